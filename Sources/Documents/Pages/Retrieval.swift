/// How a document came to us: what a record's provenance says, and what the extractor may lean on besides the page.
public struct Retrieval: Sendable, Hashable {
    public var source: String?
    /// Tags and language that the configuration gives the whole source.
    public var sourceTags: [String] = []
    public var sourceLanguage: String?
    public var requestedURL: String?
    public var finalURL: String?
    public var redirects: [Redirect] = []
    public var status: Int?
    public var fetchedAt: Timestamp?
    public var headers = HTTPHeaders()
    public var robots: RobotsDecision?
    public var discoveredVia: String?
    public var hint: EntryHint?
    /// The file's name, for documents that have no URL.
    public var fileName: String?
    public var archive: ArchiveLocation?

    public init() {}

    public init(_ response: FetchResponse, source: String?, discoveredVia: String? = nil, hint: EntryHint? = nil) {
        self.source = source
        self.discoveredVia = discoveredVia
        self.hint = hint
        requestedURL = response.requestedURL.text
        finalURL = response.finalURL.text
        redirects = response.redirects
        status = response.status
        fetchedAt = response.fetchedAt
        headers = response.headers
        robots = response.robots
    }
}
