import Documents
import Feeds
import Testing

@Suite("Atom")
struct AtomTests {
    @Test("a feed of version 1.0 with every text construct")
    func atom() throws {
        let feed = try readFeed(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://news.example/blog/">
              <title type="html">Wind &amp;amp; Wetter</title>
              <link href="./"/><link rel="self" href="atom.xml"/><link rel="next" href="atom.xml?p=2"/>
              <author><name>Die Redaktion</name></author>
              <entry>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Sturm <em>zieht</em> ab</div></title>
                <link rel="alternate" type="application/json" href="sturm.json"/>
                <link rel="alternate" type="text/html" href="sturm"/>
                <link rel="enclosure" type="audio/ogg" length="99" href="sturm.ogg"/>
                <id>tag:news.example,2026:1</id>
                <published>2026-11-23T06:42:00.123+01:00</published><updated>2026-11-23T07:00:00Z</updated>
                <author><name>Jan Roth</name><email>jan@news.example</email></author>
                <category term="wetter" label="Wetter"/><category term="see"/>
                <summary>1 &lt; 2 &amp;amp; mehr</summary>
                <content type="xhtml" xml:base="bilder/"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ab<br/>Weg &lt;</p></div></content>
              </entry>
              <entry xml:lang="en">
                <title>Plain &lt;b&gt; stays</title><link href="zwei"/>
                <content type="html">&lt;p&gt;Zwei&lt;/p&gt;</content>
              </entry>
              <entry><title/><link href="drei"/><content>Erste Zeile.

            Zweite &amp; letzte.</content></entry>
              <entry><content src="/vier" type="text/html"/></entry>
              <entry><id>https://news.example/fuenf</id><content type="image/png">iVBORw0KGgo=</content></entry>
            </feed>
            """)
        #expect(feed.format == .atom && feed.title == "Wind & Wetter" && feed.language == "de")
        #expect(feed.homeLink == address("https://news.example/blog/"))
        #expect(feed.selfLink == address("https://news.example/blog/atom.xml"))
        #expect(feed.nextLink == address("https://news.example/blog/atom.xml?p=2"))
        #expect(feed.warnings.map(\.code) == [])
        let first = feed.entries[0]
        #expect(first.title == "Sturm zieht ab")
        #expect(first.link == address("https://news.example/blog/sturm"))
        #expect(first.published == "2026-11-23T06:42:00+01:00" && first.updated == "2026-11-23T07:00:00Z")
        #expect(first.authors == ["Jan Roth"] && first.categories == ["Wetter", "see"])
        #expect(first.summary == "1 < 2 &amp; mehr")
        #expect(first.contentHTML == "<p>Ab<br>Weg &lt;</p>")
        #expect(first.contentBase == address("https://news.example/blog/bilder/"))
        #expect(first.isPodcastItem && first.enclosures.map(\.length) == [99])
        #expect(feed.entries[1].title == "Plain <b> stays" && feed.entries[1].contentHTML == "<p>Zwei</p>")
        #expect(feed.entries[1].language == "en" && feed.entries[1].authors == ["Die Redaktion"])
        #expect(feed.entries[2].title == nil)
        #expect(feed.entries[2].contentHTML == "<p>Erste Zeile.</p><p>Zweite &amp; letzte.</p>")
        #expect(feed.entries[3].link == address("https://news.example/vier") && feed.entries[3].contentHTML == nil)
        #expect(feed.entries[4].link == address("https://news.example/fuenf") && feed.entries[4].contentHTML == nil)
        #expect(feed.candidates().map(\.hint.language) == ["en", "de", "de", "de"])
    }

    @Test("version 0.3 and feeds without a namespace")
    func old() throws {
        for namespace in [" xmlns='http://purl.org/atom/ns#'", ""] {
            let feed = try readFeed(
                """
                <feed version="0.3"\(namespace)><title>Old</title><entry><title mode="escaped" type="text/html">A &amp;amp; B</title>
                <link rel="alternate" type="text/html" href="https://news.example/a"/><issued>2026-11-23T06:42:00-03:00</issued>
                <modified>2026-11-24</modified><author><name>Kim</name></author>
                <content type="application/xhtml+xml" mode="xml"><p>Body</p></content></entry></feed>
                """)
            let entry = try #require(feed.entries.first)
            #expect(entry.title == "A & B" && entry.published == "2026-11-23T06:42:00-03:00" && entry.updated == "2026-11-24")
            #expect(entry.contentHTML == "<p>Body</p>" && entry.authors == ["Kim"])
        }
    }

    @Test("the source's author stands in before the feed's; archives page backwards")
    func sources() throws {
        let feed = try readFeed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><author><name>Feed</name></author><link rel="prev-archive" href="/old.xml"/>
            <entry><link href="/a"/><source><author><name>Source</name></author></source></entry></feed>
            """)
        #expect(feed.entries[0].authors == ["Source"])
        #expect(feed.nextLink == address("https://news.example/old.xml"))
    }
}
