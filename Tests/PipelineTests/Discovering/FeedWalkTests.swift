import Documents
import Testing

@testable import Pipeline

@Suite("A run over a feed with several pages")
struct FeedWalkTests {
    static func url(_ page: Int) -> String { page == 1 ? "https://news.example/feed" : "https://news.example/feed?page=\(page)" }
    static func entry(_ page: Int) -> String { "https://news.example/\(page)" }

    static func page(_ number: Int, next: String?) -> ScriptedTransport.Answer {
        let link = next.map { "<link rel=\"next\" href=\"\($0)\"/>" } ?? ""
        return .page(World.feed(of: entry(number)).replacing("<title>Feed</title>", with: "<title>Feed</title>" + link))
    }

    /// A feed of ten pages.
    func world(_ change: (inout Source) -> Void = { _ in }) throws -> World {
        var source = Source(name: "news", discovery: .feed(try address(Self.url(1))))
        change(&source)
        let world = World([source])
        for page in 1...10 {
            world.transport.answer(Self.url(page), [Self.page(page, next: page < 10 ? "/feed?page=\(page + 1)" : nil)])
            world.transport.answer(Self.entry(page), [.page("Text \(page)")])
        }
        return world
    }

    func pagesAsked(_ world: World) -> [String] { world.transport.requests.filter { $0.purpose == .discovery }.map(\.url.text) }

    @Test("reads on while there is something new, up to the source's limit")
    func limit() async throws {
        let world = try world { $0.maxPages = 3 }
        let report = await world.performed()
        #expect(pagesAsked(world) == (1...3).map(Self.url))
        #expect(report.manifest.count(.new) == 3)
        let one = try self.world { $0.maxPages = 1 }
        _ = await one.performed()
        #expect(pagesAsked(one) == [Self.url(1)])
    }

    @Test("does not read on where the first page brings nothing that is not known")
    func known() async throws {
        let world = try world()
        _ = await world.performed()
        let before = pagesAsked(world).count
        _ = await world.performed()
        #expect(pagesAsked(world).count == before + 1)
    }

    @Test("stops when the run has enough, at a page it has read already, and at another origin")
    func ends() async throws {
        let enough = try world { $0.maxNewPerRun = 2 }
        _ = await enough.performed()
        #expect(pagesAsked(enough).count == 2)
        for next in [Self.url(1), "https://other.example/feed", "http://news.example/feed?page=2", "http://169.254.169.254/"] {
            let world = try world()
            world.transport.answer(Self.url(1), [Self.page(1, next: next.replacing("&", with: "&amp;"))])
            _ = await world.performed()
            #expect(pagesAsked(world) == [Self.url(1)])
        }
    }

    @Test("a further page that fails is a warning")
    func failure() async throws {
        let world = try world()
        world.transport.answer(Self.url(2), [.status(500)])
        let report = await world.performed()
        #expect(report.manifest.sources.first?.kind == .succeeded)
        #expect(report.manifest.documents.map(\.url) == [Self.entry(1)])
        #expect(world.log.events(.note).contains { $0.message.contains("500 Internal Server Error") })
    }

    @Test("podcast episodes are left out unless they are asked for, and that is said where there is nothing else")
    func podcasts() async throws {
        let feed =
            "<rss version=\"2.0\"><channel><title>t</title><item><title>Episode</title><link>\(Self.entry(1))</link>"
            + "<enclosure url=\"https://news.example/1.mp3\" type=\"audio/mpeg\" length=\"1\"/></item></channel></rss>"
        for keeps in [false, true] {
            let world = try world { $0.keepsPodcasts = keeps }
            world.transport.answer(Self.url(1), [.page(feed, type: "application/rss+xml")])
            let report = await world.performed()
            #expect(report.manifest.documents.count == (keeps ? 1 : 0))
            #expect(world.log.events(.note).contains { $0.message.contains("podcasts = true") } == !keeps)
        }
    }

    @Test("what the feed dates further back than max_age is not asked for; what states no date is")
    func age() async throws {
        let world = try world { $0.maxAge = 86_400 }
        let now = world.clock.now
        let old = now.advanced(bySeconds: -2 * 86_400).description
        world.transport.answer(
            Self.url(1),
            [.page(World.feed([(Self.entry(1), old), (Self.entry(2), now.description), (Self.entry(3), nil)]))])
        let report = await world.performed()
        #expect(report.manifest.documents.map(\.url).sorted() == [Self.entry(2), Self.entry(3)])
    }
}
