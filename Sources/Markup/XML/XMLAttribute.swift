/// An attribute of an element. Namespace declarations are not among them.
public struct XMLAttribute: Sendable, Hashable {
    public var name: String
    /// Empty for attributes without a prefix.
    public var namespace: String
    public var value: String

    public init(name: String, namespace: String = "", value: String) {
        self.name = name
        self.namespace = namespace
        self.value = value
    }
}
