import Documents

/// Finds the feeds that a web page announces.
public enum FeedAutodiscovery {
    /// A `<link>` element of a page, its attributes as written.
    public struct Link: Sendable, Hashable {
        public var relation: String
        public var type: String?
        public var reference: String
        public var title: String?

        public init(relation: String, type: String?, reference: String, title: String? = nil) {
            self.relation = relation
            self.type = type
            self.reference = reference
            self.title = title
        }
    }

    /// A feed that a page announces.
    public struct Announcement: Sendable, Hashable {
        public var url: WebAddress
        public var title: String?

        public init(url: WebAddress, title: String? = nil) {
            self.url = url
            self.title = title
        }
    }

    /// The feeds, each once, best first: the page's order, but feeds of comments last.
    public static func feeds(in links: [Link], base: WebAddress) -> [Announcement] {
        var seen: Set<WebAddress> = []
        var articles: [Announcement] = []
        var comments: [Announcement] = []
        for link in links where isFeed(link) {
            guard let url = base.resolving(link.reference), seen.insert(url).inserted else { continue }
            let announcement = Announcement(url: url, title: link.title.flatMap(PlainText.fromHTML))
            if isOfComments(announcement) { comments.append(announcement) } else { articles.append(announcement) }
        }
        return articles + comments
    }

    /// Where feeds commonly are on sites that announce none; to be tried in order.
    public static func usualPlaces(on site: WebAddress) -> [WebAddress] {
        ["/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/rss", "/index.xml", "/feed.json"].compactMap(site.resolving)
    }

    private static func isFeed(_ link: Link) -> Bool {
        let relations = link.relation.lowercased().split(whereSeparator: \.isWhitespace)
        if relations.contains("feed") { return true }
        guard relations.contains("alternate"), !relations.contains("stylesheet") else { return false }
        let type = (link.type ?? "").lowercased().prefix { $0 != ";" && !$0.isWhitespace }
        return types.contains(String(type))
    }

    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/x.atom+xml",
        "application/x-atom+xml", "text/rss+xml", "text/xml", "application/xml",
    ]

    private static func isOfComments(_ announcement: Announcement) -> Bool {
        announcement.url.path.lowercased().contains("comment") || (announcement.title ?? "").lowercased().contains("comment")
    }
}
