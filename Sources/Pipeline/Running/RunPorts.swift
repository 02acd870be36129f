import Documents

/// Everything outside that a run speaks to.
public struct RunPorts: Sendable {
    public var transport: any Transport
    public var deriver: any Deriver
    public var files: any SavedFiles
    public var archive: any Archive
    public var records: any RecordSink
    public var ledger: any Ledger
    public var manifests: any ManifestSink
    public var log: any EventLog
    /// Somebody who looks on; nobody where it is `nil`.
    public var watch: (any RunWatch)?
    /// Undoes gzip where a document itself is a `.gz` (sitemaps); `nil` for what is none, or is too large.
    public var gunzip: @Sendable ([UInt8]) -> [UInt8]?
    /// The time of day.
    public var now: @Sendable () -> Timestamp

    public init(
        transport: any Transport, deriver: any Deriver, files: any SavedFiles, archive: any Archive, records: any RecordSink,
        ledger: any Ledger, manifests: any ManifestSink, log: any EventLog,
        gunzip: @escaping @Sendable ([UInt8]) -> [UInt8]?, now: @escaping @Sendable () -> Timestamp
    ) {
        self.transport = transport
        self.deriver = deriver
        self.files = files
        self.archive = archive
        self.records = records
        self.ledger = ledger
        self.manifests = manifests
        self.log = log
        self.gunzip = gunzip
        self.now = now
    }
}
