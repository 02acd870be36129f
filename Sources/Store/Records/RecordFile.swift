import Documents
import Hashing
import JSON

/// A record as it lies in the tree: read back for what the ledger must know of it.
public struct RecordFile: Sendable {
    /// Relative to the output directory.
    public let path: String
    public let json: JSONValue
    /// Of the file's bytes, in hexadecimal.
    public let sha256: String
    public let id: String
    public let version: Int
    public let textSHA256: String

    /// `nil` at a path without a file; throws `damaged` for what is no record.
    public init?(_ path: String, in tree: OutputTree) throws(StoreError) {
        let absolute = tree.absolute(path)
        let bytes: [UInt8]
        do { bytes = try OpenFile.contents(of: absolute) } catch let error where error.code == .missing { return nil }
        guard let json = try? JSONParser.parse(bytes), json["schema"]?.string == Record.schema,
            let id = json["id"]?.string, let version = json["version"]?.int, let text = json["text_sha256"]?.string
        else { throw StoreError(.damaged, path: absolute, "\(absolute) is no record: it cannot be read as \(Record.schema)") }
        self.path = path
        self.json = json
        self.id = id
        self.version = version
        textSHA256 = text
        sha256 = Digest(.sha256, of: bytes).hex
    }

    /// What the ledger would have said of it. Times are those at which the version was fetched: others are not in a record.
    ///
    /// `nil` for a record that no run has written: one without source or time.
    public var state: DocumentState? {
        let provenance = json["provenance"]
        guard let source = json["source"]?.string, let status = json["quality"]?["status"]?.string.flatMap(Quality.Status.init),
            let fetchedAt = provenance?["fetched_at"]?.string.flatMap(Timestamp.init(rfc3339:))
        else { return nil }
        var archive: ArchiveLocation?
        if let warc = provenance?["warc"], let file = warc["file"]?.string, let offset = warc["offset"]?.int,
            let recordID = warc["record_id"]?.string
        {
            archive = ArchiveLocation(file: file, offset: offset, recordID: recordID)
        }
        var state = DocumentState(
            id: id, source: source, version: version, firstFetchedAt: fetchedAt, textSHA256: textSHA256,
            simhash: json["simhash"]?.string, status: status, title: json["title"]?.string, url: json["url"]?.string,
            path: path, recordSHA256: sha256, archive: archive, writtenAt: fetchedAt)
        state.sketch = json["text"]?.string.flatMap(TextSketch.init)
        state.duplicateOf = json["duplicate_of"]?.string
        return state
    }
}
