import Documents
import Fetch

extension PoliteWeb {
    /// The web as the configuration lets us see it.
    ///
    /// - Parameter memory: what earlier runs promised to hosts; without it nothing is remembered
    convenience init(_ settings: FetchSettings, memory: (any HostMemory)? = nil) {
        var configuration = PoliteWeb.Configuration(userAgent: settings.userAgent, now: { WallClock.now })
        configuration.maxConcurrent = settings.maxConcurrent
        configuration.maxPerHost = settings.maxPerHost
        configuration.delayPerHost = .seconds(settings.delayPerHost)
        configuration.timeout = .seconds(settings.timeout)
        configuration.maxBody = settings.maxBody
        configuration.maxRedirects = settings.maxRedirects
        configuration.respectRobots = settings.respectRobots
        configuration.allowPrivateAddresses = settings.allowPrivateAddresses
        configuration.proxy = settings.proxy
        configuration.hostMemory = memory
        configuration.seed = .random(in: .min ... .max)
        self.init(configuration)
    }
}
