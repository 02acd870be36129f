import Documents
import Synchronization

/// An output directory in memory: archive, records and manifests. Can be told to fail.
final class MemoryOutput: Archive, RecordSink, ManifestSink {
    struct DiskFull: Error {}

    private struct State {
        var exchanges: [Exchange] = []
        var records: [String: Record] = [:]
        var manifests: [RunManifest] = []
        /// After so many appends the archive is full.
        var room = Int.max
    }

    private let state: Mutex<State>
    private let journal: Journal?

    init(_ journal: Journal? = nil, room: Int = .max) {
        self.journal = journal
        state = Mutex(State(room: room))
    }

    var exchanges: [Exchange] { state.withLock { $0.exchanges } }
    var records: [String: Record] { state.withLock { $0.records } }
    var manifests: [RunManifest] { state.withLock { $0.manifests } }

    func makeRoom() { state.withLock { $0.room = .max } }

    func append(_ exchange: Exchange) throws -> ArchiveLocation {
        journal?.note("archive")
        return try state.withLock {
            guard $0.exchanges.count < $0.room else { throw DiskFull() }
            $0.exchanges.append(exchange)
            return ArchiveLocation(file: "archive/one.warc.gz", offset: $0.exchanges.count, recordID: "r\($0.exchanges.count)")
        }
    }

    func write(_ record: Record, source: String, firstFetchedAt: Timestamp) throws -> String {
        journal?.note("record")
        let name = String(record.id.map { $0.isLetter || $0.isNumber ? $0 : "-" })
        let path = "records/\(source)/\(firstFetchedAt.day.joined(separator: "/"))/\(name).v\(record.version).json"
        try state.withLock {
            guard $0.records[path] == nil else { throw DiskFull() }
            $0.records[path] = record
        }
        return path
    }

    func sha256(ofRecordAt path: String) throws -> String { "sha of \(path)" }

    func write(_ manifest: RunManifest) throws -> (path: String, sha256: String) {
        state.withLock { $0.manifests.append(manifest) }
        return ("runs/\(manifest.id).json", "sha of \(manifest.id)")
    }
}
