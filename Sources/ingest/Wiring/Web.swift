import Documents
import Fetch

extension PoliteWeb {
    /// The web as the configuration lets us see it.
    ///
    /// - Parameters:
    ///   - sources: those on whose behalf is asked: their secret header fields are read now
    ///   - memory: what earlier runs promised to hosts; without it nothing is remembered
    ///   - onLine: is told what is said on each connection
    convenience init(
        _ settings: FetchSettings, sources: [Source], memory: (any HostMemory)? = nil,
        onLine: (@Sendable (ConversationLine) -> Void)? = nil
    ) {
        var configuration = PoliteWeb.Configuration(userAgent: settings.userAgent, now: { WallClock.now })
        configuration.maxConcurrent = settings.maxConcurrent
        configuration.maxPerHost = settings.maxPerHost
        configuration.maxRequestsPerHost = settings.maxRequestsPerHost
        configuration.delayPerHost = .seconds(settings.delayPerHost)
        configuration.timeout = .seconds(settings.timeout)
        configuration.maxBody = settings.maxBody
        configuration.maxRedirects = settings.maxRedirects
        configuration.respectRobots = settings.respectRobots
        configuration.allowPrivateAddresses = settings.allowPrivateAddresses
        configuration.proxy = settings.proxy
        configuration.hostMemory = memory
        configuration.spoolFolder = Environment.largeTemporaryFiles
        configuration.access = Dictionary(
            sources.compactMap { source in SourceAccess(source).map { (source.name, $0) } },
            uniquingKeysWith: { first, _ in first })
        configuration.onLine = onLine
        configuration.seed = .random(in: .min ... .max)
        self.init(configuration)
    }
}

extension SourceAccess {
    /// `nil` for a source that shows nothing of its own.
    fileprivate init?(_ source: Source) {
        let access = source.access
        guard access.headers != nil || access.keepsCookies else { return nil }
        self.init(origins: Set((source.ownAddresses + access.headersTo).map(\.origin)), keepsCookies: access.keepsCookies)
        guard let headers = access.headers else {
            origins = []
            return
        }
        do throws(HeadersFile.Fault) { fields = try HeadersFile.fields(of: headers) } catch {
            fault = "The header fields of the source \(source.name) cannot be read: \(error.description)"
        }
    }
}

extension Source {
    /// What the configuration itself says is the source's: not what a feed or a page names.
    fileprivate var ownAddresses: [WebAddress] {
        switch discovery {
        case .feed(let url), .sitemap(let url), .page(let url): [url]
        case .urls(let urls): urls
        case .urlList, .files: []
        }
    }
}
