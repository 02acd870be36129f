/// Why nothing can be learned from a document that should have named articles.
public struct FeedError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case empty
        /// A web page, not a feed.
        case htmlPage = "html_page"
        /// A web page that asks for a password.
        case loginPage = "login_page"
        /// Still in gzip: the caller has to inflate it.
        case compressed
        /// A feed where a sitemap was expected, a sitemap where a feed was.
        case otherKind = "other_kind"
        /// XML or JSON of a kind that is not known here, or neither.
        case unknownFormat = "unknown_format"
        case unreadable
        /// It costs more than a document may: size, depth, attributes.
        case limitExceeded = "limit_exceeded"
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
