import Documents

/// `[fetch]`: how hosts are asked.
struct FetchSettings: Sendable, Equatable {
    var userAgent = "ingest/\(Program.version) (+https://example.org/contact)"
    var maxConcurrent = 32
    var maxPerHost = 1
    /// Seconds between the starts of two transfers from one host.
    var delayPerHost: Int64 = 2
    /// Seconds for a whole transfer.
    var timeout: Int64 = 30
    /// Bytes after decoding.
    var maxBody = 16 << 20
    var maxRedirects = 10
    /// In one run, redirects and robots.txt among them.
    var maxRequestsPerHost = 20_000
    var respectRobots = true
    var allowPrivateAddresses = false
    /// Empty: none.
    var proxy = ""
}
