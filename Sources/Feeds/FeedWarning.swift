import Markup

/// Something that was wrong with a document and did not keep it from being read.
public struct FeedWarning: Sendable, Hashable, CustomStringConvertible {
    /// Snake case, to count by; those of `XMLWarning.Code` among them.
    public let code: String
    /// A sentence for people.
    public let message: String

    public init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }

    init(_ warning: XMLWarning) {
        self.init(warning.code.rawValue, warning.description)
    }

    public var description: String { message }
}
