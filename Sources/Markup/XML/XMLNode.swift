/// What an element contains. Comments and processing instructions are not kept; CDATA sections are text.
public enum XMLNode: Sendable, Hashable {
    case element(XMLElement)
    case text(String)

    var element: XMLElement? { if case .element(let element) = self { element } else { nil } }
}
