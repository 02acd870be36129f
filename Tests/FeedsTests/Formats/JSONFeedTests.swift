import Documents
import Feeds
import Testing

@Suite("JSON Feed")
struct JSONFeedTests {
    @Test("version 1.1, relative links and all")
    func feed() throws {
        let feed = try readFeed(
            #"""
            {"version": "https:\/\/jsonfeed.org/version/1.1", "title": "Lake", "home_page_url": "https://news.example/",
             "feed_url": "https://news.example/feed.json", "next_url": "/feed.json?p=2", "language": "en-us",
             "authors": [{"name": "The Desk"}],
             "items": [
               {"id": "1", "url": "/one", "title": " One  more ", "content_html": "<p>Hi</p>", "summary": "s",
                "date_published": "2026-11-23T06:42:00-05:00", "date_modified": "2026-11-23T12:00:00Z",
                "authors": [{"name": "Ana"}, {"url": "https://x.example"}], "tags": ["a", "A", "b"],
                "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5}]},
               {"id": 2, "external_url": "https://other.example/two", "content_text": "x < y\n\nz"},
               {"id": "https://news.example/three"}, 7, null,
             ]}
            """#)
        #expect(feed.format == .jsonFeed && feed.title == "Lake" && feed.language == "en-US")
        #expect(feed.nextLink == address("https://news.example/feed.json?p=2"))
        #expect(
            feed.entries.map(\.link?.text) == [
                "https://news.example/one", "https://other.example/two", "https://news.example/three",
            ])
        #expect(
            feed.entries[0].title == "One more" && feed.entries[0].authors == ["Ana"] && feed.entries[0].categories == ["a", "b"])
        #expect(feed.entries[0].published == "2026-11-23T06:42:00-05:00" && feed.entries[0].isPodcastItem)
        #expect(feed.entries[1].contentHTML == "<p>x &lt; y</p><p>z</p>" && feed.entries[1].id == "2")
        #expect(feed.entries[1].authors == ["The Desk"])
    }

    @Test("version 1 has one author")
    func versionOne() throws {
        let feed = try readFeed(
            #"{"version":"https://jsonfeed.org/version/1","author":{"name":"Kim"},"items":[{"id":"1","url":"https://news.example/a"}]}"#
        )
        #expect(feed.entries[0].authors == ["Kim"])
    }

    @Test("other JSON, and JSON that breaks off, are told apart")
    func faults() {
        func code(_ text: String) -> FeedError.Code? {
            do {
                _ = try readFeed(text)
                return nil
            } catch { return (error as? FeedError)?.code }
        }
        #expect(code(#"{"error": "no"}"#) == .unknownFormat)
        #expect(code("[]") == .unknownFormat)
        #expect(code(#"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"#) == .unreadable)
    }
}
