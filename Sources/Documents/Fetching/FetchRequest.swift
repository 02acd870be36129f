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

    public init(_ url: WebAddress, purpose: Purpose = .document, validators: Validators = Validators()) {
        self.url = url
        self.purpose = purpose
        self.validators = validators
    }
}
