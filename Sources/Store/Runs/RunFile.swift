import Documents
import Hashing
import JSON

/// A run's manifest as it lies in the tree: read back for what the ledger must know of it.
public struct RunFile: Sendable {
    /// Relative to the output directory.
    public let path: String
    public let json: JSONValue
    /// Of the file's bytes, in hexadecimal.
    public let sha256: String
    public let id: String
    public let startedAt: Timestamp
    public let finishedAt: Timestamp

    /// Throws `missing`, or `damaged` for what is no manifest.
    public init(_ path: String, in tree: OutputTree) throws(StoreError) {
        let absolute = tree.absolute(path)
        let bytes = try OpenFile.contents(of: absolute)
        guard let json = try? JSONParser.parse(bytes), json["schema"]?.string == RunManifest.schema,
            let id = json["id"]?.string, let startedAt = json["started_at"]?.string.flatMap(Timestamp.init(rfc3339:)),
            let finishedAt = json["finished_at"]?.string.flatMap(Timestamp.init(rfc3339:))
        else {
            throw StoreError(.damaged, path: absolute, "\(absolute) is no manifest: it cannot be read as \(RunManifest.schema)")
        }
        self.path = path
        self.json = json
        self.id = id
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        sha256 = Digest(.sha256, of: bytes).hex
    }
}
