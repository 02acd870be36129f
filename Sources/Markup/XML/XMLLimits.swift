/// What a document may cost. Checked while the tags are scanned, before libxml2 sees a byte.
public struct XMLLimits: Sendable, Hashable {
    /// Of the document as it came; more is refused.
    public var bytes: Int
    /// Reading stops after so many and keeps what was read.
    public var elements: Int
    /// On one tag; more is refused. libxml2 compares each with each.
    public var attributes: Int
    /// Namespace declarations in scope at once; more is refused. libxml2 walks all of them for each prefix.
    public var namespaces: Int
    /// Nesting; more is refused. libxml2 itself stops silently at 256.
    public var depth: Int

    public init(
        bytes: Int = 16 << 20, elements: Int = 300_000, attributes: Int = 256, namespaces: Int = 128, depth: Int = 200
    ) {
        self.bytes = bytes
        self.elements = elements
        self.attributes = attributes
        self.namespaces = namespaces
        self.depth = depth
    }
}
