import Documents
import Feeds
import Testing

@Suite("Feeds as they are found")
struct BrokenFeedTests {
    @Test("a feed that is broken in every way at once is read, and says so")
    func everything() throws {
        let text = """
            Notice: Undefined index in /srv/x.php on line 3<br />
            <?xml version="1.0" encoding="utf-8"?>
            <rss version=2.0><channel><title>R&D caf\u{1}&eacute;</title>
            <item><title>One <br> & two</title><link>https://news.example/a?x=1&y=2</link>
            <description>Never closed<p>
            </item>
            <item><title>Two</b></title><link>https://news.example/b</link><dc:creator>Ana</dc:creator></item>
            </channel></rss><!-- cached --><script>1</script>
            """
        let feed = try readFeed(text)
        #expect(feed.title == "R&D café")
        #expect(feed.entries.map(\.link?.text) == ["https://news.example/a?x=1&y=2", "https://news.example/b"])
        #expect(feed.entries.map(\.title) == ["One & two", "Two"])
        #expect(feed.entries[1].authors == ["Ana"])
        let codes = Set(feed.warnings.map(\.code))
        #expect(
            codes == [
                "junk_before_root", "malformed_markup", "control_characters", "html_entity", "bare_ampersand", "unbalanced_tags",
                "undeclared_prefix", "junk_after_root",
            ])
    }

    @Test("bytes in another encoding than the label says")
    func encoding() throws {
        let bytes =
            Array("<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>caf".utf8) + [0xE9]
            + Array(" &nbsp; &eacute; x</title><link>https://news.example/1</link></item></channel></rss>".utf8)
        let feed = try FeedReader.read(bytes, base: address("https://news.example/"))
        #expect(feed.entries.map(\.title) == ["café é x"])
        #expect(feed.warnings.map(\.code) == ["mislabelled_charset", "html_entity"])
    }

    @Test("of a feed that is cut, the items before the cut are read and no half one")
    func cut() throws {
        let items = (1...50).map { "<item><title>T\($0)</title><link>https://news.example/article-\($0)</link></item>" }
        let head = "<rss version='2.0'><channel><title>x</title>"
        let before = head + items[0..<29].joined()
        for extra in 0..<items[29].utf8.count {
            let feed = try readFeed(before + items[29].prefix(extra))
            #expect(feed.entries.count == 29)
            #expect(feed.warnings.map(\.code) == ["cut_short"])
        }
    }

    @Test("an entry flood is capped")
    func flood() throws {
        let items = String(repeating: "<item><link>https://news.example/x</link></item>", count: FeedReader.maximumEntries + 5)
        let feed = try readFeed("<rss><channel>\(items)</channel></rss>")
        #expect(feed.entries.count == FeedReader.maximumEntries)
        #expect(feed.warnings.map(\.code) == ["entry_limit"])
        #expect(feed.candidates().count == 1)
    }

    @Test(
        "what is no feed says what it is",
        arguments: [
            ("", FeedError.Code.empty, "The answer is empty; a feed was expected."),
            (" \r\n ", .empty, "The answer is empty; a feed was expected."),
            (
                "<!DOCTYPE html><html><form><input type='Password' name=p></form></html>", .loginPage,
                "A login page was answered where a feed was expected."
            ),
            ("<HTML><body>Hello</body></HTML>", .htmlPage, "A web page was answered where a feed was expected."),
            ("<div><p>Gone</p></div>", .htmlPage, "A web page was answered where a feed was expected."),
            (
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", .htmlPage,
                "A web page was answered where a feed was expected."
            ),
            ("<urlset/>", .otherKind, "A sitemap was answered where a feed was expected."),
            ("<opml/>", .otherKind, "A list of feeds (OPML) was answered where a feed was expected."),
            ("<soap:Envelope/>", .unknownFormat, "XML of another kind (<envelope>) was answered where a feed was expected."),
            ("Not found", .unreadable, "Plain text was answered where a feed was expected."),
            ("\u{1F}\u{8B}\u{8}", .unreadable, "Plain text was answered where a feed was expected."),
        ])
    func refusals(text: String, code: FeedError.Code, message: String) {
        #expect(throws: FeedError(code, message)) { try readFeed(text) }
    }

    @Test("bytes that are still compressed are said to be")
    func gzip() {
        #expect { try FeedReader.read([0x1F, 0x8B, 8, 0], base: address("https://news.example/")) } throws: {
            ($0 as? FeedError)?.code == .compressed
        }
    }

    @Test("bombs are harmless: nothing is expanded, nothing read, what is too much is refused")
    func bombs() throws {
        let file = try readFeed(
            "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title><link>/a</link></item></channel></rss>"
        )
        #expect(file.entries.map(\.title) == ["&x;"])
        #expect(file.warnings.map(\.code) == ["declarations_ignored", "unknown_entity"])
        for bomb in [
            "<rss>" + String(repeating: "<a>", count: 100_000),
            "<rss " + (0..<100_000).map { "xmlns:a\($0)='b\($0)' " }.joined() + "/>",
        ] {
            #expect { try readFeed(bomb) } throws: { ($0 as? FeedError)?.code == .limitExceeded }
        }
    }

    @Test("an address is a candidate once, whatever its fragment")
    func candidates() throws {
        let feed = try readFeed(
            """
            <rss><channel><language>en</language><item><link>/a#x</link><title>A</title></item><item><link>/a</link></item>
            <item><link>/b</link><pubDate>2026-11-23</pubDate></item></channel></rss>
            """)
        let candidates = feed.candidates()
        #expect(candidates.map(\.url.text) == ["https://news.example/a#x", "https://news.example/b"])
        #expect(candidates[1].hint == EntryHint(published: "2026-11-23", language: "en"))
    }
}
