import Documents

/// What an address turned out to be.
struct FoundSource: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case feed, sitemap, page
    }

    var kind: Kind
    /// To be asked from now on: where permanent redirects led, and no further.
    var url: WebAddress
    /// Articles, or of a sitemap index sitemaps, that it names now.
    var count: Int
    var language: String?

    func source(named name: String) -> Source {
        let discovery: Source.Discovery =
            switch kind {
            case .feed: .feed(url)
            case .sitemap: .sitemap(url)
            case .page: .page(url)
            }
        return Source(name: name, discovery: discovery)
    }
}
