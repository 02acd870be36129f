import Documents
import JSON

/// Derives documents again from the archive and writes a new version of each whose text today's extractor reads differently.
///
/// A version is another text. Where the text is the same and fields are not, there is nothing that could be written: the record
/// has its place already, and nothing is written over. That is told, as `unchanged` with the reason `fields_differ`.
public struct Reprocessing: Sendable {
    /// Everything outside that it speaks to.
    public struct Ports: Sendable {
        public var records: any RecordSink
        public var ledger: any Ledger
        /// The bytes of a record file; `nil` where there is none.
        public var bytes: @Sendable (_ path: String) throws -> [UInt8]?
        /// `nil` where the archive does not hold it, or not whole.
        public var exchange: @Sendable (ArchiveLocation) throws -> Exchange?
        /// Tells the ledger of a version.
        public var enter: @Sendable (DocumentState) throws -> Void
        public var now: @Sendable () -> Timestamp

        public init(
            records: any RecordSink, ledger: any Ledger, bytes: @escaping @Sendable (String) throws -> [UInt8]?,
            exchange: @escaping @Sendable (ArchiveLocation) throws -> Exchange?,
            enter: @escaping @Sendable (DocumentState) throws -> Void, now: @escaping @Sendable () -> Timestamp
        ) {
            self.records = records
            self.ledger = ledger
            self.bytes = bytes
            self.exchange = exchange
            self.enter = enter
            self.now = now
        }
    }

    public struct Answer: Sendable {
        public var outcome: DocumentOutcome
        /// Where today's extractor says something else of the same document.
        public var change: RecordChange?

        static let fieldsDiffer = "fields_differ"

        /// Today's extractor finds the same text and other fields.
        public var hasOtherFieldsOnly: Bool { outcome.reason == Self.fieldsDiffer }
    }

    private let rederivation: Rederivation
    private let ports: Ports
    private let keep: Set<Quality.Status>
    private let isDryRun: Bool

    public init(_ rederivation: Rederivation, _ ports: Ports, keep: Set<Quality.Status>, isDryRun: Bool) {
        self.rederivation = rederivation
        self.ports = ports
        self.keep = keep
        self.isDryRun = isDryRun
    }

    /// `document` is a latest version; `nil` where nothing of it is in the archive or among the records.
    public func perform(_ document: DocumentState) async throws -> Answer? {
        guard let place = document.archive, let path = document.path else { return nil }
        guard let written = try ports.bytes(path), let json = try? JSONParser.parse(written) else {
            return answer(document, .failed, "record_unreadable", "\(path) cannot be read: `ingest verify` says more.")
        }
        let source = json["provenance"]?["warc"]
        // A record that was found again after a kill names the response that it was really made of.
        let made = ArchiveLocation(
            file: source?["file"]?.string ?? place.file, offset: source?["offset"]?.int ?? place.offset,
            recordID: source?["record_id"]?.string ?? place.recordID)
        guard let exchange = try ports.exchange(made) else {
            return answer(
                document, .failed, "archive_missing", "\(made.file) does not hold it at byte \(made.offset): see `ingest verify`."
            )
        }
        switch try await rederivation.compare(written, json, with: exchange, at: made) {
        case .same: return answer(document, .unchanged)
        case .failed(let failure): return answer(document, .failed, failure.code, failure.message)
        case .otherDocument(let record):
            let known = try ports.ledger.document(id: record.id)
            guard known == nil else { return answer(document, .unchanged, "same_document", "It is \(record.id) now.") }
            return try write(record, after: nil, document, made, RecordChange(from: json, to: record.json))
        case .different(let record, _) where record.textSHA256 == document.textSHA256:
            let change = RecordChange(from: json, to: record.json)
            return change.fields.isEmpty
                ? answer(document, .unchanged) : answer(document, .unchanged, Answer.fieldsDiffer, nil, change)
        case .different(var record, _):
            record.version = document.version + 1
            record.previousTextSHA256 = document.textSHA256
            return try write(record, after: document, document, made, RecordChange(from: json, to: record.json))
        }
    }

    private func write(
        _ record: Record, after known: DocumentState?, _ document: DocumentState, _ place: ArchiveLocation,
        _ change: RecordChange
    ) throws -> Answer {
        guard keep.contains(record.quality.status) else {
            let code = record.quality.status.rawValue
            return answer(document, .rejected, code, "Today it is \(code), which is not kept.", change)
        }
        var found = answer(document, known == nil ? .new : .updated, nil, nil, change)
        found.outcome.documentID = record.id
        found.outcome.version = record.version
        found.outcome.path = nil
        guard !isDryRun else { return found }
        let path = try ports.records.write(record, source: document.source, firstFetchedAt: document.firstFetchedAt)
        var version = DocumentState(
            id: record.id, source: document.source, version: record.version, firstFetchedAt: document.firstFetchedAt,
            textSHA256: record.textSHA256, simhash: record.simhash, status: record.quality.status, title: record.title,
            url: record.url, path: path, recordSHA256: try ports.records.sha256(ofRecordAt: path), archive: place,
            writtenAt: ports.now())
        version.sketch = TextSketch(record.text)
        version.duplicateOf = record.duplicateOf
        try ports.enter(version)
        found.outcome.path = path
        return found
    }

    private func answer(
        _ document: DocumentState, _ kind: DocumentOutcome.Kind, _ reason: String? = nil, _ message: String? = nil,
        _ change: RecordChange? = nil
    ) -> Answer {
        Answer(
            outcome: DocumentOutcome(
                source: document.source, url: document.url ?? document.id, kind: kind, reason: reason, message: message,
                documentID: document.id, version: document.version, path: document.path, archive: document.archive),
            change: change)
    }
}
