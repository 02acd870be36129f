import Documents
import Synchronization
import Testing

@testable import Fetch

@Suite("PoliteTransport")
struct PoliteTransportTests {
    private let clock = JumpingClock()

    /// When each host was asked, and how many transfers were under way at most.
    private final class Record: Sendable {
        struct State {
            var starts: [String: [Duration]] = [:]
            var active: [String: Int] = [:]
            var mostPerHost = 0
            var most = 0
        }
        let state = Mutex(State())

        func begin(_ host: String, at time: Duration) {
            state.withLock { state in
                state.starts[host, default: []].append(time)
                state.active[host, default: 0] += 1
                state.mostPerHost = max(state.mostPerHost, state.active.values.max() ?? 0)
                state.most = max(state.most, state.active.values.reduce(0, +))
            }
        }

        func end(_ host: String) { state.withLock { $0.active[host, default: 0] -= 1 } }
    }

    private func recorded(_ record: Record) -> StubTransport {
        let clock = clock
        return StubTransport { request in
            record.begin(request.url.host, at: clock.elapsed)
            for _ in 0..<10 { await Task.yield() }
            record.end(request.url.host)
            return .success(.stub(request))
        }
    }

    private func request(_ text: String) -> FetchRequest { FetchRequest(WebAddress(text)!) }

    @Test("Between two starts on a host lies the pause, on every host and under load")
    func gaps() async {
        let record = Record()
        let transport = PoliteTransport(recorded(record), configuration: .init(maxConcurrent: 3), clock: clock.clock)
        await withTaskGroup(of: Void.self) { group in
            for page in 0..<8 {
                for host in ["a", "b", "c", "d", "e"] {
                    group.addTask { _ = await transport.fetch(FetchRequest(WebAddress("http://\(host).example/\(page)")!)) }
                }
            }
        }
        let state = record.state.withLock { $0 }
        #expect(state.starts.count == 5)
        for (host, starts) in state.starts {
            #expect(starts.count == 8)
            for (earlier, later) in zip(starts, starts.dropFirst()) {
                #expect(later - earlier >= .seconds(2), "\(host): \(earlier) and \(later)")
            }
        }
        #expect(state.mostPerHost == 1)
        #expect(state.most <= 3)
    }

    @Test("A Crawl-delay makes the pause longer, up to a limit")
    func crawlDelay() async {
        let record = Record()
        let transport = PoliteTransport(
            recorded(record), configuration: .init(maxCrawlDelay: .seconds(100)), clock: clock.clock)
        transport.setCrawlDelay(.seconds(10), host: "a.example")
        transport.setCrawlDelay(.seconds(1), host: "b.example")
        transport.setCrawlDelay(.seconds(86_400), host: "c.example.")
        for host in ["a", "b", "c"] {
            for _ in 0..<2 { _ = await transport.fetch(request("http://\(host).example/")) }
        }
        let gaps = record.state.withLock { $0.starts.mapValues { $0[1] - $0[0] } }
        #expect(gaps == ["a.example": .seconds(10), "b.example": .seconds(2), "c.example": .seconds(100)])
    }

    @Test("Retry-After holds back its host and no other, and is handed out")
    func retryAfter() async throws {
        let clock = clock
        let inner = StubTransport { request in
            request.url.path == "/busy"
                ? .success(.stub(request, 503, headers: [("Retry-After", "30")]))
                : .success(.stub(request, headers: [("X-At", "\(clock.elapsed.components.seconds)")]))
        }
        let transport = PoliteTransport(inner, clock: clock.clock)
        #expect(try await transport.fetch(request("http://a.example/busy")).get().retryAfter == 30)
        #expect(try await transport.fetch(request("http://b.example/")).get().headers["X-At"] == "0")
        #expect(try await transport.fetch(request("http://a.example/")).get().headers["X-At"] == "30")
    }

    @Test("Nobody waits for a host that wants an hour, not even who waits already")
    func heldBack() async throws {
        let inner = StubTransport { request in
            for _ in 0..<50 { await Task.yield() }
            return .success(.stub(request, 429, headers: [("Retry-After", "3600")]))
        }
        let transport = PoliteTransport(inner, clock: clock.clock)
        let results = await withTaskGroup(of: Result<FetchResponse, FetchFailure>.self) { group in
            for page in 0..<5 { group.addTask { await transport.fetch(FetchRequest(WebAddress("http://a.example/\(page)")!)) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(inner.requests.count == 1)
        let failures = results.compactMap(\.failure)
        #expect(failures.count == 4)
        #expect(failures.allSatisfy { $0.code == .heldBack && $0.retryAfter == 3600 && $0.isTransient })
        clock.advance(by: .seconds(1800))
        let failure = try #require(await transport.fetch(request("http://a.example/")).failure)
        #expect(failure.message == "a.example asked to be left alone for another 1800 s")
        clock.advance(by: .seconds(1800))
        #expect(await transport.fetch(request("http://a.example/")).failure == nil)
    }

    @Test("Nonsense in Retry-After, and Retry-After in a good answer, hold nobody back", arguments: ["-5", "soon", "0"])
    func nonsense(_ value: String) async throws {
        let inner = StubTransport { .success(.stub($0, 503, headers: [("Retry-After", value)])) }
        let transport = PoliteTransport(inner, clock: clock.clock)
        for _ in 0..<2 { #expect(try await transport.fetch(request("http://a.example/")).get().retryAfter == nil) }
        #expect(clock.elapsed == .seconds(2))
        let good = StubTransport { .success(.stub($0, headers: [("Retry-After", "3600")])) }
        let other = PoliteTransport(good, clock: clock.clock)
        for _ in 0..<2 { #expect(await other.fetch(request("http://a.example/")).failure == nil) }
    }

    @Test("Cancelling who waits and who runs leaks no place")
    func cancellation() async throws {
        let inner = StubTransport { request in
            while request.url.path == "/slow", !Task.isCancelled { await Task.yield() }
            return Task.isCancelled ? .failure(.cancelled(request.url)) : .success(.stub(request))
        }
        let transport = PoliteTransport(inner, configuration: .init(maxConcurrent: 1), clock: clock.clock)
        for _ in 0..<10 {
            let slow = request("http://a.example/slow")
            let asked = inner.requests.count
            let running = Task { await transport.fetch(slow) }
            while inner.requests.count == asked { await Task.yield() }
            let waiting = (0..<5).map { page in
                Task { await transport.fetch(FetchRequest(WebAddress("http://\(page).example/")!)) }
            }
            for task in waiting { task.cancel() }
            for task in waiting { #expect(await task.value.failure?.code == .cancelled) }
            running.cancel()
            #expect(await running.value.failure?.code == .cancelled)
        }
        #expect(inner.requests.count == 10)
        #expect(await transport.fetch(request("http://b.example/")).failure == nil)
    }
}
