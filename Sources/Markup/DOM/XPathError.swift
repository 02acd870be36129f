/// Why an XPath expression cannot be used, or was stopped.
public struct XPathError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable {
        case tooLong = "xpath_too_long"
        case syntax = "xpath_syntax"
        /// Core functions only (XPath 1.0, section 4): no extension, no `document()`.
        case unknownFunction = "xpath_unknown_function"
        /// HTML has no namespaces here: a prefix can name nothing.
        case namespace = "xpath_namespace"
        case variable = "xpath_variable"
        /// The expression would have cost more than a page of that size may.
        case tooExpensive = "xpath_too_expensive"
        case failed = "xpath_failed"
    }

    public var code: Code
    /// A sentence for people.
    public var message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
