import Documents
import Testing

@testable import Pipeline

@Suite("Which sources have their turn")
struct SchedulingTests {
    static let a = "https://a.example/"

    func world() throws -> World {
        World([Source(name: "list", discovery: .urls([try address(Self.a)]))], [Self.a: [.page("A")]])
    }

    @Test("a source is not due before its interval has passed, and a run with nothing due leaves no manifest")
    func interval() async throws {
        let world = try world()
        _ = await world.run.perform()
        world.clock.advance(3599)
        let early = await world.run.perform()
        #expect(early.manifest.sources.map(\.kind) == [.notDue])
        #expect(early.verdict == .done)
        #expect(early.manifestPath == nil)
        world.clock.advance(1)
        #expect(await world.run.perform().manifest.documents.count == 1)
        #expect(world.output.manifests.count == 2)
    }

    @Test("a forced run does not ask whether it is due, but leaves a paused source alone")
    func forced() async throws {
        var world = try world()
        world.isForced = true
        _ = await world.run.perform()
        #expect(await world.run.perform().manifest.documents.count == 1)
        var state = try #require(try world.ledger.sourceState("list"))
        state.isPaused = true
        try world.ledger.save(state)
        #expect(await world.run.perform().manifest.sources.first?.reason == "paused")
    }

    @Test("a run without sources does nothing, well")
    func noSources() async throws {
        let world = World([])
        let report = await world.run.perform()
        #expect(report.verdict == .done)
        #expect(world.ledger.writes == 0)
        #expect(world.log.events.map(\.name) == [.runStarted, .runFinished])
    }

    @Test("a preview names what would be fetched, fetches no document and writes nothing")
    func preview() async throws {
        let feed = "https://news.example/feed"
        let world = World(
            [Source(name: "news", discovery: .feed(try address(feed)))], [feed: [.page(World.feed(of: Self.a))]])
        let preview = try await world.run.preview()
        #expect(preview.items.map(\.urls) == [[Self.a]])
        #expect(world.ledger.writes == 0)
        #expect(world.transport.requests.map(\.url.text) == [feed])
        #expect(world.output.manifests.isEmpty)
    }

    @Test("one source of two that fails is some failure; all of them, every")
    func verdicts() async throws {
        let bad = Source(name: "bad", discovery: .feed(try address("https://bad.example/feed")))
        var world = try world()
        world.sources.append(bad)
        #expect(await world.run.perform().verdict == .someFailed)
        world = World([bad])
        #expect(await world.run.perform().verdict == .everySourceFailed)
    }
}
