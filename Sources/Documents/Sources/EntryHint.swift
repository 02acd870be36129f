import JSON

/// What a feed or sitemap says of one of its entries.
public struct EntryHint: Sendable, Hashable {
    public var title: String?
    /// Plain text.
    public var summary: String?
    public var authors: [String]
    /// RFC 3339, or a date without a time.
    public var published: String?
    public var updated: String?
    public var categories: [String]
    public var language: String?
    /// The feed's own full text, as HTML.
    public var contentHTML: String?

    public init(
        title: String? = nil, summary: String? = nil, authors: [String] = [], published: String? = nil, updated: String? = nil,
        categories: [String] = [], language: String? = nil, contentHTML: String? = nil
    ) {
        self.title = title
        self.summary = summary
        self.authors = authors
        self.published = published
        self.updated = updated
        self.categories = categories
        self.language = language
        self.contentHTML = contentHTML
    }

    public var json: JSONValue {
        [
            "title": JSONValue(title), "summary": JSONValue(summary), "authors": .array(authors.map(JSONValue.string)),
            "published": JSONValue(published), "updated": JSONValue(updated),
            "categories": .array(categories.map(JSONValue.string)), "language": JSONValue(language),
            "content_html": JSONValue(contentHTML),
        ]
    }

    public init(json: JSONValue) {
        self.init(
            title: json["title"]?.string, summary: json["summary"]?.string,
            authors: json["authors"]?.array?.compactMap(\.string) ?? [], published: json["published"]?.string,
            updated: json["updated"]?.string, categories: json["categories"]?.array?.compactMap(\.string) ?? [],
            language: json["language"]?.string, contentHTML: json["content_html"]?.string)
    }
}
