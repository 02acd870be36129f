import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite("ingest run")
struct RunCommandTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    @Test("without a source does nothing, well, and leaves no trace")
    func noSources() async throws {
        try ingest.configure("")
        let end = try await ingest("--config", "ingest.toml", "run")
        #expect(end.status == 0)
        #expect(end.errors.contains("run_finished"))
        #expect(!FileManager.default.fileExists(atPath: ingest.folder.path("out")))
    }

    @Test("what changes with every visit around a story is no new version of it; a word of the story is")
    func noise() async throws {
        let visits = Mutex(0)
        let word = Mutex("last")
        try await TestServer.run { request in
            guard request.path == "/a" else { return .notFound }
            let visit = visits.withLock { visits in
                visits += 1
                return visits
            }
            let related = ["harbour", "ferries", "bridge", "weather"].map { "<li><a href=/\($0)>More on the \($0)</a></li>" }
            let turned = (related[(visit % 4)...] + related[..<(visit % 4)]).joined()
            let page = SmallArticle.html("Quay", extra: "The \(word.withLock { $0 }) crane was lifted on Friday.")
                .replacingOccurrences(
                    of: "<article>",
                    with:
                        "<div class=ad>Advertisement \(visit * 7919): buy now</div><article><span class=views>\(visit * 13) views</span>"
                )
                .replacingOccurrences(
                    of: "</article>",
                    with: "</article><aside class=related><h2>Related stories</h2><ul>\(turned)</ul></aside>"
                        + "<footer>Served \(visit) times <input type=hidden name=csrf value=\(visit * 104_729)></footer>"
                        + "<script>var visit = \(visit)</script>")
            return .html(page)
        } _: { server in
            try ingest.configure("[[source]]\nname = \"list\"\nurls = [\"\(server.origin)/a\"]\n")
            func records() -> [String] { ingest.folder.files().filter { $0.hasPrefix("out/records/") } }
            for _ in 0..<4 { #expect(try await ingest("--config", "ingest.toml", "run", "--force").status == 0) }
            #expect(visits.withLock { $0 } == 4)
            #expect(records().count == 1)
            word.withLock { $0 = "first" }
            for _ in 0..<2 { #expect(try await ingest("--config", "ingest.toml", "run", "--force").status == 0) }
            #expect(records().count == 2 && records().contains { $0.hasSuffix(".v2.json") })
        }
    }

    @Test("writes records, archive, manifest and ledger; the second time it asks with a condition and writes nothing new")
    func twice() async throws {
        try await TestServer.run { request in
            switch request.path {
            case "/a":
                request.headers["if-none-match"] == "\"1\""
                    ? TestServer.Answer(304) : .html(SmallArticle.html("New quay opens"), headers: ["ETag": "\"1\""])
            default: .notFound
            }
        } _: { server in
            try ingest.configure("[[source]]\nname = \"list\"\nurls = [\"\(server.origin)/a\", \"\(server.origin)/missing\"]\n")
            let first = try await ingest("--config", "ingest.toml", "run", "--json")
            #expect(first.status == 3)
            let summary = try #require(
                try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
            let totals = try #require(summary["totals"] as? [String: Int])
            #expect(totals["new"] == 1)
            #expect(totals["failed"] == 1)
            let manifest = try #require(summary["manifest"] as? String)
            let run = try #require(try ingest.json("out/\(manifest)") as? [String: Any])
            let documents = try #require(run["documents"] as? [[String: Any]])
            #expect(Set(documents.compactMap { $0["outcome"] as? String }) == ["new", "failed"])
            #expect(documents.contains { $0["reason"] as? String == "http_404" && $0["http_status"] as? Int == 404 })
            let records = ingest.folder.files().filter { $0.hasPrefix("out/records/") }
            #expect(records.count == 1)
            #expect(records.first?.hasSuffix("-new-quay-opens.json") == true)
            #expect(ingest.folder.files().contains { $0.hasPrefix("out/archive/") && $0.hasSuffix(".warc.gz") })
            let place = try #require(records.first)
            let record = try #require(try ingest.json(place) as? [String: Any])
            #expect(record["source"] as? String == "list")
            #expect((record["provenance"] as? [String: Any])?["warc"] is [String: Any])

            let idle = try await ingest("--config", "ingest.toml", "run")
            #expect(idle.status == 0)
            let second = try await ingest("--config", "ingest.toml", "run", "--force")
            #expect(second.status == 3)
            #expect(server.requests.filter { $0.path == "/a" }.last?.headers["if-none-match"] == "\"1\"")
            #expect(ingest.folder.files().filter { $0.hasPrefix("out/records/") } == records)

            let status = try await ingest("--config", "ingest.toml", "status")
            #expect(status.output.contains("list"))
            let list = try await ingest("--config", "ingest.toml", "list")
            #expect(list.output.contains("New quay opens"))
            let mistaken = try await ingest("--config", "ingest.toml", "list", "--source", "lists")
            #expect(mistaken.status == 64 && mistaken.errors.contains("did you mean \"list\"?"))
            #expect(try await ingest("--config", "ingest.toml", "list", "--source", "list", "--since", "2999-01-01").status == 0)
            let id = try #require(record["id"] as? String)
            let shown = try await ingest("--config", "ingest.toml", "show", String(id.prefix(8)))
            #expect(shown.output.hasPrefix("New quay opens\n"))
            #expect(shown.output.contains("The harbour authority said on day 6"))
            let unknown = try await ingest("--config", "ingest.toml", "show", "00000000")
            #expect(unknown.status == 66)
            #expect(unknown.errors.contains("there is no record 00000000: `ingest list` names those that there are"))
            #expect(status.output.contains("\n1 source, 0 failing; 1 document in 1 version, 0 addresses waiting; "))
        }
    }

    @Test("a preview names what would be fetched and makes no directory")
    func dryRun() async throws {
        try ingest.configure("[[source]]\nname = \"list\"\nurls = [\"http://127.0.0.1:1/a\"]\n")
        let end = try await ingest("--config", "ingest.toml", "run", "--dry-run")
        #expect(end.status == 0)
        #expect(end.output.contains("  http://127.0.0.1:1/a\n"))
        #expect(!FileManager.default.fileExists(atPath: ingest.folder.path("out")))
    }

    @Test("before the first run, a list names nothing, and says that a source is unknown")
    func listBeforeRun() async throws {
        try ingest.configure("[[source]]\nname = \"list\"\nurls = [\"http://127.0.0.1:1/a\"]\n")
        let nothing = try await ingest("--config", "ingest.toml", "list", "--source", "list")
        #expect(nothing.status == 0 && nothing.output.isEmpty)
        let mistaken = try await ingest("--config", "ingest.toml", "list", "--source", "lists")
        #expect(mistaken.status == 64 && mistaken.errors.contains("did you mean \"list\"?"))
    }

    @Test("every source failed is 4; an unknown source 64; an output directory that cannot be one 73")
    func exits() async throws {
        try ingest.configure("[[source]]\nname = \"saved\"\nfiles = \"nowhere\"\n")
        #expect(try await ingest("--config", "ingest.toml", "run").status == 4)
        let unknown = try await ingest("--config", "ingest.toml", "run", "--source", "save")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("did you mean \"saved\"?"))
        try FileManager.default.removeItem(atPath: ingest.folder.path("out"))
        try ingest.write("in the way", to: "out")
        #expect(try await ingest("--config", "ingest.toml", "run").status == 73)
    }

    @Test("stands back while another run holds the directory")
    func locked() async throws {
        try ingest.configure("[[source]]\nname = \"saved\"\nfiles = \"nowhere\"\n")
        try ingest.write("", to: "out/.lock")
        let descriptor = open(ingest.folder.path("out/.lock"), O_RDWR | O_CLOEXEC)
        #expect(flock(descriptor, LOCK_EX) == 0)
        #expect(try await ingest("--config", "ingest.toml", "run").status == 75)
        close(descriptor)
        #expect(try await ingest("--config", "ingest.toml", "run").status == 4)
    }

    @Test(
        "a signal stops it in good order, and the next run does the rest",
        arguments: [(SIGTERM, 143), (SIGINT, 130)] as [(Int32, Int32)])
    func signals(signal: Int32, status: Int32) async throws {
        let server = try RawServer(answering: { head, connection in
            // The first asker of /held waits until it gives up.
            if head.hasPrefix("GET /held") { return connection.waitForEnd() }
            let page = Array(SmallArticle.html("New quay opens").utf8)
            let found = head.hasPrefix("GET /robots.txt") ? "404 Not Found" : "200 OK"
            connection.send(
                head: "HTTP/1.1 \(found)\nContent-Type: text/html\nConnection: close\nContent-Length: \(page.count)", body: page)
        })
        defer { server.stop() }
        try ingest.configure(
            "[[source]]\nname = \"list\"\nurls = [\"\(server.origin)/a\", \"\(server.origin)/held\"]\n")
        let run = try ingest.start(["--config", "ingest.toml", "run", "--json"])
        while !server.heads.contains(where: { $0.hasPrefix("GET /held") }) { try await Task.sleep(for: .milliseconds(10)) }
        kill(run.processID, signal)
        let end = try await run.end()
        #expect(end.status == status)
        let summary = try #require(try JSONSerialization.jsonObject(with: Data(end.output.utf8)) as? [String: Any])
        #expect(summary["interrupted"] as? Bool == true)
        #expect((summary["totals"] as? [String: Int])?["documents"] == 1)
        #expect(ingest.folder.files().filter { $0.hasPrefix("out/records/") }.count == 1)
        let preview = try await ingest("--config", "ingest.toml", "run", "--dry-run")
        #expect(preview.output.contains("/held"))
    }
}
