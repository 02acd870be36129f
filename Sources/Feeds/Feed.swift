import Documents

/// A feed of any format, as plain values.
public struct Feed: Sendable, Hashable {
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case rss, rdf, atom
        case jsonFeed = "json-feed"
    }

    public var format: Format
    /// Plain text.
    public var title: String?
    /// BCP 47.
    public var language: String?
    /// Where the site is.
    public var homeLink: WebAddress?
    /// Where the feed says it lives.
    public var selfLink: WebAddress?
    /// The next page of a paged feed, or the previous part of an archived one (RFC 5005, sections 3 and 4).
    public var nextLink: WebAddress?
    /// Seconds between visits that the feed asks for (`ttl`, `sy:updatePeriod`).
    public var updateInterval: Int64?
    /// As the feed has them: newest first, as a rule.
    public var entries: [FeedEntry]
    public var warnings: [FeedWarning]

    public init(
        format: Format, title: String? = nil, language: String? = nil, homeLink: WebAddress? = nil, selfLink: WebAddress? = nil,
        nextLink: WebAddress? = nil, updateInterval: Int64? = nil, entries: [FeedEntry] = [], warnings: [FeedWarning] = []
    ) {
        self.format = format
        self.title = title
        self.language = language
        self.homeLink = homeLink
        self.selfLink = selfLink
        self.nextLink = nextLink
        self.updateInterval = updateInterval
        self.entries = entries
        self.warnings = warnings
    }

    /// The articles that the feed names, each address once, in its order. Podcast episodes only if they are asked for.
    public func candidates(includingPodcasts: Bool = false) -> [Candidate] {
        var seen: Set<WebAddress> = []
        return entries.compactMap { entry in
            guard includingPodcasts || !entry.isPodcastItem, var candidate = entry.candidate,
                seen.insert(candidate.url.withoutFragment).inserted
            else { return nil }
            if candidate.hint.language == nil { candidate.hint.language = language }
            return candidate
        }
    }
}
