/// What the ledger knows of one version of a document.
public struct DocumentState: Sendable, Hashable {
    public var id: String
    public var source: String
    public var version: Int
    public var firstFetchedAt: Timestamp
    public var textSHA256: String
    public var simhash: String?
    public var status: Quality.Status
    public var title: String?
    public var url: String?
    /// Relative to the output directory; `nil` where the status kept it out of the records.
    public var path: String?
    /// SHA-256 of the record file, in hexadecimal.
    public var recordSHA256: String?
    public var archive: ArchiveLocation?
    public var writtenAt: Timestamp
    /// What the text is known by; a ledger takes it in and does not give it back. `nil` for a text that is too short.
    public var sketch: TextSketch?
    /// The document that told the same story before; as `sketch`.
    public var duplicateOf: String?

    public init(
        id: String, source: String, version: Int, firstFetchedAt: Timestamp, textSHA256: String, simhash: String?,
        status: Quality.Status, title: String?, url: String?, path: String?, recordSHA256: String?, archive: ArchiveLocation?,
        writtenAt: Timestamp
    ) {
        self.id = id
        self.source = source
        self.version = version
        self.firstFetchedAt = firstFetchedAt
        self.textSHA256 = textSHA256
        self.simhash = simhash
        self.status = status
        self.title = title
        self.url = url
        self.path = path
        self.recordSHA256 = recordSHA256
        self.archive = archive
        self.writtenAt = writtenAt
    }
}
