import Documents
import Fetch

extension PoliteWeb {
    /// The web as the configuration lets us see it.
    convenience init(_ settings: FetchSettings) {
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
        self.init(configuration)
    }
}
