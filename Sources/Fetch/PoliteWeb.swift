import Documents

/// The web, as this program is allowed to see it: all transports nested in the one right order.
///
/// Redirects are outermost, so that every hop asks `robots.txt` and waits its turn; politeness is next to the wire, so that
/// the requests for `robots.txt` are polite too.
public final class PoliteWeb: Transport {
    private let wire: CurlTransport
    private let polite: PoliteTransport
    private let transport: any Transport

    public init(_ configuration: Configuration) {
        let clock = configuration.clock
        var wireConfiguration = CurlTransport.Configuration(
            userAgent: configuration.userAgent, timeout: configuration.timeout, maxBody: configuration.maxBody,
            maxHeaderBytes: configuration.maxHeaderBytes, allowPrivateAddresses: configuration.allowPrivateAddresses,
            proxy: configuration.proxy, caFile: configuration.caFile, now: clock.now)
        wireConfiguration.access = configuration.access
        wireConfiguration.onLine = configuration.onLine
        wireConfiguration.spoolFolder = configuration.spoolFolder
        wire = CurlTransport(wireConfiguration)
        polite = PoliteTransport(
            wire,
            configuration: PoliteTransport.Configuration(
                maxConcurrent: configuration.maxConcurrent, maxPerHost: configuration.maxPerHost,
                delayPerHost: configuration.delayPerHost, maxRequestsPerHost: configuration.maxRequestsPerHost,
                seed: configuration.seed), clock: clock,
            memory: configuration.hostMemory)
        let checked: any Transport =
            configuration.respectRobots
            ? RobotsTransport(
                polite, userAgent: configuration.userAgent, timeout: configuration.timeout, clock: clock,
                onCrawlDelay: { [polite] delay, host in polite.setCrawlDelay(delay, host: host) })
            : polite
        transport = RedirectTransport(
            checked, maxRedirects: configuration.maxRedirects, timeout: configuration.timeout, elapsed: clock.elapsed)
    }

    /// The answer after all redirects. Cancelling the calling task ends it at once.
    public func fetch(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> { await transport.fetch(request) }

    /// Ends what is under way (`.cancelled`) and closes all connections.
    public func shutdown() {
        polite.shutdown()
        wire.shutdown()
    }
}
