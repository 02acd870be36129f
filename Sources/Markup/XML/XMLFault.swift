/// Why no document could be read from the bytes.
public struct XMLFault: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// There is nothing, or nothing but white space.
        case empty
        /// There is text, but not one element.
        case noElement = "no_element"
        case tooLarge = "too_large"
        case tooDeep = "too_deep"
        case tooManyAttributes = "too_many_attributes"
        case tooManyNamespaces = "too_many_namespaces"
        /// Tags inside unclosed tags, over and over: made to cost time.
        case tooTangled = "too_tangled"
        /// libxml2 could not be had: no memory.
        case noParser = "no_parser"
    }

    public let code: Code
    /// A sentence for people.
    public let message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
