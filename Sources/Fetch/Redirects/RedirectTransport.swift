import Documents
import Synchronization

/// Follows redirects by hand: each hop is a new request that passes all the transports inside, so that every address is
/// judged, every `robots.txt` asked and every host treated politely.
///
/// Little travels on: validators are only shown to the first address, and once a hop has led to another origin, neither are a
/// source's own header fields. The time limit is for all hops together,
/// the waits that politeness asks for not counted.
public final class RedirectTransport: Transport {
    /// RFC 9110, section 15.4: the ones that send a reader elsewhere by themselves.
    static let statuses: Set<Int> = [301, 302, 303, 307, 308]

    private let inner: any Transport
    private let maxRedirects: Int
    private let timeout: Duration
    private let elapsed: @Sendable () -> Duration
    private let strict = Mutex(StrictTransportSecurity())

    /// - Parameter elapsed: a clock that only runs forward, for how long a host's wish for TLS lasts.
    public init(
        _ inner: any Transport, maxRedirects: Int = 10, timeout: Duration = .seconds(30),
        elapsed: @escaping @Sendable () -> Duration
    ) {
        self.inner = inner
        self.maxRedirects = maxRedirects
        self.timeout = timeout
        self.elapsed = elapsed
    }

    public func fetch(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> {
        var hop = request
        hop.url = request.url.withoutFragment
        var left = min(request.timeLimit ?? timeout, timeout)
        var redirects: [Redirect] = []
        var visited: Set<WebAddress> = []
        while true {
            hop.url = strict.withLock { $0.upgraded(hop.url, at: elapsed()) }
            guard visited.insert(hop.url).inserted else {
                return .failure(
                    FetchFailure(.tooManyRedirects, "\(hop.url.host.printable) redirects in a circle", url: hop.url))
            }
            hop.timeLimit = left
            switch await inner.fetch(hop) {
            case .failure(let failure): return .failure(failure)
            case .success(var response):
                left -= response.transferTime
                strict.withLock { $0.note(response, at: elapsed()) }
                guard Self.statuses.contains(response.status) else {
                    response.requestedURL = request.url
                    response.redirects = redirects
                    response.transferTime = min(request.timeLimit ?? timeout, timeout) - left
                    return .success(response)
                }
                let next: WebAddress
                switch target(of: response, at: hop.url) {
                case .failure(let failure): return .failure(failure)
                case .success(let found): next = found
                }
                redirects.append(Redirect(status: response.status, location: next.text))
                guard redirects.count <= maxRedirects else {
                    return .failure(
                        FetchFailure(
                            .tooManyRedirects, "\(request.url.host.printable) redirects more than \(maxRedirects) times",
                            url: hop.url))
                }
                guard left > .zero else {
                    return .failure(
                        FetchFailure(
                            .timedOut, "\(request.url.host.printable) and its redirects took longer than \(timeout.inSeconds)",
                            url: hop.url, isTransient: true))
                }
                let leaves = hop.hasLeftOrigin || next.origin != hop.url.origin
                hop = FetchRequest(next, purpose: request.purpose, source: request.source)
                hop.hasLeftOrigin = leaves
            }
        }
    }

    private func target(of response: FetchResponse, at url: WebAddress) -> Result<WebAddress, FetchFailure> {
        let host = url.host.printable
        guard let location = response.headers["Location"], !location.isEmpty else {
            return .failure(
                FetchFailure(.badRedirect, "\(host) answers \(response.status) without saying where to go", url: url))
        }
        let isClean = location.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard isClean, location.utf8.count <= CurlTransport.maxURLBytes else {
            return .failure(
                FetchFailure(.badRedirect, "\(host) redirects to what is no address: \(location.printable)", url: url))
        }
        if let next = url.resolving(location) { return .success(next.withoutFragment) }
        return .failure(
            Self.hasForeignScheme(location)
                ? FetchFailure(
                    .schemeRefused, "\(host) redirects to \(location.printable), which is neither http nor https", url: url)
                : FetchFailure(.badRedirect, "\(host) redirects to what is no address: \(location.printable)", url: url))
    }

    /// RFC 3986, section 3.1.
    private static func hasForeignScheme(_ reference: String) -> Bool {
        let reference = reference.trimmingBlanks
        guard let colon = reference.firstIndex(of: ":"), let first = reference.first, first.isASCII, first.isLetter else {
            return false
        }
        let scheme = reference[..<colon].lowercased()
        return scheme != "http" && scheme != "https"
            && scheme.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
            }
    }
}
