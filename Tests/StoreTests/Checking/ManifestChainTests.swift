import Documents
import JSON
import TestSupport
import Testing

@testable import Store

@Suite struct ManifestChainTests {
    let place: TemporaryDirectory
    private var tree: OutputTree { OutputTree(root: place.path) }

    init() throws { place = try TemporaryDirectory() }

    private func write(_ id: String, after previous: String?, count: Int = 0) throws -> String {
        let outcome = DocumentOutcome(source: "s", url: "https://h.example/a", kind: .new)
        return try RunManifestFiles(tree).write(
            RunManifest(
                id: id, startedAt: Samples.time, finishedAt: Samples.time,
                generator: Provenance.Generator(name: "ingest", version: "1"), previousSHA256: previous, sources: [],
                documents: Array(repeating: outcome, count: count))
        ).sha256
    }

    private func chain() throws -> ManifestChain {
        let paths = place.files().filter { $0.hasPrefix("runs/") }
        return ManifestChain(try paths.map { try RunFile($0, in: tree) })
    }

    @Test("runs of one second are put in order by what they name")
    func order() throws {
        let first = try write("z", after: nil)
        let second = try write("m", after: first)
        _ = try write("a", after: second, count: 2)
        #expect(try chain().runs.map(\.id) == ["z", "m", "a"])
        #expect(try chain().findings(remedy: "").isEmpty)
    }

    @Test("a manifest that was taken away or inserted breaks the chain; totals must add up")
    func broken() throws {
        let first = try write("a", after: nil)
        let second = try write("b", after: first)
        _ = try write("c", after: second, count: 1)
        _ = try write("d", after: first)
        #expect(try chain().findings(remedy: "").map(\.file) == ["runs/d.json"])
        var bytes = String(decoding: try place.read("runs/c.json"), as: UTF8.self)
        bytes = bytes.split(separator: "\n").map { $0.hasSuffix("\"new\": 1,") ? "    \"new\": 7," : $0 }.joined(separator: "\n")
        try place.write(bytes.utf8, to: "runs/c.json")
        #expect(try chain().findings(remedy: "").map(\.code) == [.manifestChain, .manifestTotals])
        try place.write("{}".utf8, to: "runs/b.json")
        #expect(throws: StoreError.self) { try chain() }
    }
}
