import Documents
import Hashing

/// Writes records to `records/SOURCE/YYYY/MM/DD/ID8-SLUG.json`; later versions beside the first one as `.v2.json` and so on.
///
/// Nothing is ever written over. Two documents that would have the same name on one day are told apart by more digits of
/// their ids.
public struct RecordTree: RecordSink {
    /// How much of the id a name may carry: eight digits, and more only where those are taken.
    static let digits = [8, 12, 16, 24, 32]

    public let tree: OutputTree

    public init(_ tree: OutputTree) { self.tree = tree }

    /// Returns when the record is on the disk.
    ///
    /// A run that died between record and ledger leaves a record that the ledger does not know. Where this very version with
    /// this very text is there already, it stays and its path is returned, even if it was fetched at another time: take the
    /// hash for the ledger from `sha256(ofRecordAt:)`. Throws `exists` where the version is there with another text.
    public func write(_ record: Record, source: String, firstFetchedAt: Timestamp) throws -> String {
        try write(record, bytes: record.fileBytes, source: source, firstFetchedAt: firstFetchedAt)
    }

    func write(_ record: Record, bytes: [UInt8], source: String, firstFetchedAt: Timestamp) throws(StoreError) -> String {
        try OutputTree.checkName(source, in: tree.absolute(OutputTree.records))
        let folder = OutputTree.recordFolder(source: source, firstFetchedAt: firstFetchedAt)
        let stem = try record.version > 1 ? firstStem(of: record.id, in: folder) : nil
        let ending = record.version > 1 ? ".v\(record.version).json" : ".json"
        let slug = slug(of: record)
        for name in (stem.map { [$0] } ?? []) + Self.digits.map({ "\(record.id.prefix($0))-\(slug)" }) {
            let path = "\(folder)/\(name)\(ending)"
            switch try AtomicFile.create(bytes, at: tree.absolute(path)) {
            case .written, .sameBytes: return path
            case .taken: if try isThere(record, at: path) { return path }
            }
        }
        let place = tree.absolute(folder)
        throw StoreError(.exists, path: place, "no name is left in \(place) for version \(record.version) of \(record.id)")
    }

    /// Of the file's bytes, in hexadecimal.
    public func sha256(ofRecordAt path: String) throws(StoreError) -> String {
        let absolute = tree.absolute(path)
        do { return Digest(.sha256, of: try OpenFile.contents(of: absolute)).hex } catch let error where error.code == .missing {
            throw StoreError(.missing, path: absolute, "the record \(absolute) is gone")
        }
    }

    /// Whether the file in the way is this version of this document.
    private func isThere(_ record: Record, at path: String) throws(StoreError) -> Bool {
        guard let file = try readable(path), file.id == record.id, file.version == record.version else { return false }
        guard file.textSHA256 == record.textSHA256 else {
            let absolute = tree.absolute(path)
            throw StoreError(
                .exists, path: absolute,
                "version \(record.version) of \(record.id) is there already with another text: \(absolute). "
                    + "The ledger does not know of it; `ingest verify --rebuild` tells it")
        }
        return true
    }

    /// The name of the document's first version, without its ending, if it is in the folder.
    private func firstStem(of id: String, in folder: String) throws(StoreError) -> String? {
        for name in try Folder.names(in: tree.absolute(folder)) where name.hasPrefix(id.prefix(Self.digits[0])) {
            guard name.hasSuffix(".json"), !name.dropLast(5).contains("."), id.hasPrefix(name.prefix { $0 != "-" }),
                try readable("\(folder)/\(name)")?.id == id
            else { continue }
            return String(name.dropLast(5))
        }
        return nil
    }

    /// `nil` for what is no record too: whatever it is, it is not the one that is looked for.
    private func readable(_ path: String) throws(StoreError) -> RecordFile? {
        do { return try RecordFile(path, in: tree) } catch let error where error.code == .damaged { return nil }
    }

    private func slug(of record: Record) -> String {
        Slug.of(
            title: record.title,
            addresses: [
                record.canonicalURL, record.url, record.provenance.finalURL, record.provenance.requestedURL, record.fileName,
            ])
    }
}
