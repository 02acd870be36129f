import Documents
import Feeds

/// What one document of a source's own (a feed, a sitemap, an index page, a list) names.
struct NamedAddresses: Sendable {
    var candidates: [Candidate]
    /// Further sitemaps, where it is an index of them: the one that changed last first.
    var sitemaps: [WebAddress] = []
    /// It is an index, even where none of its sitemaps is worth asking.
    var isIndex = false
    /// Where a paged feed goes on.
    var next: WebAddress?
    var rhythm: FeedRhythm?
    /// What was wrong with it although it could be read, in sentences.
    var warnings: [String] = []

    static func inFeed(_ response: FetchResponse, includingPodcasts: Bool) -> Result<NamedAddresses, FeedError> {
        Result { () throws(FeedError) in
            let feed = try FeedReader.read(response.body, base: response.finalURL, charset: response.statedCharset)
            let candidates = feed.candidates(includingPodcasts: includingPodcasts)
            var warnings = feed.warnings.map(\.message)
            if candidates.isEmpty, feed.entries.contains(where: \.isPodcastItem) {
                warnings.append("the feed has nothing but podcast episodes, which are left out: podcasts = true keeps them")
            }
            return NamedAddresses(
                candidates: candidates, next: feed.nextLink,
                rhythm: FeedRhythm(feed.entries.compactMap(\.published), asked: feed.updateInterval), warnings: warnings)
        }
    }

    /// - Parameter moment: sitemaps that are known to be older are left out
    static func inSitemap(_ response: FetchResponse, since moment: Timestamp?) -> Result<NamedAddresses, FeedError> {
        Result { () throws(FeedError) in
            let sitemap = try SitemapReader.read(response.body, base: response.finalURL, charset: response.statedCharset)
            let recent = sitemap.children.filter { child in moment.map { !child.isOlder(than: $0) } ?? true }
            let children = recent.enumerated().sorted {
                ($0.element.lastModified ?? "", $1.offset) > ($1.element.lastModified ?? "", $0.offset)
            }
            return NamedAddresses(
                candidates: sitemap.candidates(), sitemaps: children.map(\.element.url),
                isIndex: !sitemap.children.isEmpty, warnings: sitemap.warnings.map(\.message))
        }
    }

    static func onPage(_ response: FetchResponse) -> Result<NamedAddresses, FeedError> {
        Result { () throws(FeedError) in
            let links = try IndexPage.links(
                inHTML: response.body, base: response.finalURL, charset: response.statedCharset)
            return NamedAddresses(candidates: IndexPage.articles(in: links, base: response.finalURL))
        }
    }

    static func inList(_ bytes: [UInt8], path: String) -> NamedAddresses {
        let list = URLList.read(bytes)
        return NamedAddresses(
            candidates: list.addresses.map { Candidate(url: $0) }, warnings: list.faults.map { "\(path): \($0)" })
    }
}

extension FetchResponse {
    fileprivate var statedCharset: String? { ContentType(headers["Content-Type"])?.charset }
}
