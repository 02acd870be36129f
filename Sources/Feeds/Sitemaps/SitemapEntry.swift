import Documents

/// An address in a sitemap, or a sitemap in an index.
public struct SitemapEntry: Sendable, Hashable {
    public var url: WebAddress
    /// RFC 3339, or a date without a time.
    public var lastModified: String?
    /// What a news sitemap says of the article.
    public var news: SitemapNews?

    public init(url: WebAddress, lastModified: String? = nil, news: SitemapNews? = nil) {
        self.url = url
        self.lastModified = lastModified
        self.news = news
    }

    public var candidate: Candidate {
        Candidate(
            url: url,
            hint: EntryHint(
                title: news?.title, published: news?.published, updated: lastModified, categories: news?.keywords ?? [],
                language: news?.language))
    }

    /// Whether the entry is known to be older than a moment. What states no date is not known to be.
    public func isOlder(than moment: Timestamp) -> Bool {
        // A date counts to its end, wherever on Earth it ends last.
        guard let date = [lastModified, news?.published].compactMap({ $0 }).max(),
            let stated = Timestamp(rfc3339: date) ?? Timestamp(rfc3339: date + "T23:59:59-12:00")
        else { return false }
        return stated < moment
    }
}
