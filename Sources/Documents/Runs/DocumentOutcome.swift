import JSON

/// What became of one accepted document in one run: exactly one of these for each.
public struct DocumentOutcome: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A first version was written.
        case new
        /// A further version was written.
        case updated
        /// Fetched, or confirmed by a 304, and the same as before.
        case unchanged
        /// Fetched and archived, but a wall, an empty page or no article: kept out of the records.
        case rejected
        /// Could not be had or read.
        case failed
        /// Refused by a rule of ours or theirs: robots.txt, addresses.
        case refused
    }

    public var source: String
    /// The address or path that was asked for.
    public var url: String
    public var kind: Kind
    /// Code of the reason: a `FetchFailure.Code`, `http_404`, a `Quality.Status`, …; `nil` where all went well.
    public var reason: String?
    /// The reason as a sentence.
    public var message: String?
    public var httpStatus: Int?
    public var documentID: String?
    public var version: Int?
    /// Of the record, relative to the output directory.
    public var path: String?
    public var archive: ArchiveLocation?
    public var fetchedAt: Timestamp?

    public init(
        source: String, url: String, kind: Kind, reason: String? = nil, message: String? = nil, httpStatus: Int? = nil,
        documentID: String? = nil, version: Int? = nil, path: String? = nil, archive: ArchiveLocation? = nil,
        fetchedAt: Timestamp? = nil
    ) {
        self.source = source
        self.url = url
        self.kind = kind
        self.reason = reason
        self.message = message
        self.httpStatus = httpStatus
        self.documentID = documentID
        self.version = version
        self.path = path
        self.archive = archive
        self.fetchedAt = fetchedAt
    }

    public var json: JSONValue {
        [
            "source": .string(source), "url": .string(url), "outcome": .string(kind.rawValue), "reason": JSONValue(reason),
            "message": JSONValue(message), "http_status": JSONValue(httpStatus), "id": JSONValue(documentID),
            "version": JSONValue(version), "path": JSONValue(path), "archive": JSONValue(archive?.file),
            "archive_offset": JSONValue(archive?.offset), "fetched_at": JSONValue(fetchedAt?.description),
        ]
    }
}
