import Documents
import Synchronization

/// Asks `robots.txt` before anything else is asked of an origin (RFC 9309), and records what it said in the answer.
///
/// One file is fetched per origin, however many requests wait for it, and kept for a day at most. No file (4xx) allows
/// everything; one that cannot be had (5xx, no answer) forbids everything for now, unless an older copy is at hand. An origin
/// that cannot be reached at all fails with the reason why.
public final class RobotsTransport: Transport {
    /// RFC 9309, section 2.4.
    static let lifetime = Duration.seconds(86_400)
    /// After this, a file that could not be had is asked for again.
    static let retryInterval = Duration.seconds(600)
    /// RFC 9309, section 2.3.1.2.
    static let maxRedirects = 5

    private enum Verdict: Sendable, Hashable {
        case rules(RobotsFile)
        case none
        /// It cannot be had; the reason as a sentence's end, and the failure that a page would meet just the same.
        case unreachable(String, FetchFailure?)
    }

    private struct Entry {
        var verdict: Verdict
        var until: Duration
    }

    private struct Inquiry {
        var task: Task<Result<Verdict, FetchFailure>, Never>
        var waiting: Int
    }

    private struct State {
        var known: [String: Entry] = [:]
        var inquiries: [String: Inquiry] = [:]
    }

    private let inner: any Transport
    private let robotsTransport: RedirectTransport
    private let productToken: String
    private let clock: FetchClock
    private let onCrawlDelay: @Sendable (Duration, String) -> Void
    private let state = Mutex(State())

    /// - Parameters:
    ///   - inner: fetches the pages and, with redirects followed, the `robots.txt` files.
    ///   - timeout: for one `robots.txt`, redirects included.
    ///   - onCrawlDelay: is told the `Crawl-delay` of a host when its file has been read.
    public init(
        _ inner: any Transport, userAgent: String, timeout: Duration = .seconds(30), clock: FetchClock,
        onCrawlDelay: @escaping @Sendable (_ delay: Duration, _ host: String) -> Void = { _, _ in }
    ) {
        self.inner = inner
        robotsTransport = RedirectTransport(inner, maxRedirects: Self.maxRedirects, timeout: timeout, elapsed: clock.elapsed)
        productToken = ProductToken.of(userAgent: userAgent)
        self.clock = clock
        self.onCrawlDelay = onCrawlDelay
    }

    public func fetch(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> {
        guard request.purpose != .robots else { return await inner.fetch(request) }
        let decision: RobotsDecision
        switch await verdict(on: request.url) {
        case .failure(let failure): return .failure(failure)
        case .success(.none): decision = .none
        case .success(.rules(let file)):
            if let rule = file.decidingRule(for: request.url.pathAndQuery), !rule.allows {
                return .failure(
                    FetchFailure(
                        .robotsDisallowed,
                        "robots.txt of \(request.url.host.printable) disallows \(rule.path.printable) for \(productToken)",
                        url: request.url))
            }
            decision = .allowed
        case .success(.unreachable(let reason, let failure)):
            if var failure {
                failure.url = request.url
                return .failure(failure)
            }
            return .failure(
                FetchFailure(
                    .robotsUnreachable,
                    "robots.txt of \(request.url.host.printable) cannot be had (\(reason)), so nothing is fetched there for now",
                    url: request.url, isTransient: true))
        }
        return await inner.fetch(request).map { answer in
            var answer = answer
            answer.robots = decision
            return answer
        }
    }

    /// From memory, or from the inquiry that is under way, or from a new one.
    private func verdict(on url: WebAddress) async -> Result<Verdict, FetchFailure> {
        let origin = url.origin
        let now = clock.elapsed()
        let task: Task<Result<Verdict, FetchFailure>, Never>
        switch state.withLock({ state -> (Verdict?, Task<Result<Verdict, FetchFailure>, Never>?) in
            if let entry = state.known[origin], entry.until > now { return (entry.verdict, nil) }
            let task = state.inquiries[origin]?.task ?? Task { await self.inquire(url) }
            state.inquiries[origin, default: Inquiry(task: task, waiting: 0)].waiting += 1
            return (nil, task)
        }) {
        case (let verdict?, _): return .success(verdict)
        case (nil, let found?): task = found
        case (nil, nil): preconditionFailure("neither a verdict nor an inquiry")
        }
        return await withTaskCancellationHandler {
            let result = await task.value
            leave(origin, task, isCancelled: false)
            return Task.isCancelled ? .failure(.cancelled(url)) : result
        } onCancel: {
            leave(origin, task, isCancelled: true)
        }
    }

    /// The last one who gives up waiting ends the inquiry.
    private func leave(_ origin: String, _ task: Task<Result<Verdict, FetchFailure>, Never>, isCancelled: Bool) {
        let isOver = state.withLock { state in
            guard state.inquiries[origin]?.task == task else { return false }
            if !isCancelled {
                state.inquiries[origin] = nil
                return false
            }
            state.inquiries[origin]?.waiting -= 1
            guard state.inquiries[origin]?.waiting == 0 else { return false }
            state.inquiries[origin] = nil
            return true
        }
        if isOver { task.cancel() }
    }

    private func inquire(_ url: WebAddress) async -> Result<Verdict, FetchFailure> {
        guard let address = WebAddress(url.origin + "/robots.txt") else {
            return .failure(FetchFailure(.badURL, "\(url.origin.printable) has no place for a robots.txt", url: url))
        }
        let verdict: Verdict
        switch await robotsTransport.fetch(FetchRequest(address, purpose: .robots)) {
        case .success(let answer): verdict = read(answer)
        case .failure(let failure) where failure.code == .cancelled: return .failure(failure)
        case .failure(let failure) where failure.code == .tooManyRedirects: verdict = .none
        case .failure(let failure): verdict = .unreachable(failure.message, Self.meetsPagesToo(failure) ? failure : nil)
        }
        return .success(remember(verdict, origin: url.origin, host: url.host))
    }

    private func read(_ answer: FetchResponse) -> Verdict {
        switch answer.status {
        case 200..<300: .rules(RobotsFile(parsing: answer.body, productToken: productToken))
        case 300..<500: .none
        default: .unreachable("\(answer.finalURL.host.printable) answers \(answer.status)", nil)
        }
    }

    private func remember(_ verdict: Verdict, origin: String, host: String) -> Verdict {
        let now = clock.elapsed()
        var verdict = verdict
        var lifetime = Self.lifetime
        state.withLock { state in
            if case .unreachable = verdict {
                lifetime = Self.retryInterval
                // Older than a day, but better than nothing (RFC 9309, section 2.4).
                if let old = state.known[origin], case .rules = old.verdict { verdict = old.verdict }
            }
            state.known[origin] = Entry(verdict: verdict, until: now + lifetime)
        }
        if case .rules(let file) = verdict, let delay = file.crawlDelay { onCrawlDelay(delay, host) }
        return verdict
    }

    /// What has nothing to do with `robots.txt`: whoever asks for a page there should hear of it under its own name.
    private static func meetsPagesToo(_ failure: FetchFailure) -> Bool {
        switch failure.code {
        case .addressRefused, .nameNotResolved, .badURL, .heldBack: true
        default: false
        }
    }
}
