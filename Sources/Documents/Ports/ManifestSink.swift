/// Keeps run manifests.
public protocol ManifestSink: Sendable {
    /// Writes the manifest and returns its path, relative to the output directory, and the SHA-256 of its bytes.
    func write(_ manifest: RunManifest) throws -> (path: String, sha256: String)
}
