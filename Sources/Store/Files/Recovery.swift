import Documents
import Hashing

/// Puts an output directory in order after a run that was killed or stopped on an error.
///
/// Files that were not whole go; an archive file that was open loses its torn end; records and manifests that were written but
/// not yet in the ledger are told to it, so that nothing is fetched and written twice.
public struct Recovery: Sendable, Hashable {
    /// Relative to the output directory, like all paths here.
    public private(set) var removed: [String] = []
    public private(set) var shortened: [String] = []
    public private(set) var adoptedRecords = 0
    public private(set) var adoptedRuns = 0
    /// Told to a ledger that knew none, from the manifests and the archive.
    public private(set) var adoptedAddresses = 0
    /// What is among the records or manifests and cannot be read; it stays.
    public private(set) var unreadable: [String] = []

    /// Records that are told to the ledger with one wait for the disk.
    private static let batchSize = 500

    /// Does nothing where the last holder of the lock released it and the ledger is not new.
    ///
    /// `decoding` undoes content codings of archived responses; without it a new ledger learns of addresses from manifests only.
    public static func perform(
        _ lock: OutputLock, ledger: SQLiteLedger, decoding: ExchangeReader.ContentDecoding? = nil
    ) throws(StoreError) -> Recovery {
        guard lock.isAfterUncleanEnd || ledger.isNew else { return Recovery() }
        return try putInOrder(lock.tree, ledger, decoding)
    }

    /// Addresses come before runs: killed in between, the next one sees a ledger that has no runs, and begins again.
    static func putInOrder(
        _ tree: OutputTree, _ ledger: SQLiteLedger, _ decoding: ExchangeReader.ContentDecoding?
    ) throws(StoreError) -> Recovery {
        var recovery = Recovery()
        let counts = try ledger.counts()
        try recovery.mendArchive(tree)
        try recovery.adoptRecords(tree, ledger)
        let runs = try recovery.unknownRuns(tree, ledger)
        if counts.addresses == 0, counts.runs == 0 { try recovery.adoptAddresses(tree, ledger, runs, decoding) }
        for run in runs { try ledger.adopt(run) }
        recovery.adoptedRuns = runs.count
        return recovery
    }

    private mutating func adoptAddresses(
        _ tree: OutputTree, _ ledger: SQLiteLedger, _ runs: [RunFile], _ decoding: ExchangeReader.ContentDecoding?
    ) throws(StoreError) {
        var history = AddressHistory()
        for run in runs { history.add(run) }
        var archives: [String] = []
        try Folder.walk(tree.absolute(OutputTree.archive)) { path in
            if path.hasSuffix(".warc.gz"), let relative = tree.relative(path) { archives.append(relative) }
        }
        for path in archives {
            guard let decoding else { break }
            let reader: ExchangeReader
            // `verify` names an archive that is damaged; the others still tell what they hold.
            do { reader = try ExchangeReader(tree, file: path, decoding: decoding) } catch let error where error.code == .damaged
            {
                unreadable.append(path)
                continue
            }
            while let item = try reader.next() {
                guard case .exchange(let archived) = item else { continue }
                history.add(
                    archived, rawSHA256: Digest(.sha256, of: archived.exchange.body).hex,
                    version: try ledger.version(at: archived.location))
            }
        }
        let addresses = history.addresses
        try ledger.adopt(addresses)
        adoptedAddresses = addresses.count
    }

    private mutating func mendArchive(_ tree: OutputTree) throws(StoreError) {
        var markers: [String] = []
        try Folder.walk(tree.absolute(OutputTree.archive)) { path in
            if path.hasSuffix(ArchiveFile.markerSuffix) { markers.append(path) }
        }
        for marker in markers {
            let path = String(marker.dropLast(ArchiveFile.markerSuffix.count))
            if try TornArchive.mend(path) > 0 { shortened.append(tree.relative(path) ?? path) }
            try Folder.remove(file: marker)
        }
    }

    private mutating func adoptRecords(_ tree: OutputTree, _ ledger: SQLiteLedger) throws(StoreError) {
        // First versions come before later ones: they lie in the same folder, and ".json" sorts before ".v2.json".
        var batch: [DocumentState] = []
        try wholeFiles(in: OutputTree.records, tree) { recovery, path throws(StoreError) in
            guard path.hasSuffix(".json"), try !ledger.knowsRecord(at: path) else { return }
            do throws(StoreError) {
                if let state = try RecordFile(path, in: tree)?.state { batch.append(state) }
            } catch let error where error.code == .damaged {
                recovery.unreadable.append(path)
            }
            guard batch.count >= Self.batchSize else { return }
            recovery.adoptedRecords += try ledger.adopt(batch)
            batch = []
        }
        adoptedRecords += try ledger.adopt(batch)
    }

    /// Manifests that the ledger does not know, in their order.
    private mutating func unknownRuns(_ tree: OutputTree, _ ledger: SQLiteLedger) throws(StoreError) -> [RunFile] {
        var runs: [RunFile] = []
        try wholeFiles(in: OutputTree.runs, tree) { recovery, path throws(StoreError) in
            guard path.hasSuffix(".json"), try !ledger.knowsManifest(at: path) else { return }
            do throws(StoreError) { runs.append(try RunFile(path, in: tree)) } catch let error where error.code == .damaged {
                recovery.unreadable.append(path)
            }
        }
        return ManifestChain(runs).runs
    }

    /// Calls `visit` with the path of every file below a folder; those that a killed run was still writing are removed.
    private mutating func wholeFiles(
        in folder: String, _ tree: OutputTree, _ visit: (inout Recovery, String) throws(StoreError) -> Void
    ) throws(StoreError) {
        try Folder.walk(tree.absolute(folder)) { path throws(StoreError) in
            let relative = tree.relative(path) ?? path
            guard AtomicFile.isAside(Folder.name(of: path)) else { return try visit(&self, relative) }
            try Folder.remove(file: path)
            removed.append(relative)
        }
    }
}
