import Documents
import Feeds

/// What one document of a source's own (a feed, a sitemap, an index page, a list) names.
struct NamedAddresses: Sendable {
    var candidates: [Candidate]
    /// Further sitemaps, where it is an index of them: the one that changed last first.
    var sitemaps: [WebAddress] = []
    /// What was wrong with it although it could be read, in sentences.
    var warnings: [String] = []

    static func inFeed(_ response: FetchResponse) -> Result<NamedAddresses, FeedError> {
        Result { () throws(FeedError) in
            let feed = try FeedReader.read(response.body, base: response.finalURL, charset: response.statedCharset)
            return NamedAddresses(candidates: feed.candidates(), warnings: feed.warnings.map(\.message))
        }
    }

    static func inSitemap(_ response: FetchResponse) -> Result<NamedAddresses, FeedError> {
        Result { () throws(FeedError) in
            let sitemap = try SitemapReader.read(response.body, base: response.finalURL, charset: response.statedCharset)
            let children = sitemap.children.enumerated().sorted {
                ($0.element.lastModified ?? "", $1.offset) > ($1.element.lastModified ?? "", $0.offset)
            }
            return NamedAddresses(
                candidates: sitemap.candidates(), sitemaps: children.map(\.element.url),
                warnings: sitemap.warnings.map(\.message))
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
