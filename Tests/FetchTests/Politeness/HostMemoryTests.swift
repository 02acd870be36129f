import Documents
import Synchronization
import Testing

@testable import Fetch

@Suite("What is promised to a host")
struct HostMemoryTests {
    private final class Memory: HostMemory {
        struct Broken: Error {}
        let states = Mutex<[String: HostState]>([:])
        let isBroken: Bool
        let saves = Mutex(0)

        init(isBroken: Bool = false) { self.isBroken = isBroken }

        func hostState(_ host: String) throws -> HostState? { states.withLock { $0[host] } }
        func save(_ state: HostState) throws {
            if isBroken { throw Broken() }
            saves.withLock { $0 += 1 }
            states.withLock { $0[state.host] = state }
        }
    }

    private let clock = JumpingClock()
    private let memory = Memory()

    /// A transport as a new run makes it.
    private func run(
        _ inner: StubTransport, delay: Duration = .zero, budget: Int = 100, memory: Memory? = nil
    ) -> PoliteTransport {
        PoliteTransport(
            inner, configuration: .init(delayPerHost: delay, maxRequestsPerHost: budget, seed: 1), clock: clock.clock,
            memory: memory ?? self.memory)
    }

    private func answering(_ status: Int, _ headers: [(String, String)] = []) -> StubTransport {
        StubTransport { .success(.stub($0, status, headers: headers)) }
    }

    private func request(_ text: String = "http://h.example/") -> FetchRequest { FetchRequest(WebAddress(text)!) }

    @Test("The next run keeps the pause after the last request of the run before")
    func pause() async throws {
        _ = try await run(answering(200), delay: .seconds(20)).fetch(request()).get()
        clock.advance(by: .seconds(5))
        _ = try await run(answering(200), delay: .seconds(20)).fetch(request()).get()
        #expect(clock.elapsed == .seconds(20))
    }

    @Test("The next run leaves a host alone that asked for it, until the time is over")
    func retryAfter() async throws {
        _ = try await run(answering(429, [("Retry-After", "3600")])).fetch(request()).get()
        let next = answering(200)
        let failure = await run(next).fetch(request("http://h.example/other")).failure
        #expect(failure?.code == .heldBack)
        #expect(failure?.message == "h.example asked to be left alone for another 3600 s")
        #expect(next.requests.isEmpty)
        clock.advance(by: .seconds(3601))
        _ = try await run(next).fetch(request()).get()
        #expect(next.requests.count == 1)
    }

    @Test("A request is remembered before it is sent")
    func crash() async {
        let memory = memory
        let known = Mutex<Timestamp?>(nil)
        let inner = StubTransport { request in
            known.withLock { $0 = memory.states.withLock { $0["h.example"]?.lastRequestAt } }
            return .success(.stub(request))
        }
        _ = await run(inner).fetch(request())
        #expect(known.withLock { $0 } == Timestamp(seconds: 1_763_899_200))
    }

    @Test("After five failures in a row a host is not asked any more, others are; the next run goes on counting")
    func breaker() async throws {
        let inner = StubTransport { .success(.stub($0, $0.url.host == "h.example" ? 500 : 200)) }
        let first = run(inner)
        for page in 0..<12 { _ = await first.fetch(request("http://h.example/\(page)")) }
        _ = try await first.fetch(request("http://other.example/")).get()
        #expect(inner.requests.count { $0.url.host == "h.example" } == 5)
        #expect(inner.requests.count { $0.url.host == "other.example" } == 1)
        let failure = await run(inner).fetch(request()).failure
        #expect(failure?.code == .heldBack)
        clock.advance(by: .seconds(200))
        let third = run(inner)
        for page in 0..<3 { _ = await third.fetch(request("http://h.example/\(page)")) }
        #expect(inner.requests.count { $0.url.host == "h.example" } == 6)
        #expect(memory.states.withLock { $0["h.example"]?.failures } == 6)
    }

    @Test("An answer ends the count of failures")
    func recovery() async {
        let inner = StubTransport { .success(.stub($0, $0.url.path == "/good" ? 404 : 500)) }
        let transport = run(inner)
        for path in ["/1", "/2", "/3", "/4", "/good", "/5", "/6", "/7", "/8"] {
            _ = await transport.fetch(request("http://h.example" + path))
        }
        #expect(inner.requests.count == 9)
    }

    @Test("A run asks one host only so often")
    func budget() async {
        let inner = answering(200)
        let transport = run(inner, budget: 3)
        for page in 0..<5 { _ = await transport.fetch(request("http://h.example/\(page)")) }
        #expect(inner.requests.count == 3)
        #expect(
            await transport.fetch(request()).failure?.message == "h.example has been asked 3 times, which is enough for one run")
    }

    @Test("A host costs at most one write a second")
    func writes() async {
        let transport = run(answering(200))
        for page in 0..<50 { _ = await transport.fetch(request("http://h.example/\(page)")) }
        #expect(memory.saves.withLock { $0 } == 1)
    }

    @Test("Without its memory nothing is asked")
    func brokenMemory() async {
        let inner = answering(200)
        let failure = await run(inner, memory: Memory(isBroken: true)).fetch(request()).failure
        #expect(failure?.code == .heldBack)
        #expect(inner.requests.isEmpty)
    }
}
