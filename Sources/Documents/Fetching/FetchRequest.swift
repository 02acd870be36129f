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

    public init(
        _ url: WebAddress, purpose: Purpose = .document, validators: Validators = Validators(), timeLimit: Duration? = nil
    ) {
        self.url = url
        self.purpose = purpose
        self.validators = validators
        self.timeLimit = timeLimit
    }
}
