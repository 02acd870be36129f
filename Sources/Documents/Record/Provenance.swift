/// How a record came to be: enough to fetch it again, find the raw bytes and derive it anew.
public struct Provenance: Sendable, Hashable {
    public struct HTTP: Sendable, Hashable {
        public var etag: String?
        public var lastModified: String?
        public var contentType: String?

        public init(etag: String? = nil, lastModified: String? = nil, contentType: String? = nil) {
            self.etag = etag
            self.lastModified = lastModified
            self.contentType = contentType
        }
    }

    public struct Charset: Sendable, Hashable {
        /// WHATWG name in lower case: `utf-8`, `windows-1252`.
        public var name: String
        public var decidedBy: CharsetBasis

        public init(name: String, decidedBy: CharsetBasis) {
            self.name = name
            self.decidedBy = decidedBy
        }
    }

    public enum CharsetBasis: String, Sendable, Hashable, CaseIterable {
        case byteOrderMark = "bom"
        case http
        case meta
        case xmlDeclaration = "xml-declaration"
        /// The manifest or the caller said so.
        case declared
        /// The bytes are valid UTF-8.
        case validUTF8 = "valid-utf-8"
        case detected
        case fallback
    }

    public struct Rights: Sendable, Hashable {
        public var xRobotsTag: String?
        public var robotsMeta: String?
        /// `tdm-reservation` (W3C TDM Reservation Protocol): `1` reserves the rights, `0` does not.
        public var tdmReservation: String?

        public init(xRobotsTag: String? = nil, robotsMeta: String? = nil, tdmReservation: String? = nil) {
            self.xRobotsTag = xRobotsTag
            self.robotsMeta = robotsMeta
            self.tdmReservation = tdmReservation
        }
    }

    public struct Generator: Sendable, Hashable {
        public var name: String
        public var version: String
        /// The site rule that was used, if any.
        public var rules: String?

        public init(name: String, version: String, rules: String? = nil) {
            self.name = name
            self.version = version
            self.rules = rules
        }
    }

    public var requestedURL: String?
    public var finalURL: String?
    public var redirects: [Redirect]
    public var status: Int?
    public var fetchedAt: Timestamp?
    public var http: HTTP
    public var charset: Charset?
    /// SHA-256 of the decoded body, in hexadecimal.
    public var rawSHA256: String
    public var warc: ArchiveLocation?
    public var robots: RobotsDecision?
    public var rights: Rights
    public var discoveredVia: String?
    public var generator: Generator

    public init(
        requestedURL: String? = nil, finalURL: String? = nil, redirects: [Redirect] = [], status: Int? = nil,
        fetchedAt: Timestamp? = nil, http: HTTP = HTTP(), charset: Charset? = nil, rawSHA256: String,
        warc: ArchiveLocation? = nil, robots: RobotsDecision? = nil, rights: Rights = Rights(), discoveredVia: String? = nil,
        generator: Generator
    ) {
        self.requestedURL = requestedURL
        self.finalURL = finalURL
        self.redirects = redirects
        self.status = status
        self.fetchedAt = fetchedAt
        self.http = http
        self.charset = charset
        self.rawSHA256 = rawSHA256
        self.warc = warc
        self.robots = robots
        self.rights = rights
        self.discoveredVia = discoveredVia
        self.generator = generator
    }
}
