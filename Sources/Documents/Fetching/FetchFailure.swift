/// Why there is no answer. A refusal of ours and a failure of theirs alike: both are outcomes, not errors.
public struct FetchFailure: Sendable, Hashable, Error {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// `robots.txt` says no, or cannot be had for now.
        case robotsDisallowed = "robots_disallowed"
        case robotsUnreachable = "robots_unreachable"
        /// The host asked to be left alone (`Retry-After`) for longer than a run waits.
        case heldBack = "held_back"
        /// A private, loopback, link-local or metadata address.
        case addressRefused = "address_refused"
        /// The header fields that the source would show there cannot be read.
        case headersUnreadable = "headers_unreadable"
        case schemeRefused = "scheme_refused"
        case badURL = "bad_url"
        case nameNotResolved = "name_not_resolved"
        case connectionFailed = "connection_failed"
        case tlsFailed = "tls_failed"
        case timedOut = "timed_out"
        case tooLarge = "too_large"
        case headersTooLarge = "headers_too_large"
        case tooManyRedirects = "too_many_redirects"
        case badRedirect = "bad_redirect"
        /// The body ended before its length, its last chunk or the end of its compressed stream.
        case cutShort = "cut_short"
        case badEncoding = "bad_encoding"
        case unsupportedEncoding = "unsupported_encoding"
        /// A 304 that nobody asked for, an answer that is no HTTP.
        case protocolError = "protocol_error"
        /// A run that was told to stop.
        case cancelled
    }

    public var code: Code
    /// A sentence for people: what happened, and with whom.
    public var message: String
    /// Where the last attempt went.
    public var url: WebAddress
    /// Whether the same request may go well later.
    public var isTransient: Bool
    /// Seconds that the server asked us to wait, clamped by the transport.
    public var retryAfter: Int64?

    public init(_ code: Code, _ message: String, url: WebAddress, isTransient: Bool = false, retryAfter: Int64? = nil) {
        self.code = code
        self.message = message
        self.url = url
        self.isTransient = isTransient
        self.retryAfter = retryAfter
    }
}
