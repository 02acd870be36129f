import Foundation
import JSON
import TestSupport
import Testing

@testable import DemoSite

@Suite("ingest extract: several documents")
struct ExtractManifestTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    private func lines(_ end: IngestProgram.End) throws -> [JSONValue] {
        #expect(end.output.isEmpty || end.output.hasSuffix("\n"))
        return try end.lines.map { try JSONParser.parse(String($0)) }
    }

    @Test("several files give one line each, in order, each with its name; one that cannot be read gives an error")
    func files() async throws {
        for name in ["b", "a", "c"] { try ingest.write(SmallArticle.html("Page \(name)"), to: "\(name).html") }
        let end = try await ingest("extract", "b.html", "none.html", "a.html", "-", "c.html", input: "plain words")
        #expect(end.status == 3)
        let lines = try lines(end)
        #expect(lines.map { $0["input"]?.string } == ["b.html", "none.html", "a.html", "-", "c.html"])
        #expect(lines.map { $0["title"]?.string } == ["Page b", nil, "Page a", nil, "Page c"])
        #expect(
            lines[1]["error"]?["code"] == "input_missing" && lines[1]["error"]?["message"]?.string?.contains("none.html") == true)
        #expect(lines[1].object?.map(\.name) == ["input", "error"])
        #expect(lines[3]["text"] == "plain words")
        #expect(try await ingest("extract", "b.html", "a.html").status == 0)
    }

    @Test("asking for json gives lines too: where one ends must be plain")
    func jsonIsLines() async throws {
        try ingest.write(SmallArticle.html("A"), to: "a.html")
        let end = try await ingest("extract", "a.html", "a.html", "--format", "json")
        #expect(end.lines.count == 2)
    }

    @Test("a manifest says the language of documents too short to show it")
    func language() async throws {
        let manifest = """
            {"id": "a", "content": "It costs five dollars.", "media_type": "text/plain", "language": "en"}
            {"id": "b", "content": "It costs five dollars.", "media_type": "text/plain"}
            """
        let lines = try lines(try await ingest("extract", "--manifest", "-", input: manifest))
        #expect(lines[0]["language"] == "en" && lines[1]["language"] == .null)
        #expect(lines[0]["annotations"]?[0]?["exact"] == "five dollars" && lines[1]["annotations"] == [])
    }

    @Test("a manifest's paths count from its folder, its other members say what a server would have said")
    func manifest() async throws {
        try ingest.write(SmallArticle.html("Deep page", extra: "<a href=x>link</a>"), to: "m/pages/a1.html")
        try ingest.folder.write(Array("<p>caf".utf8) + [0xE9] + Array(" noir</p>".utf8), to: "m/latin.html")
        try ingest.folder.write(StoredGzip.wrap(Data(SmallArticle.html("Packed").utf8)), to: "m/p.html.gz")
        try ingest.write("<p>no tags, please", to: "m/raw")
        let manifest = """
            {"id": "a1", "path": "pages/a1.html", "url": "https://h.example/d/p", "fetched_at": "2026-03-02T08:00:00+01:00"}
            {"id": 7, "path": "latin.html", "charset": "windows-1252"}
            {"id": 1.50, "path": "p.html.gz", "url": null, "extra": [1]}\r

            {"id": "", "path": "raw", "media_type": "text/plain; charset=utf-8"}
            {"id": "abs", "path": "\(ingest.folder.path)/m/pages/a1.html"}
            """
        try ingest.write(manifest, to: "m/list.jsonl")
        let end = try await ingest("extract", "--manifest", "m/list.jsonl")
        #expect(end.status == 0, "\(end.output)")
        let lines = try lines(end)
        #expect(lines.map { $0["input"]?.string } == ["a1", "7", "1.50", "", "abs"])
        #expect(lines[0]["links"]?[0]?["url"] == "https://h.example/d/x")
        #expect(lines[0]["provenance"]?["fetched_at"] == "2026-03-02T07:00:00Z")
        #expect(lines[0]["url"] == "https://h.example/d/p")
        #expect(lines[1]["provenance"]?["charset"]?["decided_by"] == "declared")
        #expect(lines[2]["title"] == "Packed")
        #expect(lines[3]["text"] == "<p>no tags, please" || lines[3]["text"] == "no tags, please")
        #expect(lines[4]["title"] == "Deep page")
        for line in lines {
            let record = JSONValue.object(line.object?.filter { $0.name != "input" } ?? [])
            #expect(try RecordFaults()(record) == [])
        }
    }

    @Test("from standard input, paths count from the working directory; documents may stand in the lines themselves")
    func standardInput() async throws {
        try ingest.write(SmallArticle.html("By path"), to: "pages/a.html")
        let inline = try #require(
            String(
                data: try JSONEncoder().encode(["id": "c", "content": SmallArticle.html("Inline é"), "charset": "utf-16"]),
                encoding: .utf8))
        let input = "\u{FEFF}{\"id\":\"p\",\"path\":\"pages/a.html\"}\n\(inline)\n{\"id\":\"t\",\"content\":\"Just words.\"}"
        let end = try await ingest("extract", "--manifest", "-", input: input)
        #expect(end.status == 0)
        let lines = try lines(end)
        #expect(lines.map { $0["input"]?.string } == ["p", "c", "t"])
        #expect(lines.map { $0["title"]?.string } == ["By path", "Inline é", nil])
        #expect(lines[2]["text"] == "Just words.")
        let empty = try await ingest("extract", "--manifest", "-", input: "\n \n")
        #expect(empty.status == 0 && empty.output.isEmpty)
    }

    @Test("a bad line costs itself only, says which it is and keeps its id")
    func badLines() async throws {
        try ingest.folder.write([0x89, 0x50, 0x4E, 0x47, 0, 0], to: "a.png")
        let input = """
            not json
            [1]
            {"path": "a"}
            {"id": "x"}
            {"id": "x2", "path": ""}
            {"id": "x3", "path": 5}
            {"id": {"a": 1}, "content": ""}
            {"id": "x4", "content": "a", "url": "/relative"}
            {"id": "x5", "content": "a", "fetched_at": "yesterday"}
            {"id": "x5b", "content": "a", "language": "klingon!"}
            {"id": "x6", "path": "none.html"}
            {"id": "x7", "path": "a.png"}
            {"id": "x8", "content": "a", "media_type": "application/pdf"}
            {"id": "x9", "content": "WARC/1.1 many"}
            {"id": "x10", "content": "a", "path": "b"}
            {"id": "ok", "content": "Fine."}
            """
        for jobs in ["1", "3"] {
            let end = try await ingest("extract", "--manifest", "-", "--jobs", jobs, input: input)
            #expect(end.status == 3)
            let lines = try lines(end)
            #expect(
                lines.map { $0["input"]?.string ?? "-" }
                    == ["-", "-", "-", "x", "x2", "x3", "-", "x4", "x5", "x5b", "x6", "x7", "x8", "x9", "x10", "ok"])
            #expect(
                lines.map { $0["error"]?["code"]?.string ?? "-" } == Array(repeating: "bad_manifest_line", count: 7) + [
                    "bad_url", "bad_time", "bad_manifest_line", "input_missing", "unsupported_media_type",
                    "unsupported_media_type",
                    "unsupported_media_type", "bad_manifest_line", "-",
                ])
            #expect(lines[14]["error"]?["message"]?.string?.contains("line 15 ") == true)
            #expect(lines[1]["error"]?["message"]?.string?.contains("line 2 ") == true)
        }
    }

    @Test("the same bytes whatever the number of jobs, the locale, the time zone or the seed of hashes")
    func deterministic() async throws {
        var manifest = ""
        for number in 0..<24 {
            try ingest.write(
                SmallArticle.html("Page \(number)", extra: String(repeating: "<a href=/\(number)>more</a> ", count: number)),
                to: "\(number).html")
            manifest +=
                "{\"id\":\(number),\"path\":\"\(number % 7 == 3 ? "none" : String(number)).html\",\"url\":\"https://h.example/\(number)\"}\n"
        }
        try ingest.write(manifest, to: "m.jsonl")
        let first = try await ingest("extract", "--manifest", "m.jsonl")
        #expect(first.lines.count == 24 && first.status == 3)
        for (jobs, environment) in [
            ("2", ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kolkata"]), ("7", ["LANG": "C", "TZ": "America/St_Johns"]), ("24", [:]),
            ("1", ["SWIFT_DETERMINISTIC_HASHING": "1"]),
        ] as [(String, [String: String])] {
            let other = try await ingest("extract", "--manifest", "m.jsonl", "--jobs", jobs, environment: environment)
            #expect(other.output == first.output && other.status == first.status, "--jobs \(jobs) \(environment)")
        }
    }

    @Test("who sends a line and waits gets its answer before the next")
    func conversation() throws {
        let program = try IngestProgram.executable().path
        let script = """
            coproc ('\(program)' extract --manifest -)
            for n in 1 2 3; do
              echo "{\\"id\\":$n,\\"content\\":\\"Words of $n.\\"}" >&${COPROC[1]}
              read -r -t 60 line <&${COPROC[0]} || exit 9
              echo "${line:0:12}"
            done
            """
        let end = try Command("bash", "-c", script)
        #expect(end.status == 0)
        #expect(end.output == "{\"input\":\"1\"\n{\"input\":\"2\"\n{\"input\":\"3\"\n")
    }
}
