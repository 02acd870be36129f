/// Where articles come from, as the configuration says it.
public struct Source: Sendable, Hashable {
    public enum Discovery: Sendable, Hashable {
        case feed(WebAddress)
        case sitemap(WebAddress)
        case page(WebAddress)
        case urls([WebAddress])
        /// A file with one address per line; read anew at each run.
        case urlList(path: String)
        /// A folder or a glob of saved documents.
        case files(pattern: String)
    }

    /// How it shows itself to places of its own.
    public struct Access: Sendable, Hashable {
        /// Where header fields are kept that nobody else may see.
        public enum Headers: Sendable, Hashable {
            case file(path: String)
            /// A name that systemd's `LoadCredential=` gives a file.
            case credential(String)
        }

        public var headers: Headers?
        /// Origins that see them beside those that the configuration names as the source's own.
        public var headersTo: [WebAddress] = []
        /// Whether cookies are kept, for the time of a run.
        public var keepsCookies = false

        public init() {}
    }

    public static let defaultInterval: Int64 = 3600
    public static let defaultMaxPages = 5
    public static let defaultMaxNewPerRun = 200

    /// `[a-z0-9-]`; names the output folder.
    public var name: String
    public var discovery: Discovery
    /// Seconds.
    public var interval: Int64
    /// An article's URL must contain one of these, if there are any.
    public var include: [String]
    /// An article's URL must contain none of these.
    public var exclude: [String]
    public var tags: [String]
    public var language: String?
    public var maxNewPerRun: Int
    public var keepRaw: Bool
    /// Left alone until it is resumed, even by a forced run.
    public var isPaused: Bool
    /// The interval follows what the source really does; `interval` is where it begins.
    public var adaptsInterval = false
    /// Pages of a paged feed (RFC 5005) that one run reads.
    public var maxPages = defaultMaxPages
    /// Entries that are about an audio or video file are asked for like others.
    public var keepsPodcasts = false
    /// Seconds; what the source dates further back is not asked for. `nil`: however old.
    public var maxAge: Int64?
    public var access = Access()

    public init(
        name: String, discovery: Discovery, interval: Int64 = defaultInterval, include: [String] = [], exclude: [String] = [],
        tags: [String] = [], language: String? = nil, maxNewPerRun: Int = defaultMaxNewPerRun, keepRaw: Bool = true,
        isPaused: Bool = false
    ) {
        self.name = name
        self.discovery = discovery
        self.interval = interval
        self.include = include
        self.exclude = exclude
        self.tags = tags
        self.language = language
        self.maxNewPerRun = maxNewPerRun
        self.keepRaw = keepRaw
        self.isPaused = isPaused
    }

    /// Whether an article's address passes `include` and `exclude`.
    public func wants(_ url: String) -> Bool {
        (include.isEmpty || include.contains { url.contains($0) }) && !exclude.contains { url.contains($0) }
    }
}
