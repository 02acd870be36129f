import Documents
import Hashing
import JSON

/// Writes run manifests to `runs/RUNID.json`.
public struct RunManifestFiles: ManifestSink {
    public let tree: OutputTree

    public init(_ tree: OutputTree) { self.tree = tree }

    /// Returns when the manifest is on the disk. Throws `exists` where another run of that id has one.
    public func write(_ manifest: RunManifest) throws -> (path: String, sha256: String) {
        try OutputTree.checkName(manifest.id, in: tree.absolute(OutputTree.runs))
        let bytes = JSONWriter.bytes(manifest.json, .indented) + [UInt8(ascii: "\n")]
        let path = OutputTree.manifest(run: manifest.id)
        let absolute = tree.absolute(path)
        guard try AtomicFile.create(bytes, at: absolute) != .taken else {
            throw StoreError(.exists, path: absolute, "another run of the id \(manifest.id) has written \(absolute)")
        }
        return (path, Digest(.sha256, of: bytes).hex)
    }
}
