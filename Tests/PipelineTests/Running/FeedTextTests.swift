import Documents
import Testing

@testable import Pipeline

@Suite("A feed's own text")
struct FeedTextTests {
    static let feedURL = "https://news.example/feed"
    static let a = "https://news.example/a"

    static func feed(_ text: String, updated: String? = nil) -> String {
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Feed</title><entry><id>urn:0</id>"
            + "<title>Entry</title><link href=\"\(a)\"/><content type=\"html\">\(text)</content>"
            + (updated.map { "<updated>\($0)</updated>" } ?? "") + "</entry></feed>"
    }

    func world(_ answers: [ScriptedTransport.Answer], text: String = "The whole story") throws -> World {
        World(
            [Source(name: "news", discovery: .feed(try address(Self.feedURL)), tags: ["t"])],
            [Self.feedURL: [.page(Self.feed(text))], Self.a: answers])
    }

    @Test(
        "becomes the record where the page will not be had, and the manifest says why",
        arguments: [
            (ScriptedTransport.Answer.status(403), "news.example answered 403 Forbidden for https://news.example/a."),
            (.failure(.robotsDisallowed), "It went wrong."), (.page("status=bot_wall"), "The page doubts"),
            (.page("x", type: "application/pdf"), "neither HTML nor plain text"),
        ])
    func instead(answer: ScriptedTransport.Answer, why: String) async throws {
        let world = try world([answer])
        let report = await world.performed()
        let outcome = try #require(report.outcome(Self.a))
        #expect(outcome.kind == .new && outcome.reason == "feed_text")
        #expect(outcome.message?.contains(why) == true)
        #expect(outcome.message?.hasSuffix("The feed's own text was taken instead.") == true)
        let record = try #require(world.output.records.values.first)
        #expect(record.text == "The whole story" && record.tags == ["t"] && record.provenance.status == nil)
        guard case .feedText(let url, let html, _)? = world.output.exchanges.last?.payload else {
            Issue.record("The archive does not have the feed's text")
            return
        }
        #expect(url.text == Self.a && html == Array("The whole story".utf8))
    }

    @Test("is not taken while the page may still come, nor for what is no article")
    func notYet() async throws {
        for answer: ScriptedTransport.Answer in [
            .status(503), .failure(.timedOut, isTransient: true), .page("status=not_article"),
        ] {
            let world = try world([answer])
            let report = await world.performed()
            #expect(report.manifest.count(.new) == 0)
            #expect(world.output.records.isEmpty)
        }
        let summaryOnly = try world([.status(403)], text: "")
        #expect(await summaryOnly.performed().outcome(Self.a)?.kind == .failed)
    }

    @Test("is taken when trouble that should pass does not, and gives way to the page as a new version")
    func givesWay() async throws {
        let world = try world([.status(503), .status(503), .status(503), .page("The page itself")])
        var kinds: [DocumentOutcome.Kind?] = []
        for _ in 0..<4 {
            kinds.append(await world.performed().outcome(Self.a)?.kind)
            world.clock.advance(86_400)
        }
        #expect(kinds == [.failed, .failed, .new, .updated])
        #expect(world.output.records.values.map(\.text).sorted() == ["The page itself", "The whole story"])
        #expect(try world.ledger.urlState(Self.a, source: "news")?.outcome == "updated")
    }

    @Test("leaves the address with its failure, so that a page that is gone is not asked for again")
    func retired() async throws {
        let world = try world([.status(410)])
        _ = await world.performed()
        let state = try #require(try world.ledger.urlState(Self.a, source: "news"))
        #expect(state.outcome == "http_410" && state.nextTryAt == nil && state.documentID != nil)
        world.clock.advance(40 * 86_400)
        _ = await world.performed()
        #expect(world.transport.requests(for: Self.a).count == 1)
    }

    @Test("does not replace a page that was had before")
    func keepsThePage() async throws {
        let world = try world([.page("The page itself"), .status(404)])
        _ = await world.performed()
        world.transport.answer(Self.feedURL, [.page(Self.feed("Another story", updated: world.clock.now.description))])
        let report = await world.performed()
        #expect(report.outcome(Self.a)?.reason == "http_404")
        #expect(world.output.records.values.map(\.text) == ["The page itself"])
    }

    @Test("is derived again from the archive as it was the first time")
    func again() async throws {
        let world = try world([.status(403)])
        _ = await world.performed()
        let exchange = try #require(world.output.exchanges.last)
        let place = ArchiveLocation(file: "archive/one.warc.gz", offset: 1, recordID: "r1")
        let record = try #require(world.output.records.values.first)
        let derived = try await Rederivation(deriver: world.deriver, sources: world.sources).derive(exchange, at: place).get()
        #expect(derived.fileBytes == record.fileBytes)
    }
}
