import Documents

extension PoliteWeb {
    /// The `[fetch]` table of the configuration, with its defaults. Needs a user agent and the time of day.
    public struct Configuration: Sendable {
        /// Should name a contact; its first word is what `robots.txt` calls us.
        public var userAgent: String
        public var maxConcurrent = 32
        public var maxPerHost = 1
        public var delayPerHost: Duration = .seconds(2)
        /// Of one fetch with its redirects, without the waits for politeness.
        public var timeout: Duration = .seconds(30)
        /// Bytes after decoding.
        public var maxBody = 16 << 20
        public var maxHeaderBytes = 256 << 10
        public var maxRedirects = 10
        public var respectRobots = true
        public var allowPrivateAddresses = false
        /// Empty for none; the environment is never asked.
        public var proxy = ""
        /// For large temporary files: bodies that wait for room in memory. `nil` for none.
        public var spoolFolder: String?
        /// Certificates to trust instead of the system's, as PEM.
        public var caFile: String?
        public var clock: FetchClock
        /// What sources show to places of their own, by the source's name.
        public var access: [String: SourceAccess] = [:]
        /// Is told what is said on each connection.
        public var onLine: (@Sendable (ConversationLine) -> Void)?
        /// Requests to one host in the life of the web.
        public var maxRequestsPerHost = 20_000
        /// What earlier runs promised to hosts; `nil` for a web without a yesterday.
        public var hostMemory: (any HostMemory)?
        /// Of the jitter in back-off.
        public var seed: UInt64 = 0

        public init(userAgent: String, now: @escaping @Sendable () -> Timestamp) {
            self.userAgent = userAgent
            clock = .system(now: now)
        }
    }
}
