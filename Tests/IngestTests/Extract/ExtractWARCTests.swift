import Foundation
import JSON
import TestSupport
import Testing

@testable import DemoSite

@Suite("ingest extract: WARC files")
struct ExtractWARCTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    private func record(_ type: String, _ url: String, _ block: Data, _ more: String = "") -> Data {
        let head =
            "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:\(UUID().uuidString.lowercased())>\r\nWARC-Date: 2026-03-02T08:00:00Z\r\n"
            + "WARC-Target-URI: \(url)\r\n\(more)Content-Length: \(block.count)\r\n\r\n"
        return Data(head.utf8) + block + Data("\r\n\r\n".utf8)
    }

    private func response(_ name: String, _ head: String, _ body: Data? = nil) -> Data {
        let body = body ?? Data(SmallArticle.html("Page \(name)", extra: "<a href=next>next</a>").utf8)
        return record(
            "response", "https://h.example/d/\(name)",
            Data("HTTP/1.1 \(head.split(separator: "\n").joined(separator: "\r\n"))\r\n\r\n".utf8) + body)
    }

    /// Everything that a crawl may hold; what is a document stands first in each pair.
    private func crawl() -> [(document: String?, bytes: Data)] {
        let page = Data(SmallArticle.html("Page packed").utf8)
        let chunked = Data("5\r\n<p>ch\r\n6\r\nunked \r\n0\r\n\r\n".utf8)
        return [
            (nil, record("warcinfo", "", Data("software: x\r\n".utf8))),
            ("a", response("a", "200 OK\nContent-Type: text/html; charset=utf-8\nETag: \"1\"")),
            (nil, record("request", "https://h.example/d/a", Data("GET /d/a HTTP/1.1\r\n\r\n".utf8))),
            (nil, response("gone", "404 Not Found\nContent-Type: text/html")),
            (nil, response("moved", "301 Moved\nContent-Type: text/html\nLocation: /d/a")),
            (nil, response("i.png", "200 OK\nContent-Type: image/png", Data([0x89, 0x50, 0x4E, 0x47, 0]))),
            (nil, response("api", "200 OK\nContent-Type: application/json", Data("{}".utf8))),
            ("packed", response("packed", "200 OK\nContent-Type: text/html\nContent-Encoding: gzip", StoredGzip.wrap(page))),
            ("chunks", response("chunks", "203 Fine\nContent-Type: application/xhtml+xml\nTransfer-Encoding: chunked", chunked)),
            ("words", response("words", "200 OK\nContent-Type: text/plain", Data("Just words.".utf8))),
            (nil, record("revisit", "https://h.example/d/a", Data("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8))),
            (nil, record("response", "dns:h.example", Data("x".utf8), "Content-Type: text/dns\r\n")),
            ("file", record("resource", "file:///saved/file.html", page, "Content-Type: text/html\r\n")),
            (nil, record("resource", "https://h.example/z", Data("%PDF-1.7".utf8), "Content-Type: application/pdf\r\n")),
            (nil, record("metadata", "https://h.example/d/a", Data("x: y\r\n".utf8))),
        ]
    }

    @Test("a line for each document in it, plain or packed, known by where it lies", arguments: ["c.warc", "c.warc.gz", "c"])
    func documents(name: String) async throws {
        let isPacked = name == "c.warc.gz"
        let parts = crawl().map { (document: $0.document, bytes: isPacked ? StoredGzip.wrap($0.bytes) : $0.bytes) }
        var offset = 0
        var offsets: [Int] = []
        for part in parts {
            if part.document != nil { offsets.append(offset) }
            offset += part.bytes.count
        }
        let bytes = parts.reduce(Data()) { $0 + $1.bytes }
        try ingest.folder.write(bytes, to: name)
        let end = try await ingest("extract", name)
        #expect(end.status == 0, "\(end.errors) \(end.output.prefix(500))")
        let lines = try end.lines.map { try JSONParser.parse(String($0)) }
        #expect(lines.map { $0["input"]?.string } == offsets.map { "\(name)#\($0)" })
        #expect(
            lines.map { $0["url"]?.string } == [
                "https://h.example/d/a", "https://h.example/d/packed", "https://h.example/d/chunks", "https://h.example/d/words",
                nil,
            ])
        #expect(lines[0]["provenance"]?["fetched_at"] == "2026-03-02T08:00:00Z" && lines[0]["provenance"]?["status"] == 200)
        #expect(
            lines[0]["provenance"]?["http"]?["etag"] == "\"1\"" && lines[0]["provenance"]?["warc"]?["offset"]?.int == offsets[0])
        #expect(lines[0]["links"]?[0]?["url"] == "https://h.example/d/next")
        #expect(lines[1]["title"] == "Page packed" && lines[4]["title"] == "Page packed")
        #expect(lines[2]["text"] == "chunked" && lines[3]["text"] == "Just words.")
        for line in lines {
            #expect(try RecordFaults()(JSONValue.object(line.object?.filter { $0.name != "input" } ?? [])) == [])
        }
        let jobs = try await ingest("extract", name, "--jobs", "4")
        #expect(jobs.output == end.output)
    }

    @Test("from standard input as well, and among other inputs")
    func standardInput() async throws {
        let bytes = response("a", "200 OK\nContent-Type: text/html")
        let text = try #require(String(data: bytes, encoding: .utf8))
        let end = try await ingest("extract", "-", input: text)
        #expect(end.status == 0 && end.output.hasPrefix("{\"input\":\"-#0\""))
        try ingest.folder.write(bytes, to: "c.warc")
        try ingest.write("words", to: "w.txt")
        let several = try await ingest("extract", "w.txt", "c.warc", "none.warc", "w.txt")
        #expect(several.status == 3)
        let inputs = try several.lines.map { try JSONParser.parse(String($0))["input"]?.string }
        #expect(inputs == ["w.txt", "c.warc#0", "none.warc", "w.txt"])
    }

    @Test("damage gives an error line where it is, and what follows is read; so does a body that cannot be unpacked")
    func damage() async throws {
        let good = response("a", "200 OK\nContent-Type: text/html")
        let cut = response(
            "b", "200 OK\nContent-Type: text/html\nContent-Encoding: gzip", StoredGzip.wrap(Data("<p>x".utf8)).dropLast(9))
        let broken = Data("WARC/1.1\r\nWARC-Type: response\r\nno length\r\n\r\nxx\r\n\r\n".utf8)
        try ingest.folder.write(good + broken + cut + good + good.dropLast(50), to: "c.warc")
        let end = try await ingest("extract", "c.warc")
        #expect(end.status == 3)
        let lines = try end.lines.map { try JSONParser.parse(String($0)) }
        #expect(
            lines.map { $0["error"]?["code"]?.string } == [nil, "damaged_archive", "bad_compression", nil, "damaged_archive"])
        #expect(lines[1]["input"]?.string == "c.warc#\(good.count)")
        #expect(lines[2]["input"]?.string == "c.warc#\(good.count + broken.count)")
    }

    @Test("a file without documents gives nothing, one for prose is a usage error")
    func nothing() async throws {
        try ingest.folder.write(record("warcinfo", "", Data("x".utf8)), to: "c.warc")
        let end = try await ingest("extract", "c.warc")
        #expect(end.status == 0 && end.output.isEmpty)
        #expect(try await ingest("extract", "c.warc", "--format", "markdown").status == 64)
        #expect(try await ingest("extract", "c.warc", "--url", "https://a.example/").status == 64)
    }
}
