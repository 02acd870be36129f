import Documents
import Testing

@testable import Fetch

@Suite("RobotsTransport")
struct RobotsTransportTests {
    private let clock = JumpingClock()
    private let page = WebAddress("https://example.org/private/x")!

    private func transport(_ inner: StubTransport) -> RobotsTransport {
        RobotsTransport(inner, userAgent: "ingest/1.0", clock: clock.clock)
    }

    /// Answers `robots.txt` in one way and everything else with 200.
    private func site(_ robots: @escaping @Sendable (FetchRequest) -> Result<FetchResponse, FetchFailure>) -> StubTransport {
        StubTransport { $0.purpose == .robots ? robots($0) : .success(.stub($0)) }
    }

    @Test("A refusal names the site, the rule and us, and the page is not asked for")
    func refusal() async throws {
        let inner = site { .success(.stub($0, body: "User-agent: *\nDisallow: /private/\n")) }
        let failure = try #require(await transport(inner).fetch(FetchRequest(page)).failure)
        #expect(failure.code == .robotsDisallowed)
        #expect(failure.message == "robots.txt of example.org disallows /private/ for ingest")
        #expect(!failure.isTransient)
        #expect(inner.requests.map(\.url.text) == ["https://example.org/robots.txt"])
        #expect(inner.requests.map(\.purpose) == [.robots])
    }

    @Test("The decision is recorded in the answer")
    func decisions() async throws {
        let allowed = site { .success(.stub($0, body: "User-agent: *\nDisallow: /other\n")) }
        #expect(try await transport(allowed).fetch(FetchRequest(page)).get().robots == .allowed)
        for status in [400, 401, 403, 404, 410, 429] {
            let none = site { .success(.stub($0, status)) }
            #expect(try await transport(none).fetch(FetchRequest(page)).get().robots == RobotsDecision.none)
        }
    }

    @Test("A file that cannot be had forbids everything for now, and is asked for again later")
    func unreachable() async throws {
        let inner = site { .success(.stub($0, 503)) }
        let transport = transport(inner)
        for _ in 0..<3 {
            let failure = try #require(await transport.fetch(FetchRequest(page)).failure)
            #expect(failure.code == .robotsUnreachable)
            #expect(failure.isTransient)
            #expect(
                failure.message
                    == "robots.txt of example.org cannot be had (example.org answers 503), so nothing is fetched there for now")
        }
        #expect(inner.requests.count == 1)
        clock.advance(by: RobotsTransport.retryInterval)
        _ = await transport.fetch(FetchRequest(page))
        #expect(inner.requests.count == 2)
    }

    @Test("No answer forbids too; a name nobody has fails under its own name")
    func failures() async throws {
        let timedOut = site { .failure(FetchFailure(.timedOut, "example.org did not answer", url: $0.url)) }
        #expect(await transport(timedOut).fetch(FetchRequest(page)).failure?.code == .robotsUnreachable)
        let nameless = site { .failure(FetchFailure(.nameNotResolved, "no such name", url: $0.url)) }
        let failure = try #require(await transport(nameless).fetch(FetchRequest(page)).failure)
        #expect(failure.code == .nameNotResolved)
        #expect(failure.url == page)
    }

    @Test("One file is asked for per origin, however many wait for it, and once a day")
    func cache() async throws {
        let inner = StubTransport { request in
            for _ in 0..<50 { await Task.yield() }
            return .success(.stub(request, body: request.purpose == .robots ? "User-agent: *\nAllow: /\n" : ""))
        }
        let transport = transport(inner)
        let pages = (0..<20).compactMap { WebAddress("https://example.org/\($0)") } + [WebAddress("http://example.org/")!]
        await withTaskGroup(of: Void.self) { group in
            for page in pages { group.addTask { _ = await transport.fetch(FetchRequest(page)) } }
        }
        let files = { inner.requests.filter { $0.purpose == .robots }.map(\.url.text).sorted() }
        #expect(files() == ["http://example.org/robots.txt", "https://example.org/robots.txt"])
        clock.advance(by: .seconds(86_399))
        _ = await transport.fetch(FetchRequest(page))
        #expect(files().count == 2)
        clock.advance(by: .seconds(2))
        _ = await transport.fetch(FetchRequest(page))
        #expect(files().count == 3)
    }

    @Test("An old copy serves where no new one can be had")
    func staleCopy() async throws {
        let clock = clock
        let inner = site {
            clock.elapsed < .seconds(1)
                ? .success(.stub($0, body: "User-agent: *\nDisallow: /private/\n")) : .success(.stub($0, 500))
        }
        let transport = transport(inner)
        _ = await transport.fetch(FetchRequest(page))
        clock.advance(by: .seconds(90_000))
        #expect(await transport.fetch(FetchRequest(page)).failure?.code == .robotsDisallowed)
        let open = try #require(WebAddress("https://example.org/open"))
        #expect(try await transport.fetch(FetchRequest(open)).get().robots == .allowed)
        #expect(inner.requests.filter { $0.purpose == .robots }.count == 2)
    }

    @Test("Five redirects are followed; more mean that there is no file")
    func redirects() async throws {
        func site(hops: Int) -> StubTransport {
            StubTransport { request in
                guard request.purpose == .robots else { return .success(.stub(request)) }
                let hop = Int(request.url.query ?? "0") ?? 0
                return .success(
                    hop < hops
                        ? .stub(request, 301, headers: [("Location", "/robots.txt?\(hop + 1)")])
                        : .stub(request, body: "User-agent: *\nDisallow: /\n"))
            }
        }
        #expect(await transport(site(hops: 5)).fetch(FetchRequest(page)).failure?.code == .robotsDisallowed)
        #expect(try await transport(site(hops: 6)).fetch(FetchRequest(page)).get().robots == RobotsDecision.none)
    }

    @Test("The Crawl-delay is handed on")
    func crawlDelay() async throws {
        let (delays, continuation) = AsyncStream.makeStream(of: (Duration, String).self)
        let inner = site { .success(.stub($0, body: "User-agent: ingest\nCrawl-delay: 7\n")) }
        let transport = RobotsTransport(inner, userAgent: "ingest/1.0", clock: clock.clock) { continuation.yield(($0, $1)) }
        _ = await transport.fetch(FetchRequest(page))
        continuation.finish()
        let all = await delays.reduce(into: []) { $0.append($1) }
        #expect(all.map(\.0) == [.seconds(7)])
        #expect(all.map(\.1) == ["example.org"])
    }

    @Test("Who gives up waiting does not spoil it for the others; the last one ends the request")
    func cancellation() async throws {
        let (gate, opened) = AsyncStream.makeStream(of: Void.self)
        let inner = StubTransport { request in
            guard request.purpose == .robots else { return .success(.stub(request)) }
            for await _ in gate { break }
            return Task.isCancelled ? .failure(.cancelled(request.url)) : .success(.stub(request, 404))
        }
        let transport = transport(inner)
        let page = page
        let first = Task { await transport.fetch(FetchRequest(page)) }
        let second = Task { await transport.fetch(FetchRequest(page)) }
        while inner.requests.isEmpty { await Task.yield() }
        for _ in 0..<100 { await Task.yield() }
        first.cancel()
        opened.yield()
        #expect(await first.value.failure?.code == .cancelled)
        #expect(await second.value.failure == nil)

        let other = try #require(WebAddress("https://example.com/"))
        let alone = Task { await transport.fetch(FetchRequest(other)) }
        while !inner.requests.contains(where: { $0.url.host == "example.com" }) { await Task.yield() }
        alone.cancel()
        #expect(await alone.value.failure?.code == .cancelled)
    }
}
