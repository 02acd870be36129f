import Documents
import Testing

@testable import Pipeline

@Suite("A run over sitemaps and index pages")
struct DiscoveryRunTests {
    static let map = "https://news.example/sitemap.xml"
    static let a = "https://news.example/2026/11/new-quay-opens-in-march"

    static func urlset(_ urls: String...) -> String {
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
            + urls.map { "<url><loc>\($0)</loc></url>" }.joined() + "</urlset>"
    }

    static func index(_ urls: String...) -> String {
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
            + urls.map { "<sitemap><loc>\($0)</loc></sitemap>" }.joined() + "</sitemapindex>"
    }

    func sitemapWorld(_ script: [String: [ScriptedTransport.Answer]]) throws -> World {
        World([Source(name: "map", discovery: .sitemap(try address(Self.map)))], script)
    }

    @Test("an index is followed one level down, each sitemap once, and one that fails costs itself only")
    func sitemapIndex() async throws {
        let world = try sitemapWorld([
            Self.map: [.page(Self.index("/1.xml", "/1.xml", "/2.xml", "/3.xml", Self.map), type: "application/xml")],
            "https://news.example/1.xml": [.page(Self.urlset(Self.a), type: "application/xml")],
            "https://news.example/2.xml": [.status(500)],
            "https://news.example/3.xml": [.page(Self.index("/4.xml"), type: "application/xml")],
            Self.a: [.page("A")],
        ])
        let report = await world.performed()
        #expect(report.manifest.sources.first?.kind == .succeeded)
        #expect(report.manifest.documents.map(\.url) == [Self.a])
        #expect(world.transport.requests(for: "https://news.example/1.xml").count == 1)
        #expect(world.transport.requests(for: "https://news.example/4.xml").isEmpty)
        #expect(world.log.events(.note).contains { $0.message.contains("500 Internal Server Error") })
    }

    @Test("a login page in a sitemap's place fails the source")
    func loginPage() async throws {
        let world = try sitemapWorld([Self.map: [.page("<html><input type=password></html>")]])
        let report = await world.performed()
        #expect(report.manifest.sources.first?.reason == "login_page")
    }

    @Test("an index page's links that look like articles are asked for, resolved against its base")
    func page() async throws {
        let page = """
            <html><head><base href="https://news.example/2026/11/"></head><body>
            <a href="/about">About us</a> <a href="new-quay-opens-in-march">New quay opens in March</a>
            <a href="https://other.example/2026/11/some-long-story-of-theirs">Elsewhere</a></body></html>
            """
        let front = "https://news.example/"
        let world = World(
            [Source(name: "front", discovery: .page(try address(front)))], [front: [.page(page)], Self.a: [.page("A")]])
        #expect(await world.performed().manifest.documents.map(\.url) == [Self.a])
    }
}
