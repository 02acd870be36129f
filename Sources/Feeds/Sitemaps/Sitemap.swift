import Documents

/// A sitemap, or an index of sitemaps, as sitemaps.org describes them.
public struct Sitemap: Sendable, Hashable {
    /// Pages. Each address once, in the sitemap's order.
    public var entries: [SitemapEntry]
    /// Further sitemaps; an index that lists itself is not among them. Whoever follows them keeps count and depth.
    public var children: [SitemapEntry]
    public var warnings: [FeedWarning]

    public init(entries: [SitemapEntry] = [], children: [SitemapEntry] = [], warnings: [FeedWarning] = []) {
        self.entries = entries
        self.children = children
        self.warnings = warnings
    }

    /// The pages that are not known to be older than a moment.
    public func candidates(since moment: Timestamp? = nil) -> [Candidate] {
        entries.filter { entry in moment.map { !entry.isOlder(than: $0) } ?? true }.map(\.candidate)
    }
}
