import Documents
import Hashing
import TestSupport
import Testing

@testable import Store

@Suite struct RunManifestFilesTests {
    @Test("A manifest is written once, and read back")
    func write() throws {
        let place = try TemporaryDirectory()
        let tree = OutputTree(root: place.path)
        var manifest = RunManifest(
            id: "20261123064200-1", startedAt: Samples.time, finishedAt: Samples.time.advanced(bySeconds: 5),
            generator: Provenance.Generator(name: "ingest", version: "1"), previousSHA256: nil, sources: [], documents: [])
        let (path, sha256) = try RunManifestFiles(tree).write(manifest)
        #expect(path == "runs/20261123064200-1.json")
        #expect(sha256 == Digest(.sha256, of: try place.read(path)).hex)
        #expect(try RunManifestFiles(tree).write(manifest) == (path, sha256))
        let file = try RunFile(path, in: tree)
        #expect(file.id == manifest.id && file.sha256 == sha256 && file.finishedAt == manifest.finishedAt)

        manifest.isInterrupted = true
        #expect(throws: StoreError.self) { try RunManifestFiles(tree).write(manifest) }
        manifest.id = "../x"
        #expect(throws: StoreError.self) { try RunManifestFiles(tree).write(manifest) }
        #expect(place.files() == [path])
    }
}
