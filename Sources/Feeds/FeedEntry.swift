import Documents

/// One entry of a feed. Titles, summaries, names and categories are plain text.
public struct FeedEntry: Sendable, Hashable {
    /// Where the article is; `nil` for entries that name no page.
    public var link: WebAddress?
    /// As the feed identifies it: `guid`, `atom:id`. Not trusted to be unique or stable.
    public var id: String?
    public var title: String?
    public var summary: String?
    /// The feed's own full text, as HTML.
    public var contentHTML: String?
    /// What relative references in `contentHTML` are relative to.
    public var contentBase: WebAddress?
    public var authors: [String]
    /// RFC 3339, or a date without a time.
    public var published: String?
    public var updated: String?
    public var categories: [String]
    public var language: String?
    public var enclosures: [Enclosure]
    /// An audio or video file is what the entry is about.
    public var isPodcastItem: Bool

    public init(
        link: WebAddress? = nil, id: String? = nil, title: String? = nil, summary: String? = nil, contentHTML: String? = nil,
        contentBase: WebAddress? = nil, authors: [String] = [], published: String? = nil, updated: String? = nil,
        categories: [String] = [], language: String? = nil, enclosures: [Enclosure] = [], isPodcastItem: Bool = false
    ) {
        self.link = link
        self.id = id
        self.title = title
        self.summary = summary
        self.contentHTML = contentHTML
        self.contentBase = contentBase
        self.authors = authors
        self.published = published
        self.updated = updated
        self.categories = categories
        self.language = language
        self.enclosures = enclosures
        self.isPodcastItem = isPodcastItem
    }

    /// The article that the entry names, with what the feed says of it.
    public var candidate: Candidate? {
        guard let link else { return nil }
        return Candidate(
            url: link,
            hint: EntryHint(
                title: title, summary: summary, authors: authors, published: published, updated: updated, categories: categories,
                language: language, contentHTML: contentHTML.map { based($0, link) }))
    }

    /// The text says itself what its references are relative to, where that is another place than the article's own.
    private func based(_ html: String, _ link: WebAddress) -> String {
        guard let contentBase, contentBase.origin != link.origin else { return html }
        let escaped = contentBase.text.map { $0 == "&" ? "&amp;" : $0 == "\"" ? "&quot;" : String($0) }.joined()
        return "<base href=\"\(escaped)\">" + html
    }
}
