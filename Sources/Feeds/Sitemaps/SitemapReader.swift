import Documents
import Markup

/// Reads sitemaps: `urlset` with news, indexes, plain lists of addresses, and feeds, which sitemaps.org allows in their place.
public enum SitemapReader {
    /// sitemaps.org: a sitemap holds no more.
    public static let maximumEntries = 50_000

    /// - Parameters:
    ///   - base: where the sitemap was fetched from, after redirects.
    ///   - charset: what the transport said.
    /// - Throws: `compressed` for bytes that are still in gzip.
    public static func read(_ bytes: [UInt8], base: WebAddress, charset: String? = nil) throws(FeedError) -> Sitemap {
        if bytes.starts(with: [0x1F, 0x8B]) { throw Refusal.of(.gzip, expected: "a sitemap", bytes: bytes) }
        let text = XMLText(decoding: bytes, declaredCharset: charset)
        let kind = DocumentKind(text)
        switch kind {
        case .urlSet, .sitemapIndex:
            let document = try Vocabulary.parse(text)
            var sitemap = Sitemap(warnings: document.warnings.map(FeedWarning.init))
            let found = entries(document.root, base, &sitemap.warnings)
            if kind == .urlSet {
                sitemap.entries = found
            } else {
                sitemap.children = found.filter { $0.url.withoutFragment != base.withoutFragment }
            }
            return sitemap
        case .addressList:
            let list = URLList.read(text.bytes)
            let warnings = list.faults.map { FeedWarning("bad_address", "line \($0.line): \($0.message)") }
            return Sitemap(entries: list.addresses.prefix(maximumEntries).map { SitemapEntry(url: $0) }, warnings: warnings)
        case .rss, .rdf, .atom, .jsonFeed:
            let feed = try FeedReader.read(bytes, base: base, charset: charset)
            let entries = feed.entries.compactMap { entry in
                entry.link.map { SitemapEntry(url: $0, lastModified: entry.updated ?? entry.published) }
            }
            return Sitemap(entries: unique(entries), warnings: feed.warnings)
        default: throw Refusal.of(kind, expected: "a sitemap", bytes: text.bytes)
        }
    }

    private static func entries(_ root: XMLElement, _ base: WebAddress, _ warnings: inout [FeedWarning]) -> [SitemapEntry] {
        var bad = 0
        let found = root.elements.lazy.filter { $0.isComplete && ["url", "sitemap"].contains($0.name) }.compactMap { element in
            let entry = entry(element, base)
            if entry == nil { bad += 1 }
            return entry
        }
        let all = unique(found.prefix(maximumEntries + 1).map { $0 })
        if bad > 0 { warnings.append(FeedWarning("bad_address", "\(bad) entries have no address that can be read")) }
        if all.count > maximumEntries {
            warnings.append(FeedWarning("entry_limit", "the sitemap has more than \(maximumEntries) entries"))
        }
        return Array(all.prefix(maximumEntries))
    }

    private static func entry(_ element: XMLElement, _ base: WebAddress) -> SitemapEntry? {
        // Sitemaps in namespaces of their own making are read by name.
        let location = element.elements.first {
            $0.name == "loc" && ($0.vocabulary == .plain || $0.namespace == element.namespace)
        }
        guard let url = location.flatMap({ PlainText.trimmed($0.text) }).flatMap(base.resolving) else { return nil }
        let modified = element.elements.first { $0.name == "lastmod" }
        return SitemapEntry(
            url: url, lastModified: modified.flatMap { FeedDate.normalized($0.text) },
            news: element.first(.news, "news").map(news))
    }

    private static func news(_ element: XMLElement) -> SitemapNews {
        let publication = element.first(.news, "publication")
        return SitemapNews(
            publication: publication?.string(.news, "name").flatMap(PlainText.fromHTML),
            language: LanguageTag.normalized(publication?.string(.news, "language")),
            title: element.string(.news, "title").flatMap(PlainText.fromHTML),
            published: element.string(.news, "publication_date").flatMap(FeedDate.normalized),
            keywords: Categories.unique((element.string(.news, "keywords") ?? "").split(separator: ",").map(String.init)))
    }

    private static func unique(_ entries: [SitemapEntry]) -> [SitemapEntry] {
        var seen: Set<WebAddress> = []
        return entries.filter { seen.insert($0.url.withoutFragment).inserted }
    }
}
