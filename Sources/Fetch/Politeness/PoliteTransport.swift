import Documents

/// Treats hosts as a guest should: few transfers at once, a pause between starts, and when a host asks to be left alone
/// (`Retry-After` with 429 or 503), it is.
///
/// Requests wait their turn here, first come, first served within a host. A host that wants to be left alone for longer than
/// `patience` is not waited for: its requests fail with `.heldBack`, and `retryAfter` says how long.
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

        public init(
            maxConcurrent: Int = 32, maxPerHost: Int = 1, delayPerHost: Duration = .seconds(2),
            maxCrawlDelay: Duration = .seconds(300), maxRetryAfter: Int64 = 86_400, patience: Duration = .seconds(60)
        ) {
            self.maxConcurrent = maxConcurrent
            self.maxPerHost = maxPerHost
            self.delayPerHost = delayPerHost
            self.maxCrawlDelay = maxCrawlDelay
            self.maxRetryAfter = maxRetryAfter
            self.patience = patience
        }
    }

    private let inner: any Transport
    private let configuration: Configuration
    private let clock: FetchClock
    private let gate: HostGate

    public init(_ inner: any Transport, configuration: Configuration = Configuration(), clock: FetchClock) {
        self.inner = inner
        self.configuration = configuration
        self.clock = clock
        gate = HostGate(configuration, clock: clock)
    }

    public func fetch(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> {
        let host = Self.key(request.url.host)
        switch await gate.enter(host) {
        case .admitted: break
        case .cancelled: return .failure(.cancelled(request.url))
        case .heldBack(let wait):
            let seconds = wait.components.seconds + (wait.components.attoseconds > 0 ? 1 : 0)
            return .failure(
                FetchFailure(
                    .heldBack, "\(request.url.host.printable) asked to be left alone for another \(seconds) s",
                    url: request.url, isTransient: true, retryAfter: seconds))
        }
        defer { gate.leave(host) }
        return await inner.fetch(request).map { answer in
            guard answer.status == 429 || answer.status == 503, let value = answer.headers["Retry-After"],
                let seconds = RetryAfter.seconds(value, now: clock.now(), longest: configuration.maxRetryAfter)
            else { return answer }
            gate.hold(host, for: .seconds(seconds))
            var answer = answer
            answer.retryAfter = seconds
            return answer
        }
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
