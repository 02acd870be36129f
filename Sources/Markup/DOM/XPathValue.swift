/// What an XPath expression gives.
public enum XPathValue {
    /// In document order.
    case nodes([HTMLDocument.Node])
    case string(String)
    case boolean(Bool)
    case number(Double)

    public var nodes: [HTMLDocument.Node] {
        guard case .nodes(let nodes) = self else { return [] }
        return nodes
    }

    /// As a condition (XPath 1.0, section 4.3).
    public var isTrue: Bool {
        switch self {
        case .nodes(let nodes): !nodes.isEmpty
        case .string(let text): !text.isEmpty
        case .boolean(let value): value
        case .number(let value): value != 0 && !value.isNaN
        }
    }
}
