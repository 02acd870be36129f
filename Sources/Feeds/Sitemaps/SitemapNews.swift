/// The `news:` part of a sitemap entry.
public struct SitemapNews: Sendable, Hashable {
    /// Of the publication.
    public var publication: String?
    /// BCP 47.
    public var language: String?
    public var title: String?
    /// RFC 3339, or a date without a time.
    public var published: String?
    public var keywords: [String]

    public init(
        publication: String? = nil, language: String? = nil, title: String? = nil, published: String? = nil,
        keywords: [String] = []
    ) {
        self.publication = publication
        self.language = language
        self.title = title
        self.published = published
        self.keywords = keywords
    }
}
