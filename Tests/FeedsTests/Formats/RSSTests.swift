import Documents
import Feeds
import Testing

@Suite("RSS 0.9x and 2.0")
struct RSSTests {
    private let river = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
             xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>The River Post</title>
            <link>https://news.example/</link>
            <atom:link href="https://news.example/feeds/main.xml" rel="self" type="application/rss+xml"/>
            <atom:link href="?page=2" rel="next"/>
            <language>en_gb</language>
            <ttl>30</ttl>
            <image><title>Logo</title><link>https://news.example/logo</link></image>
            <item>
              <title>Ferry returns &amp;amp; crowds &lt;em&gt;cheer&lt;/em&gt;</title>
              <link> /2026/11/ferry-returns </link>
              <guid isPermaLink="false">post-17</guid>
              <dc:creator><![CDATA[By Ana Prado]]></dc:creator>
              <dc:creator>Tom Reed</dc:creator>
              <pubDate>Mon, 23 Nov 2026 06:42:00 +0100</pubDate>
              <atom:updated>2026-11-23T09:00:00Z</atom:updated>
              <category>Local</category><category domain="x">local</category><category><![CDATA[Boats & ships]]></category>
              <description><![CDATA[<p>After <b>two</b> years&hellip;</p><p>it is back.</p>]]></description>
              <content:encoded><![CDATA[<p>After two years the ferry is back.</p><img src="/a.jpg">]]></content:encoded>
              <media:content url="https://news.example/v.mp4" type="video/mp4"><media:title>Clip</media:title></media:content>
            </item>
            <item>
              <guid>https://news.example/2026/11/bridge-closed</guid>
              <author>desk@news.example (Lena Moss)</author>
              <description>Closed.</description>
            </item>
          </channel>
        </rss>
        """

    @Test("a channel tells its title, language, links and pace")
    func channel() throws {
        let feed = try readFeed(river)
        #expect(feed.format == .rss)
        #expect(feed.title == "The River Post")
        #expect(feed.language == "en-GB")
        #expect(feed.homeLink == address("https://news.example/"))
        #expect(feed.selfLink == address("https://news.example/feeds/main.xml"))
        #expect(feed.nextLink == address("https://news.example/feeds/main.xml?page=2"))
        #expect(feed.updateInterval == 1800)
        #expect(feed.warnings.map(\.code) == [])
        #expect(feed.entries.count == 2)
    }

    @Test("an item with everything")
    func item() throws {
        let entry = try #require(readFeed(river).entries.first)
        #expect(entry.link == address("https://news.example/2026/11/ferry-returns"))
        #expect(entry.id == "post-17")
        #expect(entry.title == "Ferry returns & crowds cheer")
        #expect(entry.summary == "After two years… it is back.")
        #expect(entry.contentHTML == "<p>After two years the ferry is back.</p><img src=\"/a.jpg\">")
        #expect(entry.authors == ["Ana Prado", "Tom Reed"])
        #expect(entry.published == "2026-11-23T06:42:00+01:00")
        #expect(entry.updated == "2026-11-23T09:00:00Z")
        #expect(entry.categories == ["Local", "Boats & ships"])
        #expect(!entry.isPodcastItem)
    }

    @Test("an item without a link is where its permanent id is; a mail address is no author")
    func permaLink() throws {
        let entry = try readFeed(river).entries[1]
        #expect(entry.link == address("https://news.example/2026/11/bridge-closed"))
        #expect(entry.authors == ["Lena Moss"])
        #expect(entry.title == nil && entry.published == nil && entry.contentHTML == nil)
        let other = try readFeed(
            """
            <rss><channel>
            <item><guid isPermaLink="false">https://news.example/x</guid><author>desk@news.example</author></item>
            <item><guid>urn:uuid:1</guid></item>
            <item><link>mailto:desk@news.example</link></item>
            <item><title>T</title><link/></item>
            </channel></rss>
            """)
        #expect(other.entries.count == 4)
        #expect(other.entries.allSatisfy { $0.link == nil && $0.authors.isEmpty })
        #expect(other.candidates().isEmpty)
    }

    @Test("the address before the click counter is preferred, Atom links do where there is no other")
    func links() throws {
        let feed = try readFeed(
            """
            <rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:a="http://www.w3.org/2005/Atom"><channel>
            <item><link>https://count.example/1</link><feedburner:origLink>https://news.example/real</feedburner:origLink></item>
            <item><a:link rel="enclosure" href="https://news.example/x.pdf"/><a:link href="/atom"/></item>
            <item xml:base="https://other.example/dir/"><link>sub/page?a=1&amp;b=2</link></item>
            <item><link>https://news.example/a b&c=1</link></item>
            </channel></rss>
            """)
        #expect(
            feed.entries.map(\.link?.text) == [
                "https://news.example/real", "https://news.example/atom", "https://other.example/dir/sub/page?a=1&b=2",
                "https://news.example/a%20b&c=1",
            ])
    }

    @Test("a long description with paragraphs is the text itself")
    func fullDescription() throws {
        let paragraph = "&lt;p&gt;" + String(repeating: "words and more of them, ", count: 30) + "&lt;/p&gt;"
        let feed = try readFeed(
            "<rss><channel><item><link>/a</link><description>\(paragraph)\(paragraph)</description></item>"
                + "<item><link>/b</link><description>\(paragraph)</description></item></channel></rss>")
        #expect(feed.entries[0].contentHTML?.hasPrefix("<p>words and") == true)
        #expect(feed.entries[0].summary == nil)
        #expect(feed.entries[1].contentHTML == nil)
        #expect(feed.entries[1].summary?.hasPrefix("words and") == true)
    }

    @Test("episodes are told from articles, and left out unless asked for")
    func podcasts() throws {
        let feed = try readFeed(
            """
            <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Talk</title>
            <item><title>E1</title><link>/e1</link><enclosure url="/e1.mp3" type="audio/mpeg" length="1234"/></item>
            <item><title>E2</title><link>/e2</link><itunes:duration>12:00</itunes:duration><itunes:author>Kim</itunes:author></item>
            <item><title>Photo</title><link>/p</link><enclosure url="/p.jpg" type="image/jpeg" length="x"/></item>
            <item><title>E4</title><link>/e4</link><enclosure url="https://cdn.example/a/E4.M4A"/></item>
            </channel></rss>
            """)
        #expect(feed.entries.map(\.isPodcastItem) == [true, true, false, true])
        #expect(
            feed.entries[0].enclosures == [
                Enclosure(url: address("https://news.example/e1.mp3"), type: "audio/mpeg", length: 1234)
            ])
        #expect(feed.entries[1].authors == ["Kim"])
        #expect(feed.candidates().map(\.url.path) == ["/p"])
        #expect(feed.candidates(includingPodcasts: true).count == 4)
    }

    @Test(
        "items beside the channel, in a list, and in RSS namespaces are found",
        arguments: [
            "<rss version='0.91'><channel/><item><link>/a</link></item></rss>",
            "<rss><channel><items><item><link>/a</link></item></items></channel></rss>",
            "<rss xmlns='http://backend.userland.com/rss2'><channel><item><link>/a</link></item></channel></rss>",
            "<rss><item><link>/a</link></item></rss>",
            "<RSS><channel><item><link>/a</link></item></channel></RSS>",
            "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version='0.91'><channel><item><link>/a</link></item></channel></rss>",
        ])
    func shapes(text: String) throws {
        #expect(try readFeed(text).candidates().map(\.url.text) == ["https://news.example/a"])
    }

    @Test("the pace of the syndication module, and paces out of bounds")
    func intervals() throws {
        func interval(_ inner: String) throws -> Int64? {
            try readFeed("<rss><channel>\(inner)<item><link>/a</link></item></channel></rss>").updateInterval
        }
        #expect(try interval("<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>") == 1800)
        #expect(try interval("<sy:updatePeriod>daily</sy:updatePeriod>") == 86_400)
        #expect(try interval("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>9999</sy:updateFrequency>") == 60)
        #expect(try interval("<ttl>9223372036854775807</ttl>") == 30 * 86_400)
        #expect(try interval("<ttl>0</ttl>") == nil)
        #expect(try interval("<ttl>-5</ttl>") == nil)
        #expect(try interval("<ttl>soon</ttl>") == nil)
    }
}
