import Foundation
import JSON
import TestSupport
import Testing

@Suite("Pages that go wrong in a run")
struct IsolationTests {
    /// One paragraph of millions of words: no limit on pieces cuts that short.
    private static let longWork = String(repeating: "ten x ", count: 2_000_000)

    private func configured(_ limits: String) throws -> IngestProgram {
        let ingest = try IngestProgram()
        try ingest.folder.write(SmallArticle.html("Quay").utf8, to: "saved/a.html")
        try ingest.folder.write(String(repeating: "x\n", count: 2_000_000).utf8, to: "saved/heavy.txt")
        try ingest.folder.write(SmallArticle.html("Pier").utf8, to: "saved/z.html")
        try ingest.write(
            """
            [output]
            directory = "out"
            [extract]
            site_rules = ["\(ingest.folder.path)"]
            \(limits)
            [[source]]
            name = "saved"
            files = "saved"
            """)
        return ingest
    }

    private func outcomes(_ ingest: IngestProgram, _ end: IngestProgram.End) throws -> [String] {
        let path = try #require(try JSONParser.parse(end.output)["manifest"]?.string)
        let documents = try JSONParser.parse(try ingest.folder.read("out/\(path)"))["documents"]?.array ?? []
        return documents.map { document in
            let name = document["url"]?.string?.split(separator: "/").last ?? ""
            return "\(name) \(document["outcome"]?.string ?? "") \(document["reason"]?.string ?? "")"
        }.sorted()
    }

    @Test(
        "cost themselves and are named with the reason; the others are written",
        arguments: [
            ("memory_limit = \"48MiB\"\ntime_limit = \"10m\"", "memory_limit"),
            ("memory_limit = \"4GiB\"\ntime_limit = \"1s\"", "time_limit"),
        ])
    func limits(_ settings: String, reason: String) async throws {
        let ingest = try configured(settings)
        let end = try await ingest("--config", "ingest.toml", "--log-level", "warning", "run", "--json")
        #expect(end.status == 3)
        #expect(try outcomes(ingest, end) == ["a.html new ", "heavy.txt failed \(reason)", "z.html new "])
        #expect(end.errors.contains("heavy.txt"))
        let check = try await ingest("--config", "ingest.toml", "verify", "--deep")
        #expect(check.status == 0, "\(check.output)")
    }

    @Test("killed, a run leaves no worker behind; the next one finishes")
    func killed() async throws {
        let ingest = try configured("memory_limit = \"4GiB\"\ntime_limit = \"10m\"")
        try ingest.folder.write(Self.longWork.utf8, to: "saved/heavy.txt")
        let run = try ingest.start(["--config", "ingest.toml", "run"])
        let pid = run.processID
        let worker = try await Processes.child(of: pid, with: ingest.folder.path) { _ in kill(pid, SIGKILL) }
        _ = try await run.end()
        try await Processes.waitForEnd(of: worker)
        try FileManager.default.removeItem(atPath: ingest.folder.path("saved/heavy.txt"))
        #expect(try await ingest("--config", "ingest.toml", "run", "--force").status == 0)
    }

    @Test("asked to stop over one, a run puts it back and ends with 143")
    func stopped() async throws {
        // The heavy page takes two places; the others need one that is left.
        let ingest = try configured("workers = 3\nmemory_limit = \"4GiB\"\ntime_limit = \"10m\"")
        try ingest.folder.write(Self.longWork.utf8, to: "saved/heavy.txt")
        let run = try ingest.start(["--config", "ingest.toml", "run", "--json"])
        // On a thread of its own: the pool's may be busy with other tests for longer than the page takes.
        let folder = ingest.folder
        let pid = run.processID
        await withCheckedContinuation { (stopped: CheckedContinuation<Void, Never>) in
            Thread.detachNewThread {
                var rounds = 0
                while rounds < 20_000, folder.files().count(where: { $0.hasPrefix("out/records/") }) < 2 {
                    rounds += 1
                    usleep(5000)
                }
                kill(pid, SIGTERM)
                stopped.resume()
            }
        }
        let end = try await run.end()
        #expect(end.status == 143)
        #expect(try outcomes(ingest, end) == ["a.html new ", "z.html new "])
    }

    @Test("extract --isolate gives the same lines, and one with an error for the page that went wrong")
    func extract() async throws {
        let ingest = try configured("memory_limit = \"48MiB\"\ntime_limit = \"10m\"")
        let files = ["saved/a.html", "saved/heavy.txt", "saved/z.html"]
        let end = try await ingest.start(["--config", "ingest.toml", "extract", "--isolate", "--jobs", "2"] + files).end()
        #expect(end.status == 3 && end.lines.count == 3)
        let plain = try await ingest.start(["--config", "ingest.toml", "extract", files[0], files[2]]).end()
        #expect([end.lines[0], end.lines[2]] == plain.lines)
        #expect(try JSONParser.parse(String(end.lines[1]))["error"]?["code"] == "memory_limit")
        let alone = try await ingest("--config", "ingest.toml", "extract", "--isolate", files[1])
        #expect(alone.status == 65, "\(alone.errors)")
    }
}
