import Documents
import Hashing
import JSON

/// Looks whether records, archive, manifests and ledger of an output directory agree with each other and with their hashes.
///
/// Reads only. What it finds is told; only a failure of the system is thrown.
public struct TreeCheck {
    private static let mend = "The next `ingest run`, or `ingest verify --rebuild`, enters it."
    private static let restore = "Restore it from a backup, or take it for what it is."
    private static let batchSize = 1000

    public let tree: OutputTree
    private let ledger: SQLiteLedger?
    private let decoding: ExchangeReader.ContentDecoding
    private var report = CheckReport()

    /// Without a ledger the rest is checked against itself.
    public init(_ tree: OutputTree, ledger: SQLiteLedger?, decoding: @escaping ExchangeReader.ContentDecoding) {
        self.tree = tree
        self.ledger = ledger
        self.decoding = decoding
    }

    /// Calls `visit` with each record that can be read, in the order of the paths.
    public consuming func perform(_ visit: (RecordFile) throws(StoreError) -> Void = { _ in }) throws(StoreError) -> CheckReport {
        try checkArchive()
        try checkRecords(visit)
        try checkLedgerEntries()
        try checkManifests()
        return report
    }

    private mutating func checkArchive() throws(StoreError) {
        for path in try files(in: OutputTree.archive) where path.hasSuffix(".warc.gz") {
            report.archiveFiles += 1
            let reader: ExchangeReader
            do { reader = try ExchangeReader(tree, file: path, decoding: decoding) } catch let error where error.code == .damaged
            {
                report.findings.append(
                    Finding(.archiveDamaged, path, offset: 0, expected: "a WARC record", found: "none", remedy: Self.restore))
                continue
            }
            while let item = try reader.next() {
                switch item {
                case .exchange: report.exchanges += 1
                case .damage(let damage):
                    report.findings.append(
                        Finding(
                            .archiveDamaged, path, offset: damage.offset, expected: "a whole exchange", found: damage.message,
                            remedy: Self.restore))
                }
            }
        }
    }

    private mutating func checkRecords(_ visit: (RecordFile) throws(StoreError) -> Void) throws(StoreError) {
        for path in try files(in: OutputTree.records) {
            let file: RecordFile
            do {
                guard let read = try RecordFile(path, in: tree) else { continue }
                file = read
            } catch let error where error.code == .damaged {
                report.findings.append(
                    Finding(.recordUnreadable, path, expected: Record.schema, found: "something else", remedy: Self.restore))
                continue
            }
            report.records += 1
            let text = Digest(.sha256, of: (file.json["text"]?.string ?? "").utf8).hex
            if text != file.textSHA256 {
                report.findings.append(
                    Finding(
                        .recordChanged, path, expected: "a text of SHA-256 \(file.textSHA256)", found: text,
                        remedy: Self.restore))
            }
            if let ledger, try !ledger.knowsRecord(at: path) {
                report.findings.append(
                    Finding(.recordUnknown, path, expected: "an entry in the ledger", found: "none", remedy: Self.mend))
            }
            try checkResponse(of: file)
            try visit(file)
        }
    }

    /// Whether the archive holds what the record says it was made of.
    private mutating func checkResponse(of file: RecordFile) throws(StoreError) {
        guard let place = file.state?.archive else { return }
        report.archivedRecords += 1
        let expected = "the response \(place.recordID) of \(file.path)"
        do {
            let body = try ExchangeReader.read(place, in: tree, decoding: decoding).body
            let stated = file.json["provenance"]?["raw_sha256"]?.string ?? "?"
            let found = Digest(.sha256, of: body).hex
            guard stated != found else { return }
            report.findings.append(
                Finding(
                    .archiveMissing, place.file, offset: place.offset, expected: "\(expected), SHA-256 \(stated)",
                    found: "SHA-256 \(found)", remedy: Self.restore))
        } catch let error where error.code == .damaged || error.code == .missing {
            report.findings.append(
                Finding(
                    .archiveMissing, place.file, offset: place.offset, expected: expected, found: error.message,
                    remedy: Self.restore))
        }
    }

    private mutating func checkLedgerEntries() throws(StoreError) {
        guard let ledger else { return }
        var last: DocumentState?
        while true {
            let batch = try ledger.versions(after: last, limit: Self.batchSize)
            for version in batch {
                try check(version, before: last?.id == version.id ? last : nil)
                last = version
            }
            if batch.count < Self.batchSize { return }
        }
    }

    private mutating func check(_ version: DocumentState, before: DocumentState?) throws(StoreError) {
        guard let path = version.path else { return }
        let file: RecordFile
        do {
            guard let read = try RecordFile(path, in: tree) else {
                report.findings.append(
                    Finding(.recordMissing, path, expected: "version \(version.version) of \(version.id)", remedy: Self.restore))
                return
            }
            file = read
        } catch let error where error.code == .damaged {
            return  // found with the records
        }
        if let stated = version.recordSHA256, stated != file.sha256 {
            report.findings.append(
                Finding(.recordChanged, path, expected: "SHA-256 \(stated)", found: file.sha256, remedy: Self.restore))
        }
        let previous = file.json["previous_text_sha256"]?.string
        if previous != before?.textSHA256 || before.map({ $0.version + 1 != version.version }) ?? (version.version != 1) {
            report.findings.append(
                Finding(
                    .versionChain, path, expected: "version \((before?.version ?? 0) + 1) after \(before?.textSHA256 ?? "none")",
                    found: "version \(version.version) after \(previous ?? "none")", remedy: Self.restore))
        }
    }

    private mutating func checkManifests() throws(StoreError) {
        var runs: [RunFile] = []
        for path in try files(in: OutputTree.runs) {
            do { runs.append(try RunFile(path, in: tree)) } catch let error where error.code == .damaged {
                report.findings.append(
                    Finding(
                        .manifestUnreadable, path, expected: RunManifest.schema, found: "something else", remedy: Self.restore))
            }
        }
        report.manifests = runs.count
        let entries = try ledger?.manifests() ?? []
        let stated = Dictionary(entries.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        for run in runs where ledger != nil {
            guard let sha256 = stated[run.path] else {
                report.findings.append(
                    Finding(.manifestUnknown, run.path, expected: "an entry in the ledger", found: "none", remedy: Self.mend))
                continue
            }
            guard sha256 != run.sha256 else { continue }
            report.findings.append(
                Finding(
                    .manifestChanged, run.path, expected: "SHA-256 \(sha256)", found: run.sha256, remedy: Self.restore))
        }
        let there = Set(runs.map(\.path))
        for entry in entries where !there.contains(entry.path) {
            report.findings.append(
                Finding(.manifestMissing, entry.path, expected: "SHA-256 \(entry.sha256)", found: "none", remedy: Self.restore))
        }
        report.findings += ManifestChain(runs).findings(remedy: Self.restore)
    }

    /// Relative paths of the whole files below a folder, sorted.
    private func files(in folder: String) throws(StoreError) -> [String] {
        var paths: [String] = []
        try Folder.walk(tree.absolute(folder)) { path in
            guard !AtomicFile.isAside(Folder.name(of: path)), let relative = tree.relative(path) else { return }
            paths.append(relative)
        }
        return paths
    }
}
