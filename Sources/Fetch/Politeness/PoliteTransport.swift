import Documents

/// Treats hosts as a guest should: few transfers at once, a pause between starts, and when a host asks to be left alone
/// (`Retry-After` with 429 or 503), it is.
///
/// Requests wait their turn here, first come, first served within a host. A host that wants to be left alone for longer than
/// `patience` is not waited for: its requests fail with `.heldBack`, and `retryAfter` says how long. A host that fails again and
/// again is treated as if it had asked for it (`HostBackOff`). With a memory, all of this holds from one run to the next.
public final class PoliteTransport: Transport {
    public struct Configuration: Sendable, Hashable {
        public var maxConcurrent: Int
        public var maxPerHost: Int
        /// Between the starts of two transfers from one host.
        public var delayPerHost: Duration
        /// A `Crawl-delay` beyond this is taken for this much.
        public var maxCrawlDelay: Duration
        /// Seconds; a `Retry-After` beyond this is taken for this much.
        public var maxRetryAfter: Int64
        /// The longest that a request waits for a host that wants to be left alone.
        public var patience: Duration
        /// Requests to one host, redirects and `robots.txt` among them, in the life of the transport.
        public var maxRequestsPerHost: Int
        /// Of the jitter in pauses.
        public var seed: UInt64

        public init(
            maxConcurrent: Int = 32, maxPerHost: Int = 1, delayPerHost: Duration = .seconds(2),
            maxCrawlDelay: Duration = .seconds(300), maxRetryAfter: Int64 = 86_400, patience: Duration = .seconds(60),
            maxRequestsPerHost: Int = 20_000, seed: UInt64 = 0
        ) {
            self.maxConcurrent = maxConcurrent
            self.maxPerHost = maxPerHost
            self.delayPerHost = delayPerHost
            self.maxCrawlDelay = maxCrawlDelay
            self.maxRetryAfter = maxRetryAfter
            self.patience = patience
            self.maxRequestsPerHost = maxRequestsPerHost
            self.seed = seed
        }
    }

    private let inner: any Transport
    private let configuration: Configuration
    private let clock: FetchClock
    private let gate: HostGate
    private let book: HostBook

    /// - Parameter memory: of earlier runs; without it each begins anew
    public init(
        _ inner: any Transport, configuration: Configuration = Configuration(), clock: FetchClock,
        memory: (any HostMemory)? = nil
    ) {
        self.inner = inner
        self.configuration = configuration
        self.clock = clock
        gate = HostGate(configuration, clock: clock)
        book = HostBook(memory, backOff: HostBackOff(), seed: configuration.seed)
    }

    public func fetch(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> {
        let host = Self.key(request.url.host)
        do {
            try book.meet(host) { resume($0) }
            switch await gate.enter(host) {
            case .admitted: break
            case .cancelled: return .failure(.cancelled(request.url))
            case .heldBack(let wait): return .failure(heldBack(wait, host, request.url))
            }
            defer { gate.leave(host) }
            guard try book.begin(host, now: clock.now()) <= configuration.maxRequestsPerHost else {
                let name = request.url.host.printable
                return .failure(
                    FetchFailure(
                        .heldBack,
                        "\(name) has been asked \(configuration.maxRequestsPerHost) times, which is enough for one run",
                        url: request.url, isTransient: true))
            }
            return try note(await inner.fetch(request), of: host)
        } catch {
            // Without its memory nobody can say whether the host may be asked.
            return .failure(
                FetchFailure(
                    .heldBack, "What was promised to \(request.url.host.printable) cannot be read or written: \(error)",
                    url: request.url, isTransient: true))
        }
    }

    /// Goes on where an earlier run stopped. A clock that was set back makes no wait longer than it was meant to be.
    private func resume(_ state: HostState) {
        let now = clock.now()
        if let last = state.lastRequestAt, last <= now {
            let left = configuration.delayPerHost - .seconds(now.seconds - last.seconds)
            if left > .zero { gate.hold(state.host, for: left) }
        }
        if let end = state.notBefore, end > now {
            gate.hold(state.host, for: .seconds(min(end.seconds - now.seconds, configuration.maxRetryAfter)))
        }
    }

    private func note(
        _ result: Result<FetchResponse, FetchFailure>, of host: String
    ) throws -> Result<FetchResponse, FetchFailure> {
        var retryAfter: Int64?
        if case .success(let answer) = result, answer.status == 429 || answer.status == 503 {
            retryAfter = answer.headers["Retry-After"].flatMap {
                RetryAfter.seconds($0, now: clock.now(), longest: configuration.maxRetryAfter)
            }
        }
        // A transfer that we ended ourselves says nothing of the host.
        if case .failure(let failure) = result, failure.code == .cancelled { return result }
        if let pause = try book.end(host, failed: result.isHostTrouble, retryAfter: retryAfter, now: clock.now()) {
            gate.hold(host, for: .seconds(pause))
        }
        guard let retryAfter else { return result }
        return result.map { answer in
            var answer = answer
            answer.retryAfter = retryAfter
            return answer
        }
    }

    private func heldBack(_ wait: Duration, _ host: String, _ url: WebAddress) -> FetchFailure {
        let seconds = wait.components.seconds + (wait.components.attoseconds > 0 ? 1 : 0)
        let why = book.isBroken(host) ? "failed again and again: it is left alone" : "asked to be left alone"
        return FetchFailure(
            .heldBack, "\(url.host.printable) \(why) for another \(seconds) s", url: url, isTransient: true, retryAfter: seconds)
    }

    /// What the host's `robots.txt` asks for between two requests; counts where it is longer than the configuration's pause.
    public func setCrawlDelay(_ delay: Duration, host: String) {
        gate.setDelay(min(delay, configuration.maxCrawlDelay), host: Self.key(host))
    }

    /// Sends everybody away who waits for a turn (`.cancelled`), and whoever comes later. What runs is left to end.
    public func shutdown() { gate.close() }

    /// `example.org.` is `example.org`.
    private static func key(_ host: String) -> String { host.hasSuffix(".") ? String(host.dropLast()) : host }
}

extension Result<FetchResponse, FetchFailure> {
    /// What may be the whole host's trouble, not one address's: an error of the server, too many requests, no connection.
    fileprivate var isHostTrouble: Bool {
        switch self {
        case .success(let answer): answer.status == 429 || (500...599).contains(answer.status)
        case .failure(let failure):
            switch failure.code {
            case .connectionFailed, .timedOut, .tlsFailed, .nameNotResolved: true
            default: false
            }
        }
    }
}
