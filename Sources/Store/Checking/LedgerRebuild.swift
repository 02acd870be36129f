import Documents
import Glibc

/// Makes the ledger of an output directory anew from the records, the manifests and the archive.
///
/// The new one is made aside and takes the old one's place whole; the old one is kept beside it. What the tree cannot tell
/// (paused sources, when sources are due, how hosts want to be treated) is taken from the old one where that is still sound.
public struct LedgerRebuild: Sendable, Hashable {
    public private(set) var recovery = Recovery()
    /// Where the old ledger is now, relative to the output directory; `nil` where there was none.
    public private(set) var keptAs: String?
    /// Sources and hosts were taken over.
    public private(set) var isOldOneSound = false

    private static let aside = OutputTree.ledger + ".new"
    /// What SQLite keeps beside a database.
    private static let companions = ["-wal", "-shm"]

    public static func perform(
        _ lock: OutputLock, now: Timestamp, decoding: @escaping ExchangeReader.ContentDecoding
    ) throws -> LedgerRebuild {
        let tree = lock.tree
        let new = tree.absolute(aside)
        for suffix in [""] + companions { try Folder.remove(file: new + suffix) }
        var rebuild = try fill(new, tree, decoding)
        try rebuild.replace(with: new, in: tree, now: now)
        return rebuild
    }

    /// Returns when the new ledger is closed, with nothing left in its log.
    private static func fill(
        _ path: String, _ tree: OutputTree, _ decoding: @escaping ExchangeReader.ContentDecoding
    ) throws -> LedgerRebuild {
        var rebuild = LedgerRebuild()
        let ledger = try SQLiteLedger(path: path)
        rebuild.isOldOneSound = try takeOver(tree, ledger)
        rebuild.recovery = try Recovery.putInOrder(tree, ledger, decoding)
        try ledger.check()
        return rebuild
    }

    private static func takeOver(_ tree: OutputTree, _ ledger: SQLiteLedger) throws -> Bool {
        do {
            let old = try SQLiteLedger(tree, .readOnly)
            try old.check()
            for state in try old.sourceStates() { try ledger.save(state) }
            for state in try old.hostStates() { try ledger.save(state) }
            return true
        } catch let error as StoreError where [.damaged, .missing, .foreign, .newer, .readOnly].contains(error.code) {
            return false
        }
    }

    private mutating func replace(with new: String, in tree: OutputTree, now: Timestamp) throws(StoreError) {
        let old = tree.absolute(OutputTree.ledger)
        // A log that belongs to another database must not lie beside the new one.
        let name = "\(OutputTree.ledger).before-\(now.compact)"
        for suffix in Self.companions + [""] {
            guard access(old + suffix, F_OK) == 0 else { continue }
            guard rename(old + suffix, tree.absolute(name) + suffix) == 0 else {
                throw StoreError("move aside", old + suffix, errno: errno)
            }
            keptAs = name
        }
        guard rename(new, old) == 0 else { throw StoreError("put in place", new, errno: errno) }
        try Folder.synchronize(tree.root)
    }
}
