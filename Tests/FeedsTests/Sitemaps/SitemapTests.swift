import Documents
import Feeds
import Testing

@Suite("Sitemaps")
struct SitemapTests {
    private func read(_ text: String) throws -> Sitemap {
        try SitemapReader.read(Array(text.utf8), base: address("https://news.example/sitemap.xml"))
    }

    @Test("a set of pages, with dates, news and foreign extensions")
    func pages() throws {
        let sitemap = try read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                    xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc> https://news.example/a?x=1&amp;y=2 </loc><lastmod>2026-11-23T06:42:00+01:00</lastmod><priority>0.8</priority>
                <xhtml:link rel="alternate" hreflang="de" href="https://news.example/de/a"/>
                <image:image><image:loc>https://news.example/a.jpg</image:loc></image:image>
                <news:news><news:publication><news:name>The River Post</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2026-11-22</news:publication_date><news:title>Ferry &amp; boat</news:title>
                  <news:keywords>ferry, harbour</news:keywords></news:news></url>
              <url><image:image><image:loc>https://news.example/only.jpg</image:loc></image:image></url>
              <url><loc>/relative</loc><lastmod>never</lastmod></url>
              <url><loc>https://news.example/a?x=1&amp;y=2#again</loc></url>
              <url><loc>ftp://news.example/x</loc></url>
            </urlset>
            """)
        #expect(sitemap.entries.map(\.url.text) == ["https://news.example/a?x=1&y=2", "https://news.example/relative"])
        #expect(sitemap.children.isEmpty)
        #expect(sitemap.warnings.map(\.code) == ["bad_address"])
        #expect(
            sitemap.candidates().first?.hint
                == EntryHint(
                    title: "Ferry & boat", published: "2026-11-22", updated: "2026-11-23T06:42:00+01:00",
                    categories: ["ferry", "harbour"], language: "en"))
        #expect(sitemap.entries[0].news?.publication == "The River Post")
        #expect(sitemap.entries[1].lastModified == nil)
    }

    @Test("an index names its children, never itself, each once")
    func index() throws {
        let sitemap = try read(
            """
            <sitemapindex xmlns="http://www.google.com/schemas/sitemap/0.84"><sitemap><loc>https://news.example/s1.xml.gz</loc>
            <lastmod>2026-11-23</lastmod></sitemap><sitemap><loc>https://news.example/sitemap.xml</loc></sitemap>
            <sitemap><loc>https://news.example/s1.xml.gz</loc></sitemap></sitemapindex>
            """)
        #expect(sitemap.entries.isEmpty)
        #expect(
            sitemap.children == [SitemapEntry(url: address("https://news.example/s1.xml.gz"), lastModified: "2026-11-23")])
    }

    @Test("plain lists and feeds serve as sitemaps")
    func others() throws {
        let list = try read("\u{FEFF}https://news.example/a\r\nhttps://news.example/b\r\n\r\nnonsense\r\n")
        #expect(list.entries.map(\.url.path) == ["/a", "/b"])
        #expect(list.warnings.map(\.message) == ["line 4: \"nonsense\" is no http or https address"])
        let feed = try read("<rss><channel><item><link>/a</link><pubDate>2026-11-23</pubDate></item></channel></rss>")
        #expect(feed.entries == [SitemapEntry(url: address("https://news.example/a"), lastModified: "2026-11-23")])
    }

    @Test("what is old is left out, what states no date is not")
    func since() throws {
        let sitemap = try read(
            """
            <urlset><url><loc>/old</loc><lastmod>2026-11-20</lastmod></url><url><loc>/none</loc></url>
            <url><loc>/day</loc><lastmod>2026-11-23</lastmod></url>
            <url><loc>/before</loc><lastmod>2026-11-23T11:59:59Z</lastmod></url>
            <url><loc>/after</loc><lastmod>2026-11-23T11:00:00-05:00</lastmod></url></urlset>
            """)
        let moment = try #require(Timestamp(rfc3339: "2026-11-23T12:00:00Z"))
        #expect(sitemap.candidates(since: moment).map(\.url.path) == ["/none", "/day", "/after"])
        #expect(sitemap.candidates().count == 5)
    }

    @Test("what is cut, too much or no sitemap")
    func faults() throws {
        #expect(try read("<urlset><url><loc>/a</loc></url><url><loc>/b").entries.map(\.url.path) == ["/a"])
        let flood = (0...SitemapReader.maximumEntries).map { "<url><loc>/\($0)</loc></url>" }.joined()
        let capped = try read("<urlset>\(flood)</urlset>")
        #expect(capped.entries.count == SitemapReader.maximumEntries)
        #expect(capped.warnings.map(\.code) == ["entry_limit"])
        #expect { try read("<html/>") } throws: { ($0 as? FeedError)?.code == .htmlPage }
        #expect { try SitemapReader.read([0x1F, 0x8B, 8], base: address("https://news.example/")) } throws: {
            ($0 as? FeedError) == FeedError(.compressed, "The answer is still compressed with gzip; a sitemap was expected.")
        }
    }
}
