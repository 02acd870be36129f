import Documents
import Feeds
import Testing

@Suite("RSS 0.90 and 1.0")
struct RDFTests {
    @Test("items beside the channel, Dublin Core, and rdf:about where there is no link")
    func rdf() throws {
        let feed = try readFeed(
            """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://news.example/"><title>Harbour</title><link>https://news.example/</link>
                <dc:language>pt-br</dc:language>
                <items><rdf:Seq><rdf:li rdf:resource="https://news.example/one"/></rdf:Seq></items>
              </channel>
              <item rdf:about="https://news.example/one">
                <title>One</title><link>https://news.example/one</link><dc:date>2026-11-23</dc:date>
                <dc:creator>Ana Prado</dc:creator><dc:subject>Port</dc:subject><description>Short.</description>
              </item>
              <item rdf:about="https://news.example/two"><title>Two</title></item>
            </rdf:RDF>
            """)
        #expect(feed.format == .rdf && feed.title == "Harbour" && feed.language == "pt-BR")
        #expect(feed.entries.map(\.link?.path) == ["/one", "/two"])
        #expect(feed.entries[0].id == "https://news.example/one")
        #expect(feed.entries[0].published == "2026-11-23")
        #expect(feed.entries[0].authors == ["Ana Prado"] && feed.entries[0].categories == ["Port"])
    }

    @Test("version 0.90 with its own namespace")
    func oldest() throws {
        let feed = try readFeed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
            <channel><title>Old</title></channel><item><title>A</title><link>https://news.example/a</link></item></rdf:RDF>
            """)
        #expect(feed.candidates().map(\.hint.title) == ["A"])
    }
}
