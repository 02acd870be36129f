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

    public static let defaultInterval: Int64 = 3600
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
