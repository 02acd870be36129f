import Documents

/// Decides whether a derived record is a new document, a new version or nothing new, writes it and enters it in the ledger.
///
/// One at a time: two addresses of the same document must not both become its first version.
actor Registrar {
    private let records: any RecordSink
    private let ledger: any Ledger
    private let now: @Sendable () -> Timestamp
    /// Documents that this run has met, by id, and where it met them first.
    private var met: [String: Place] = [:]

    private struct Place: Equatable {
        var source: String
        var url: String
    }

    init(_ ports: RunPorts) {
        records = ports.records
        ledger = ports.ledger
        now = ports.now
    }

    /// `state` is what the ledger is to know of the address, but for the outcome.
    ///
    /// - Parameter isSettled: whether the address has what was wanted of it; otherwise it keeps its failures and its next try
    func enter(
        _ record: Record, _ state: URLState, source: String, fetchedAt: Timestamp, archive: ArchiveLocation?,
        isSettled: Bool = true
    ) throws -> DocumentOutcome {
        var outcome = DocumentOutcome(
            source: source, url: state.url, kind: .unchanged, httpStatus: record.provenance.status, documentID: record.id,
            archive: archive, fetchedAt: fetchedAt)
        let known = try ledger.document(id: record.id)
        let place = Place(source: source, url: state.url)
        let first = met[record.id] ?? place
        met[record.id] = first

        if let known, first != place || known.textSHA256 == record.textSHA256 {
            outcome.version = known.version
            outcome.path = known.path
            if first != place {
                outcome.reason = "same_document"
                outcome.message = "The same document as \(first.url) of the source \(first.source) in this run."
            }
            try commit(state, outcome, version: nil, isSettled)
            return outcome
        }

        var record = record
        record.version = (known?.version ?? 0) + 1
        record.previousTextSHA256 = known?.textSHA256
        let firstFetchedAt = known?.firstFetchedAt ?? fetchedAt
        let sketch = TextSketch(record.text)
        record.duplicateOf = try sketch.flatMap {
            try ledger.earlierStory(like: $0, than: record.id, firstFetchedAt: firstFetchedAt)
        }
        let path = try records.write(record, source: source, firstFetchedAt: firstFetchedAt)
        outcome.kind = known == nil ? .new : .updated
        outcome.version = record.version
        outcome.path = path
        var version = DocumentState(
            id: record.id, source: source, version: record.version, firstFetchedAt: firstFetchedAt,
            textSHA256: record.textSHA256, simhash: record.simhash, status: record.quality.status, title: record.title,
            url: record.url, path: path, recordSHA256: try records.sha256(ofRecordAt: path), archive: archive,
            writtenAt: now())
        version.sketch = sketch
        version.duplicateOf = record.duplicateOf
        try commit(state, outcome, version: version, isSettled)
        return outcome
    }

    private func commit(
        _ state: URLState, _ outcome: DocumentOutcome, version: DocumentState?, _ isSettled: Bool
    ) throws {
        var state = state
        if isSettled {
            state.outcome = outcome.kind.rawValue
            state.failures = 0
            state.nextTryAt = nil
        }
        state.documentID = outcome.documentID
        try ledger.commit(state, version: version)
    }
}
