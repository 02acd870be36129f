import Documents
import Synchronization

/// Keeps exchanges in WARC 1.1 files (ISO 28500:2017), one gzip member per record.
///
/// Each exchange is a `response` (or, for a file, a `resource`), the `request` where it is known, and a `metadata` record with
/// what else its record is derived from. Every run begins a file of its own, with the first exchange that it has.
public final class WARCArchive: Archive {
    /// Bytes; a file is never longer unless a single exchange is.
    public static let defaultLimit = 1 << 30

    private struct State {
        var file: ArchiveFile?
        var serial = 0
    }

    private let tree: OutputTree
    private let startedAt: Timestamp
    private let software: String
    private let limit: Int
    private let state = Mutex(State())

    /// `startedAt` names the files; `software` is the `warcinfo` record's, as in `ingest/1.0`.
    public init(_ tree: OutputTree, startedAt: Timestamp, software: String, limit: Int = defaultLimit) {
        self.tree = tree
        self.startedAt = startedAt
        self.software = software
        self.limit = limit
    }

    deinit { try? close() }

    public func append(_ exchange: Exchange) throws -> ArchiveLocation { try append([exchange])[0] }

    /// Appends several with one wait for the disk: all of them are safe when it returns, and none is promised when it throws.
    public func append(_ exchanges: [Exchange]) throws(StoreError) -> [ArchiveLocation] {
        try state.withLock { state throws(StoreError) in
            do throws(StoreError) {
                var locations: [ArchiveLocation] = []
                for exchange in exchanges { locations.append(try write(exchange, &state)) }
                try state.file?.synchronize()
                return locations
            } catch {
                if let file = state.file, !file.takeBack() { state.file = nil }
                throw error
            }
        }
    }

    /// Ends the file that is being written. A further exchange begins another.
    public func close() throws(StoreError) {
        try state.withLock { state throws(StoreError) in
            guard let file = state.file else { return }
            state.file = nil
            try file.close()
        }
    }

    private func write(_ exchange: Exchange, _ state: inout State) throws(StoreError) -> ArchiveLocation {
        while true {
            let file: ArchiveFile
            if let open = state.file { file = open } else { file = try nextFile(&state) }
            state.file = file
            var group = file.newGroup()
            let id = group.append(exchange)
            if file.holdsExchanges, file.size + group.bytes.count > limit {
                try file.synchronize()
                state.file = nil
                try file.close()
                continue
            }
            let location = ArchiveLocation(file: file.path, offset: file.size, recordID: id)
            try file.append(group)
            return location
        }
    }

    private func nextFile(_ state: inout State) throws(StoreError) -> ArchiveFile {
        while true {
            state.serial += 1
            let path = OutputTree.archiveFile(startedAt: startedAt, serial: state.serial)
            if let file = try ArchiveFile(path, in: tree, software: software, startedAt: startedAt) { return file }
        }
    }
}
