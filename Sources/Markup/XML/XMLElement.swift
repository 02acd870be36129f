/// An XML element with everything inside it, as a plain value.
public struct XMLElement: Sendable, Hashable {
    /// The local name, without its prefix, as written.
    public var name: String
    /// The namespace's URI; empty where there is none.
    public var namespace: String
    public var attributes: [XMLAttribute]
    public var children: [XMLNode]
    /// False where the document ended before the element did: its last child, or its text, may be cut.
    public var isComplete: Bool

    public init(
        name: String, namespace: String = "", attributes: [XMLAttribute] = [], children: [XMLNode] = [], isComplete: Bool = true
    ) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
        self.isComplete = isComplete
    }

    /// The child elements, in document order.
    public var elements: some Sequence<XMLElement> {
        children.lazy.compactMap(\.element)
    }

    /// The child elements of that name and namespace.
    public func elements(_ namespace: String, _ name: String) -> [XMLElement] {
        elements.filter { $0.name == name && $0.namespace == namespace }
    }

    /// The first child element of that name and namespace.
    public func element(_ namespace: String, _ name: String) -> XMLElement? {
        elements.first { $0.name == name && $0.namespace == namespace }
    }

    /// The value of an attribute; without a namespace those that have no prefix are meant (Namespaces in XML, section 6.2).
    public func attribute(_ name: String, namespace: String = "") -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }

    /// All text inside, that of descendants included, in document order and untrimmed.
    public var text: String {
        var text = ""
        appendText(to: &text)
        return text
    }

    private func appendText(to text: inout String) {
        for child in children {
            switch child {
            case .text(let piece): text += piece
            case .element(let element): element.appendText(to: &text)
            }
        }
    }
}
