import Documents
import Testing

@testable import Pipeline

@Suite("A run over files")
struct FileRunTests {
    @Test("reads each file, skips it while it is the same, and takes a changed one anew")
    func files() async throws {
        let world = World([Source(name: "saved", discovery: .files(pattern: "/docs/"))])
        world.files.set("/docs/a.html", "id=a\nA")
        world.files.set("/docs/b.txt", "id=b\nB")
        world.files.set("/docs/c.pdf", "%PDF-1.4")
        let first = await world.performed()
        #expect(first.manifest.count(.new) == 2)
        #expect(first.outcome("file:/docs/c.pdf")?.reason == "unsupported_media_type")
        #expect(world.output.exchanges.count == 2)
        #expect(world.transport.requests.isEmpty)

        world.files.set("/docs/b.txt", "id=b2\nB, second")
        let second = await world.performed()
        #expect(second.outcome("file:/docs/a.html")?.kind == .unchanged)
        #expect(second.outcome("file:/docs/b.txt")?.kind == .new)
        #expect(world.output.exchanges.count == 3)
    }

    @Test("packed files are unpacked; what cannot be, and an archive of many documents, is named")
    func packed() async throws {
        let magic: [UInt8] = [0x1F, 0x8B]
        var world = World([Source(name: "saved", discovery: .files(pattern: "/docs/"))])
        world.files.set("/docs/a.html.gz", bytes: magic + Array("id=a\nA".utf8))
        world.files.set("/docs/b.html.gz", bytes: magic)
        world.files.set("/docs/c.warc.gz", bytes: magic + Array("WARC/1.1\r\nWARC-Type: response\r\n".utf8))
        // Stands for gzip: what follows its two first bytes.
        world.gunzip = { $0.count > 2 ? Array($0.dropFirst(2)) : nil }
        let report = await world.performed()
        #expect(report.outcome("file:/docs/a.html.gz")?.documentID == "a")
        #expect(report.outcome("file:/docs/b.html.gz")?.reason == "bad_encoding")
        #expect(report.outcome("file:/docs/c.warc.gz")?.reason == "unsupported_media_type")
        guard case .file(_, let mediaType, let bytes, _) = try #require(world.output.exchanges.first).payload else {
            Issue.record("no file was archived")
            return
        }
        #expect(mediaType == "text/html" && bytes == Array("id=a\nA".utf8))
    }

    @Test("a folder that is missing fails its source")
    func missing() async throws {
        let world = World([Source(name: "saved", discovery: .files(pattern: "/docs/"))])
        let report = await world.performed()
        #expect(report.manifest.sources.first?.reason == "file_missing")
        #expect(report.verdict == .everySourceFailed)
    }

    @Test("a list of addresses is read anew each time")
    func list() async throws {
        let world = World(
            [Source(name: "list", discovery: .urlList(path: "/list.txt"))],
            ["https://a.example/": [.page("A")], "https://b.example/": [.page("B")]])
        world.files.set("/list.txt", "https://a.example/\n")
        #expect(await world.performed().manifest.count(.new) == 1)
        world.files.set("/list.txt", "https://a.example/\nhttps://b.example/\n")
        let second = await world.performed()
        #expect(second.manifest.count(.new) == 1)
        #expect(second.manifest.count(.unchanged) == 1)
    }
}
