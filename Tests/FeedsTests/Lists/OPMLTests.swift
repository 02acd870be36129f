import Documents
import Feeds
import Testing

@Suite("OPML")
struct OPMLTests {
    @Test("nested folders, attributes in any case, categories, faults and repeats")
    func read() throws {
        let list = try OPML.read(
            Array(
                """
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <opml version="1.1"><head><title>My  feeds</title></head><body>
                <outline text="News &amp; views">
                  <outline text="Deep"><outline type="rss" text="A" title="Site A" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example"/></outline>
                  <outline text="B" xmlurl="feed:https://b.example/rss"/>
                </outline>
                <outline text="C" xmlUrl="https://c.example/rss" category="/Tech/Swift,/Other"/>
                <outline text="D" type="rss" url="feed://d.example/rss"/>
                <outline text="A again" xmlUrl="https://a.example/feed?x=1&y=2"/>
                <outline text="E" xmlUrl="gopher://e.example"/>
                </body></opml>
                """.utf8))
        #expect(list.title == "My feeds")
        #expect(
            list.subscriptions == [
                Subscription(
                    feed: address("https://a.example/feed?x=1&y=2"), title: "Site A", home: address("https://a.example/"),
                    folders: ["News & views", "Deep"]),
                Subscription(feed: address("https://b.example/rss"), title: "B", folders: ["News & views"]),
                Subscription(feed: address("https://c.example/rss"), title: "C", folders: ["Tech", "Swift"]),
                Subscription(feed: address("http://d.example/rss"), title: "D"),
            ])
        #expect(list.warnings.map(\.code) == ["bare_ampersand", "bad_address"])
    }

    @Test("what is written is read again as it was")
    func roundTrip() throws {
        let subscriptions = [
            Subscription(feed: address("https://a.example/?a=1&b=%22"), title: "Tom & \"Ana\" <x>\n2", folders: ["One", "Two"]),
            Subscription(feed: address("https://b.example/"), title: "Ü", home: address("https://b.example/h"), folders: ["One"]),
            Subscription(feed: address("https://c.example/"), title: nil),
            Subscription(feed: address("https://d.example/"), title: "D\u{1}", folders: ["One", "Two"]),
        ]
        let bytes = OPMLWriter.bytes(title: "ingest & co", subscriptions: subscriptions)
        let list = try OPML.read(bytes)
        #expect(list.title == "ingest & co" && list.warnings.isEmpty)
        var expected = [subscriptions[0], subscriptions[3], subscriptions[1], subscriptions[2]]
        expected[0].title = "Tom & \"Ana\" <x> 2"
        expected[1].title = "D"
        expected[3].title = "c.example"
        #expect(list.subscriptions == expected)
        #expect(
            OPMLWriter.bytes(title: "ingest & co", subscriptions: list.subscriptions)
                == OPMLWriter.bytes(title: "ingest & co", subscriptions: expected))
    }

    @Test("what is no OPML says what it is")
    func refusal() {
        #expect(throws: FeedError(.otherKind, "A feed was answered where a list of feeds (OPML) was expected.")) {
            try OPML.read(Array("<rss/>".utf8))
        }
    }
}
