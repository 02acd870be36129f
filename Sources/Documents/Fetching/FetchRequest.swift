/// A wish to have one address fetched.
public struct FetchRequest: Sendable, Hashable {
    public enum Purpose: Sendable, Hashable {
        /// A feed, a sitemap, an index page.
        case discovery
        /// An article.
        case document
        /// `robots.txt` itself; only the transport asks for it.
        case robots
    }

    public var url: WebAddress
    public var purpose: Purpose
    /// Ask only for what has changed since.
    public var validators: Validators
    /// How long the transfer may take, where that is less than the transport's own limit: what a redirect has left over.
    public var timeLimit: Duration?
    /// The source on whose behalf it is asked: its header fields and cookies go along where they belong. The request only names
    /// it, so that no secret travels where requests are logged, compared or kept.
    public var source: String?
    /// A redirect has led to another origin on the way: no secret goes along any more, not even back at the first one.
    public var hasLeftOrigin = false

    public init(
        _ url: WebAddress, purpose: Purpose = .document, validators: Validators = Validators(), timeLimit: Duration? = nil,
        source: String? = nil
    ) {
        self.url = url
        self.purpose = purpose
        self.validators = validators
        self.timeLimit = timeLimit
        self.source = source
    }
}
