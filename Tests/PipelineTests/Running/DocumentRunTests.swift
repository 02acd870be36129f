import Documents
import Testing

@testable import Pipeline

@Suite("What becomes of a document")
struct DocumentRunTests {
    static let a = "https://news.example/a"
    static let b = "https://other.example/b"
    static let wall = "status=bot_wall\nwarning=bot_challenge"

    func world(_ script: [String: [ScriptedTransport.Answer]], urls: [String] = [a]) throws -> World {
        World([Source(name: "list", discovery: .urls(try urls.map(address)))], script)
    }

    @Test("a page that is not there fails with its status and a sentence, and costs itself only")
    func notFound() async throws {
        let world = try world([Self.b: [.page("B")]], urls: [Self.a, Self.b])
        let report = await world.performed()
        let outcome = try #require(report.outcome(Self.a))
        #expect(outcome.kind == .failed)
        #expect(outcome.reason == "http_404")
        #expect(outcome.httpStatus == 404)
        #expect(outcome.message == "news.example answered 404 Not Found for https://news.example/a.")
        #expect(report.outcome(Self.b)?.kind == .new)
        #expect(report.verdict == .someFailed)
        let event = try #require(world.log.events(.documentFailed).first)
        #expect(event.level == .warning)
        #expect(event.httpStatus == 404)
        #expect(event.url == Self.a)
        #expect(event.run == "run-1")
    }

    @Test("a page that stays away is asked for three times in all")
    func retiring() async throws {
        let world = try world([:])
        for _ in 0..<48 { _ = await world.performed() }
        #expect(world.transport.requests(for: Self.a).count == 3)
        #expect(try world.ledger.urlState(Self.a, source: "list")?.isRetired == true)
    }

    @Test("a page that is gone is asked for once")
    func gone() async throws {
        let world = try world([Self.a: [.status(410)]])
        for _ in 0..<4 { _ = await world.performed() }
        #expect(world.transport.requests.count == 1)
    }

    @Test("a forced run asks for it all the same")
    func forced() async throws {
        var world = try world([Self.a: [.status(410), .page("Back")]])
        _ = await world.run.perform()
        world.isForced = true
        let report = await world.run.perform()
        #expect(report.outcome(Self.a)?.kind == .new)
    }

    @Test("a server in trouble is left alone for longer each time, and never asked twice in one run")
    func backOff() async throws {
        let world = try world([Self.a: [.status(503)]])
        var gaps: [Int64] = []
        for _ in 0..<4 {
            _ = await world.run.perform()
            let state = try #require(try world.ledger.urlState(Self.a, source: "list"))
            let next = try #require(state.nextTryAt)
            gaps.append(next.seconds - world.clock.now.seconds)
            world.clock.advance(24 * 3600)
        }
        #expect(gaps == [900, 1800, 3600, 7200])
        #expect(world.transport.requests.count == 4)
    }

    @Test("an answer that it has not changed leaves everything as it is")
    func notModified() async throws {
        let world = try world([Self.a: [.page("A", etag: "\"1\"")]])
        _ = await world.performed()
        let report = await world.performed()
        #expect(report.outcome(Self.a)?.kind == .unchanged)
        #expect(world.output.exchanges.count == 1)
        #expect(world.transport.requests.last?.validators.etag == "\"1\"")
    }

    @Test("an answer of 304 that was not asked for is a failure")
    func unasked304() async throws {
        let world = try world([Self.a: [.status(304)]])
        let report = await world.performed()
        #expect(report.outcome(Self.a)?.reason == "protocol_error")
    }

    @Test("after 30 days a page is fetched in full, whatever the validators say")
    func fullFetch() async throws {
        let world = try world([Self.a: [.page("A", etag: "\"1\"")]])
        _ = await world.performed()
        world.clock.advance(31 * 24 * 3600)
        let report = await world.performed()
        #expect(world.transport.requests.last?.validators.isEmpty == true)
        #expect(report.outcome(Self.a)?.kind == .unchanged)
        #expect(world.output.exchanges.count == 1)
    }

    @Test("other bytes with the same text are archived, but no new version")
    func noise() async throws {
        let world = try world([Self.a: [.page("noise=1\nA"), .page("noise=2\nA")]])
        _ = await world.performed()
        let report = await world.performed()
        #expect(report.outcome(Self.a)?.kind == .unchanged)
        #expect(report.outcome(Self.a)?.version == 1)
        #expect(world.output.exchanges.count == 2)
        #expect(world.output.records.count == 1)
    }

    @Test("another text is the next version, which names the one before")
    func versions() async throws {
        let world = try world([Self.a: [.page("A"), .page("A, corrected")]])
        _ = await world.performed()
        world.clock.advance(3 * 24 * 3600)
        let report = await world.performed()
        #expect(report.outcome(Self.a)?.kind == .updated)
        #expect(report.outcome(Self.a)?.version == 2)
        let second = try #require(world.output.records.first { $0.key.hasSuffix(".v2.json") })
        #expect(second.value.previousTextSHA256 == "sha of A")
        // In the folder of the day on which the document was first fetched.
        let folders = Set(world.output.records.keys.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
        #expect(folders.count == 1)
        #expect(try world.ledger.document(id: Self.a)?.version == 2)
        #expect(try world.ledger.sourceState("list")?.updatedCount == 1)
    }

    @Test("a wall is archived and asked for again later, but is no record and no failure")
    func wall() async throws {
        let world = try world([Self.a: [.page("status=consent_wall\nAccept all", etag: "\"w\""), .page("The article")]])
        let report = await world.performed()
        let outcome = try #require(report.outcome(Self.a))
        #expect(outcome.kind == .rejected)
        #expect(outcome.reason == "consent_wall")
        #expect(outcome.archive != nil)
        #expect(report.verdict == .done)
        #expect(world.output.records.isEmpty)
        let second = await world.performed()
        #expect(second.outcome(Self.a)?.kind == .new)
        #expect(world.transport.requests.last?.validators.isEmpty == true)
    }

    @Test("a wall is written where the configuration keeps all")
    func keepAll() async throws {
        var world = try world([Self.a: [.page("status=consent_wall\nAccept all")]])
        world.keep = Set(Quality.Status.allCases)
        #expect(await world.performed().outcome(Self.a)?.kind == .new)
    }

    @Test("two addresses of one document in one run are written once")
    func sameDocument() async throws {
        let world = try world([Self.a: [.page("id=x\nA")], Self.b: [.page("id=x\nA, printed")]], urls: [Self.a, Self.b])
        let report = await world.performed()
        #expect(report.manifest.count(.new) == 1)
        let second = try #require(report.manifest.documents.first { $0.kind == .unchanged })
        #expect(second.reason == "same_document")
        #expect(second.message?.contains("https://") == true)
        #expect(world.output.records.count == 1)
    }

    @Test("what is neither HTML nor text fails, whatever it is called")
    func unsupported() async throws {
        let world = try world(
            [
                Self.a: [.page("%PDF-1.7", type: "application/pdf")], Self.b: [.page("\u{89}PNG", type: "application/json")],
            ], urls: [Self.a, Self.b])
        let report = await world.performed()
        #expect(report.manifest.documents.map(\.reason) == ["unsupported_media_type", "unsupported_media_type"])
        #expect(world.output.exchanges.isEmpty)
    }

    @Test("a page that cannot be derived is archived and costs itself only")
    func derivationFailure() async throws {
        let world = try world([Self.a: [.page("fail=too_many_tags")], Self.b: [.page("B")]], urls: [Self.a, Self.b])
        let report = await world.performed()
        #expect(report.outcome(Self.a)?.reason == "too_many_tags")
        #expect(report.outcome(Self.a)?.archive != nil)
        #expect(report.outcome(Self.b)?.kind == .new)
    }

    @Test("a refusal is told as one")
    func refused() async throws {
        let world = try world([Self.a: [.failure(.robotsDisallowed)]])
        let report = await world.performed()
        #expect(report.outcome(Self.a)?.kind == .refused)
        #expect(report.verdict == .someFailed)
    }

    @Test(
        "a wall that comes as a refusal is named for what it is, kept in the archive, and asked for again when the server says",
        arguments: [403, 429, 503])
    func refusedByWall(status: Int) async throws {
        let world = try world([Self.a: [.status(status, retryAfter: "7200", page: Self.wall), .page("A")]])
        let first = await world.performed()
        let outcome = try #require(first.outcome(Self.a))
        #expect(outcome.kind == .rejected && outcome.reason == "bot_wall" && outcome.httpStatus == status)
        #expect(outcome.message?.hasPrefix("news.example answered \(status)") == true)
        #expect(outcome.message?.hasSuffix("doubts that the visitor is human, or denies access.") == true)
        #expect(outcome.archive != nil && world.output.exchanges.count == 1 && world.output.records.isEmpty)
        #expect(await world.performed().outcome(Self.a) == nil)
        for _ in 0..<48 where world.transport.requests.count == 1 { _ = await world.performed() }
        #expect(world.transport.requests.count == 2 && world.output.records.count == 1)
    }

    @Test("a wall that comes as a refusal is read once, and its record says where it lies in the archive")
    func refusedAndKept() async throws {
        var world = try world([Self.a: [.status(403, page: Self.wall)]])
        world.keep = Set(Quality.Status.allCases)
        #expect(await world.performed().outcome(Self.a)?.kind == .new)
        #expect(world.deriver.pages == 1)
        #expect(world.output.records.count == 1 && world.output.records.values.allSatisfy { $0.provenance.warc != nil })
    }

    @Test("a refusal with a page that shows no wall, and any other error, fails with its status, whatever the page holds")
    func refusedWithoutWall() async throws {
        let answers = [
            (403, "A"), (503, "status=not_article"), (429, "fail=time_limit"), (404, Self.wall), (403, "status=bot_wall"),
        ]
        for (status, page) in answers {
            let world = try world([Self.a: [.status(status, page: page)]])
            let report = await world.performed()
            #expect(report.outcome(Self.a)?.kind == .failed && report.outcome(Self.a)?.reason == "http_\(status)")
            #expect(world.output.exchanges.isEmpty && world.output.records.isEmpty)
        }
    }

    @Test("a single fetch answers with a wall that comes as a refusal, and with no other refusal")
    func single() async throws {
        let script: [String: [ScriptedTransport.Answer]] = [
            Self.a: [.status(403, page: Self.wall)], Self.b: [.status(403, page: "B")],
        ]
        let world = try world(script)
        let fetch = SingleFetch(transport: world.transport, deriver: world.deriver)
        let wall = try await fetch.perform(address(Self.a)).get()
        #expect(wall.record.quality.status == .botWall && wall.record.provenance.status == 403)
        await #expect(throws: SingleFetch.Failure.self) { try await fetch.perform(address(Self.b)).get() }
    }

    @Test("the sentence at a run's end counts one document as one")
    func one() async throws {
        let world = try world([Self.a: [.page("A")]])
        let sentence = await world.performed().summary
        #expect(sentence.hasPrefix("1 document: "))
    }

    @Test("a source that keeps nothing raw has no archive")
    func keepRaw() async throws {
        var world = try world([Self.a: [.page("A")]])
        world.sources[0].keepRaw = false
        let report = await world.performed()
        #expect(report.outcome(Self.a)?.kind == .new)
        #expect(world.output.exchanges.isEmpty)
    }

    @Test("one host's documents are asked for one after another, and no more are derived at once than there are cores")
    func bounds() async throws {
        let urls = (0..<20).map { "https://\($0 % 4).example/\($0)" }
        let world = try world(Dictionary(uniqueKeysWithValues: urls.map { ($0, [.page("Text of \($0)")]) }), urls: urls)
        let report = await world.performed()
        #expect(report.manifest.count(.new) == 20)
        for host in 0..<4 { #expect(world.transport.mostUnderWay(host: "\(host).example") == 1) }
        #expect(world.deriver.mostAtOnce <= 2)
    }
}
