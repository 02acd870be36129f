import Documents
import Testing

@testable import Store

@Suite struct OutputTreeTests {
    @Test("Paths are those of the contract")
    func paths() {
        #expect(
            OutputTree.recordFolder(source: "example-news", firstFetchedAt: Samples.time) == "records/example-news/2026/11/23")
        #expect(
            OutputTree.archiveFile(startedAt: Samples.time, serial: 7) == "archive/2026/11/ingest-20261123064200-00007.warc.gz")
        #expect(OutputTree.manifest(run: "r1") == "runs/r1.json")
        let tree = OutputTree(root: "/var/lib/ingest//")
        #expect(tree.absolute(OutputTree.ledger) == "/var/lib/ingest/state.db")
        #expect(tree.relative("/var/lib/ingest/runs/r1.json") == "runs/r1.json")
        #expect(tree.relative("/var/lib/other") == nil)
    }

    @Test("A folder that the system will not have is an error, however deep", arguments: ["/proc/ingest", "/proc/ingest/a/b"])
    func refused(path: String) {
        let error = #expect(throws: StoreError.self) { try Folder.make(path) }
        #expect(error?.path.hasPrefix("/proc/ingest") == true)
    }

    @Test("A name that would lead out of its folder is refused", arguments: ["", "..", ".hidden", "a/b", "a\nb", "/etc"])
    func names(name: String) {
        let error = #expect(throws: StoreError.self) { try OutputTree.checkName(name, in: "records") }
        #expect(error?.code == .badName)
    }
}
