import Documents
import Testing

@testable import Pipeline

@Suite("A run over a feed")
struct FeedRunTests {
    static let feedURL = "https://news.example/feed"
    static let a = "https://news.example/a"
    static let b = "https://news.example/b"

    func world(_ script: [String: [ScriptedTransport.Answer]], _ change: (inout Source) -> Void = { _ in }) throws -> World {
        var source = Source(name: "news", discovery: .feed(try address(Self.feedURL)), tags: ["t"])
        change(&source)
        return World([source], script)
    }

    @Test("writes each entry once: archive first, then the record, then the ledger")
    func writesOnce() async throws {
        let world = try world([
            Self.feedURL: [.page(World.feed(of: Self.a, Self.b, Self.a + "#top"), etag: "\"f\"")],
            Self.a: [.page("Text A")], Self.b: [.page("Text B")],
        ])
        let report = await world.performed()
        #expect(report.manifest.count(.new) == 2)
        #expect(report.manifest.documents.count == 2)
        #expect(report.manifest.sources == [SourceOutcome(source: "news", kind: .succeeded, found: 2)])
        #expect(report.verdict == .done)
        #expect(world.output.records.values.map(\.text).sorted() == ["Text A", "Text B"])
        #expect(world.output.records.values.allSatisfy { $0.tags == ["t"] && $0.provenance.warc != nil })
        let steps = world.journal.all.filter { !$0.hasSuffix("/b") }.map { $0.split(separator: " ")[0] }
        #expect(steps.first == "archive")
        let firstRecord = try #require(world.journal.all.firstIndex(of: "record"))
        let firstEntry = try #require(world.journal.all.firstIndex { $0.hasPrefix("ledger") })
        #expect(firstRecord < firstEntry)
        #expect(try world.ledger.sourceState("news")?.newCount == 2)
        #expect(world.output.manifests.map(\.id) == ["run-1"])
    }

    @Test("asks with a condition the second time, and fetches nothing that is settled")
    func secondRunIsCheap() async throws {
        let world = try world([
            Self.feedURL: [.page(World.feed(of: Self.a), etag: "\"f\"")], Self.a: [.page("Text A")],
        ])
        _ = await world.performed()
        let second = await world.performed()
        #expect(second.manifest.documents.isEmpty)
        #expect(second.manifest.sources.first?.kind == .succeeded)
        #expect(world.transport.requests(for: Self.feedURL).last?.validators.etag == "\"f\"")
        #expect(world.transport.requests(for: Self.a).count == 1)
        #expect(world.output.manifests.last?.previousSHA256 == "sha of run-1")
    }

    @Test("does not ask for a settled entry again, even when the feed changed")
    func settledStays() async throws {
        let world = try world([
            Self.feedURL: [.page(World.feed(of: Self.a)), .page(World.feed(of: Self.a, Self.b))],
            Self.a: [.page("Text A")], Self.b: [.page("Text B")],
        ])
        _ = await world.performed()
        let second = await world.performed()
        #expect(second.manifest.documents.map(\.url) == [Self.b])
        #expect(world.transport.requests(for: Self.a).count == 1)
    }

    @Test("works on what an earlier run left, although the feed says 304")
    func pendingSurvives304() async throws {
        let world = try world([
            Self.feedURL: [.page(World.feed(of: Self.a), etag: "\"f\"")],
            Self.a: [.failure(.timedOut, isTransient: true), .page("Text A")],
        ])
        let first = await world.performed()
        #expect(first.outcome(Self.a)?.reason == "timed_out")
        #expect(first.verdict == .someFailed)
        let second = await world.performed()
        #expect(second.outcome(Self.a)?.kind == .new)
    }

    @Test("asks again for an entry that says it has changed, once for each such claim")
    func updatedEntry() async throws {
        let world = try world([Self.feedURL: [.page("")], Self.a: [.page("Text A", etag: "\"1\"")]])
        world.transport.answer(Self.feedURL, [.page(World.feed([(Self.a, world.clock.now.description)]))])
        _ = await world.performed()
        let claim = world.clock.now.advanced(bySeconds: -60).description
        world.transport.answer(Self.feedURL, [.page(World.feed([(Self.a, claim)]))])
        let second = await world.performed()
        #expect(second.outcome(Self.a)?.kind == .unchanged)
        #expect(second.outcome(Self.a)?.httpStatus == 304)
        let third = await world.performed()
        #expect(third.manifest.documents.isEmpty)
    }

    @Test("takes no more new entries than it may, and asks the feed in full for the rest")
    func limitPerRun() async throws {
        let world = try world(
            [
                Self.feedURL: [.page(World.feed(of: Self.a, Self.b), etag: "\"f\"")], Self.a: [.page("A")],
                Self.b: [.page("B")],
            ], { $0.maxNewPerRun = 1 })
        let first = await world.performed()
        #expect(first.manifest.documents.map(\.url) == [Self.a])
        let second = await world.performed()
        #expect(second.manifest.documents.map(\.url) == [Self.b])
        _ = await world.performed()
        #expect(world.transport.requests(for: Self.feedURL).map(\.validators.etag) == [nil, nil, "\"f\""])
    }

    @Test("asks only for addresses that the source wants")
    func includeAndExclude() async throws {
        let world = try world(
            [Self.feedURL: [.page(World.feed(of: Self.a, Self.b, "https://news.example/video/c"))], Self.b: [.page("B")]],
            {
                $0.include = ["/b", "/video/"]
                $0.exclude = ["/video/"]
            })
        let report = await world.performed()
        #expect(report.manifest.documents.map(\.url) == [Self.b])
        #expect(report.manifest.sources.first?.found == 1)
    }

    @Test("keeps the last good state of a feed that fails, counts its failures and waits longer each time")
    func failingFeed() async throws {
        let world = try world([
            Self.feedURL: [
                .page(World.feed(of: Self.a), etag: "\"f\""), .status(500), .page("<html><title>Log in</title></html>"),
                .failure(.nameNotResolved, isTransient: true), .page(World.feed(of: Self.a), etag: "\"f\""),
            ], Self.a: [.page("A")],
        ])
        _ = await world.performed()
        let second = await world.performed()
        #expect(second.manifest.sources.first?.reason == "http_500")
        #expect(second.verdict == .everySourceFailed)
        #expect(world.log.events(.sourceFailed).count == 1)
        var state = try #require(try world.ledger.sourceState("news"))
        #expect(state.errorStreak == 1)
        #expect(state.validators.etag == "\"f\"")
        #expect(state.lastError?.contains("500 Internal Server Error") == true)

        let third = await world.performed()
        #expect(third.manifest.sources.first?.kind == .failed)
        state = try #require(try world.ledger.sourceState("news"))
        #expect(state.errorStreak == 2)
        // Two hours now, of which one has passed.
        #expect(await world.performed().manifest.sources.first?.kind == .notDue)

        _ = await world.performed()
        world.clock.advance(24 * 3600)
        let last = await world.performed()
        #expect(last.manifest.sources.first?.kind == .succeeded)
        #expect(last.manifest.documents.isEmpty)
        #expect(try world.ledger.sourceState("news")?.errorStreak == 0)
    }

    @Test("waits as long as the feed's server asks")
    func retryAfter() async throws {
        let world = try world([Self.feedURL: [.status(429, retryAfter: "7200")]])
        _ = await world.performed()
        let report = await world.performed()
        #expect(report.manifest.sources.first?.kind == .notDue)
    }
}
