import Documents
import Feeds
import Fetch
import Markup
import Pipeline

/// Finds what of an address can be a source: itself, a feed that its page announces, a feed where feeds usually are.
struct FeedFinder: Sendable {
    /// Why nothing was found, and what to do, in a sentence.
    struct Trouble: Error {
        var message: String
    }

    /// Announced feeds that are tried; a page may announce one for each of its sections.
    static let mostAnnounced = 8

    let transport: any Transport
    let maximumSize: Int

    /// - Parameter kind: what it is to be taken for; `nil` to find out.
    func find(_ url: WebAddress, as kind: FoundSource.Kind?) async throws(Trouble) -> FoundSource {
        let answer = try await answer(of: url)
        switch kind {
        case .feed:
            return try found(read: feed(answer), or: "\(url) is no feed")
        case .sitemap:
            return try found(read: sitemap(answer), or: "\(url) is no sitemap")
        case .page:
            let count = articles(answer)
            guard count > 0 else {
                throw Trouble(message: "none of the links of \(url) looks like an article's: name its feed or sitemap instead")
            }
            return FoundSource(kind: .page, url: answer.settledURL, count: count)
        case nil:
            if case .success(let found) = feed(answer) { return found }
            if case .success(let found) = sitemap(answer) { return found }
            return try await announced(by: answer, url)
        }
    }

    private func announced(by page: FetchResponse, _ url: WebAddress) async throws(Trouble) -> FoundSource {
        var tried: [String] = []
        let links = FeedAutodiscovery.feeds(in: Self.links(of: page), base: page.finalURL).prefix(Self.mostAnnounced)
        let places = links.map(\.url) + FeedAutodiscovery.usualPlaces(on: page.finalURL)
        var seen: Set<WebAddress> = [url]
        for place in places where seen.insert(place).inserted && !Task.isCancelled {
            do throws(Trouble) {
                return try found(read: feed(try await answer(of: place)), or: "\(place) is no feed")
            } catch {
                if tried.count < links.count { tried.append(error.message) }
            }
        }
        let count = articles(page)
        let way =
            count > 0
            ? "\(count) of its links look like articles: follow them with `ingest sources add --as page \(url)`"
            : "name the feed itself, or a sitemap with --as sitemap"
        let reasons = tried.isEmpty ? "" : " (\(tried.joined(separator: "; ")))"
        throw Trouble(
            message: "\(url) is no feed, announces none that can be read\(reasons), and none is at the usual places; \(way)")
    }

    private func answer(of url: WebAddress) async throws(Trouble) -> FetchResponse {
        switch await transport.fetch(FetchRequest(url, purpose: .discovery)) {
        case .failure(let failure): throw Trouble(message: "\(failure.message) (\(failure.code.rawValue))")
        case .success(var response):
            guard response.status == 200 || response.status == 203 else {
                let reason = response.reason.isEmpty ? "" : " \(response.reason)"
                throw Trouble(message: "\(response.finalURL.host) answered \(response.status)\(reason) for \(response.finalURL)")
            }
            if response.body.starts(with: [0x1F, 0x8B]),
                let plain = try? ContentDecoder.decode(response.body, codings: ["gzip"], limit: maximumSize)
            {
                response.body = plain
            }
            return response
        }
    }

    private func found(read: Result<FoundSource, FeedError>, or what: String) throws(Trouble) -> FoundSource {
        switch read {
        case .success(let found): return found
        case .failure(let error): throw Trouble(message: "\(what): \(error.message)")
        }
    }

    private func feed(_ answer: FetchResponse) -> Result<FoundSource, FeedError> {
        Result { () throws(FeedError) in
            let feed = try FeedReader.read(answer.body, base: answer.finalURL, charset: answer.statedCharset)
            return FoundSource(kind: .feed, url: answer.settledURL, count: feed.candidates().count, language: feed.language)
        }
    }

    private func sitemap(_ answer: FetchResponse) -> Result<FoundSource, FeedError> {
        Result { () throws(FeedError) in
            let map = try SitemapReader.read(answer.body, base: answer.finalURL, charset: answer.statedCharset)
            return FoundSource(
                kind: .sitemap, url: answer.settledURL, count: map.children.isEmpty ? map.candidates().count : map.children.count)
        }
    }

    private func articles(_ answer: FetchResponse) -> Int {
        guard let links = try? IndexPage.links(inHTML: answer.body, base: answer.finalURL, charset: answer.statedCharset) else {
            return 0
        }
        return IndexPage.articles(in: links, base: answer.finalURL).count
    }

    private static func links(of page: FetchResponse) -> [FeedAutodiscovery.Link] {
        guard let tree = try? HTMLParser.parse(CharsetDecoder.decode(page.body, label: page.statedCharset).utf8) else {
            return []
        }
        let base = tree.first(.base).flatMap { tree.value($0, .href) }.flatMap(page.finalURL.resolving) ?? page.finalURL
        return (0..<tree.count).compactMap { node in
            guard tree.tag(node) == .link || tree.tag(node) == .a, let relation = tree.value(node, .rel),
                let url = tree.value(node, .href).flatMap(base.resolving)
            else { return nil }
            return FeedAutodiscovery.Link(
                relation: relation, type: tree.value(node, .type), reference: url.text, title: tree.value(node, .title))
        }
    }
}

extension FetchResponse {
    fileprivate var statedCharset: String? { ContentType(headers["Content-Type"])?.charset }

    /// A redirect that is not said to be permanent (RFC 9110, sections 15.4.2 and 15.4.9) may lead elsewhere tomorrow.
    fileprivate var settledURL: WebAddress {
        var settled = requestedURL
        for redirect in redirects {
            guard redirect.status == 301 || redirect.status == 308, let next = WebAddress(redirect.location) else { break }
            settled = next
        }
        return settled.withoutFragment
    }
}
