import Foundation
import JSON
import TestSupport
import Testing

@testable import DemoSite

/// Files as the tools write them that most archives come from.
@Suite("ingest extract: WARC files of other tools")
struct ExtractWARCShapesTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    private static func record(_ version: String, _ type: String, _ fields: [(String, String)], _ block: Data) -> Data {
        let all =
            [("WARC-Type", type), ("WARC-Record-ID", "<urn:uuid:\(UUID().uuidString.lowercased())>")]
            + [("WARC-Date", "2026-03-02T08:00:00Z")] + fields + [("Content-Length", String(block.count))]
        let head = "WARC/\(version)\r\n" + all.map { "\($0): \($1)\r\n" }.joined() + "\r\n"
        return Data(head.utf8) + block + Data("\r\n\r\n".utf8)
    }

    private static func page(_ title: String) -> Data { Data(SmallArticle.html(title).utf8) }

    /// An HTTP message as it lies in a block.
    private static func answer(_ head: [String], _ body: Data) -> Data {
        Data((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    private static func chunked(_ body: Data) -> Data {
        let middle = body.count / 2
        return [body.prefix(middle), body.dropFirst(middle)].reduce(Data()) {
            $0 + Data((String($1.count, radix: 16) + "\r\n").utf8) + $1 + Data("\r\n".utf8)
        } + Data("0\r\n\r\n".utf8)
    }

    /// A brotli stream of one block that is not compressed (RFC 7932, section 9.2).
    private static func brotli(_ body: Data) -> Data {
        let head = (body.count - 1) << 4 | 1 << 20
        return Data([UInt8(head & 0xFF), UInt8(head >> 8 & 0xFF), UInt8(head >> 16)]) + body + Data([0x03])
    }

    /// What `extract` says of a file: a title, or an error's code, for each line.
    private func titles(_ bytes: Data, as name: String) async throws -> (titles: [String?], lines: [JSONValue], status: Int32) {
        try ingest.folder.write(bytes, to: name)
        let end = try await ingest("extract", name)
        let lines = try end.lines.map { try JSONParser.parse(String($0)) }
        return (lines.map { $0["title"]?.string ?? $0["error"]?["code"]?.string }, lines, end.status)
    }

    @Test("Heritrix: a member each, warcinfo first, DNS answers, chunks and packed bodies as they came, metadata behind")
    func heritrix() async throws {
        let html = "Content-Type: text/html; charset=UTF-8"
        let type = ("Content-Type", "application/http; msgtype=response")
        let uri = ("WARC-Target-URI", "https://h.example/a")
        let records = [
            Self.record("1.0", "warcinfo", [("WARC-Filename", "x.warc.gz")], Data("software: crawler\r\n".utf8)),
            Self.record(
                "1.0", "response", [("WARC-Target-URI", "dns:h.example"), ("Content-Type", "text/dns")],
                Data("20260302080000\nh.example.\t60\tIN\tA\t192.0.2.1\n".utf8)),
            Self.record(
                "1.0", "response",
                [uri, ("WARC-IP-Address", "192.0.2.1"), ("WARC-Payload-Digest", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"), type],
                Self.answer(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked", html], Self.chunked(Self.page("Chunks")))),
            Self.record(
                "1.0", "request", [uri, ("WARC-Concurrent-To", "<urn:uuid:1>")], Data("GET /a HTTP/1.0\r\n\r\n".utf8)),
            Self.record(
                "1.0", "metadata", [uri, ("WARC-Concurrent-To", "<urn:uuid:1>"), ("Content-Type", "application/warc-fields")],
                Data("via: https://h.example/\r\nhopsFromSeed: L\r\n".utf8)),
            Self.record(
                "1.0", "response", [("WARC-Target-URI", "https://h.example/b"), type],
                Self.answer(
                    ["HTTP/1.1 200 OK", "Content-Encoding: gzip", "Transfer-Encoding: chunked", html],
                    Self.chunked(StoredGzip.wrap(Self.page("Packed chunks"))))),
            Self.record(
                "1.0", "revisit",
                [uri, ("WARC-Profile", "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"), type],
                Self.answer(["HTTP/1.1 200 OK", html], Data())),
        ]
        let packed = try await titles(records.reduce(Data()) { $0 + StoredGzip.wrap($1) }, as: "h.warc.gz")
        #expect(packed.titles == ["Chunks", "Packed chunks"] && packed.status == 0)
        #expect(packed.lines[0]["url"] == "https://h.example/a")
        #expect(packed.lines[0]["provenance"]?["fetched_at"] == "2026-03-02T08:00:00Z")
        #expect(try await titles(records.reduce(Data(), +), as: "h.warc").titles == ["Chunks", "Packed chunks"])
    }

    @Test("wget: addresses in angle brackets; its own log and arguments are no documents")
    func wget() async throws {
        func own(_ type: String, _ name: String, _ text: String) -> Data {
            Self.record(
                "1.0", type,
                [("WARC-Target-URI", "<metadata://gnu.org/software/wget/warc/\(name)>"), ("Content-Type", "text/plain")],
                Data(text.utf8))
        }
        let log = "--2026-03-02 08:00:00--  https://w.example/a\nHTTP request sent, awaiting response... 200 OK\n"
        let uri = ("WARC-Target-URI", "<https://w.example/a>")
        let records = [
            Self.record("1.0", "warcinfo", [("Content-Type", "application/warc-fields")], Data("software: wget\r\n".utf8)),
            Self.record("1.0", "request", [uri], Data("GET /a HTTP/1.1\r\nHost: w.example\r\n\r\n".utf8)),
            Self.record(
                "1.0", "response",
                [
                    uri, ("WARC-Concurrent-To", "<urn:uuid:1>"), ("WARC-Warcinfo-ID", "<urn:uuid:0>"),
                    ("Content-Type", "application/http;msgtype=response"),
                ],
                Self.answer(["HTTP/1.1 200 OK", "Content-Type: text/html"], Self.page("Fetched"))),
            own("metadata", "MANIFEST.txt", "<urn:uuid:0>\n"), own("resource", "wget_arguments.txt", "\"--warc-file=w\"\n"),
            own("resource", "wget.log", String(repeating: log, count: 40)),
        ]
        let found = try await titles(records.reduce(Data()) { $0 + StoredGzip.wrap($1) }, as: "w.warc.gz")
        #expect(found.titles == ["Fetched"] && found.lines[0]["url"] == "https://w.example/a" && found.status == 0)
    }

    @Test("browsers' crawlers: packed with brotli or already unpacked whatever the header says; notes on a page are no documents")
    func browsers() async throws {
        func response(_ name: String, _ head: [String], _ body: Data) -> Data {
            Self.record(
                "1.1", "response",
                [
                    ("WARC-Target-URI", "https://b.example/\(name)"), ("WARC-Page-ID", "p"), ("WARC-Resource-Type", "document"),
                    ("Content-Type", "application/http; msgtype=response"),
                ], Self.answer(head + ["content-type: text/html;charset=utf-8"], body))
        }
        func note(_ target: String, _ type: String, _ text: String) -> Data {
            Self.record("1.1", "resource", [("WARC-Target-URI", target), ("Content-Type", type)], Data(text.utf8))
        }
        let words = String(repeating: "The whole text of the page, as the browser showed it. ", count: 20)
        let records = [
            Self.record("1.1", "warcinfo", [], Data("software: crawler in a browser\r\n".utf8)),
            response("a", ["HTTP/1.1 200", "content-encoding: br"], Self.brotli(Self.page("Still packed"))),
            response("b", ["HTTP/1.1 200 OK", "x-orig-content-encoding: br"], Self.page("Renamed")),
            response("c", ["HTTP/1.1 200 OK", "content-encoding: br", "content-length: 12"], Self.page("Header left")),
            response("d", ["HTTP/2 200", "content-encoding: gzip", "x-orig-transfer-encoding: chunked"], Self.page("Gzip left")),
            response("e", ["HTTP/1.1 200 OK", "content-encoding: br"], Data([0x5B, 0xFF, 0x00, 0x13, 0x99])),
            note("urn:pageinfo:https://b.example/a", "application/json", "{\"urls\":{}}"),
            note("urn:text:https://b.example/a", "text/plain", words),
            note("urn:thumbnail:https://b.example/a", "image/jpeg", "\u{FF}\u{D8}"),
            Self.record(
                "1.1", "revisit",
                [("WARC-Target-URI", "https://b.example/a"), ("WARC-Refers-To-Target-URI", "https://b.example/b")],
                Self.answer(["HTTP/1.1 200 OK", "content-type: text/html"], Data())),
            response("f", ["HTTP/1.1 200 OK"], Self.page("Last")),
        ]
        let found = try await titles(records.reduce(Data()) { $0 + StoredGzip.wrap($1) }, as: "b.warc.gz")
        #expect(found.titles == ["Still packed", "Renamed", "Header left", "Gzip left", "bad_compression", "Last"])
        #expect(found.status == 3)
    }

    @Test("news crawls: headers of chunks and packing that the body no longer has, under their own names or not")
    func newsCrawl() async throws {
        func response(_ name: String, _ head: [String], _ body: Data) -> Data {
            Self.record(
                "1.0", "response",
                [
                    ("WARC-Target-URI", "https://n.example/\(name)"), ("WARC-Truncated", "length"),
                    ("Content-Type", "application/http"),
                ],
                Self.answer(["HTTP/1.1 200 OK"] + head + ["Content-Type: text/html"], body))
        }
        let records = [
            response("a", ["X-Crawl-Transfer-Encoding: chunked", "X-Crawl-Content-Encoding: gzip"], Self.page("Renamed")),
            response("b", ["X-Crawler-Transfer-Encoding: chunked", "Content-Length: 7"], Self.page("Shorter than it says")),
            response("c", ["Transfer-Encoding: chunked"], Self.page("No chunks")),
            response("d", ["Transfer-Encoding: chunked", "Content-Encoding: gzip"], Self.page("Neither")),
            response("e", ["Transfer-Encoding: chunked", "Content-Encoding: gzip"], StoredGzip.wrap(Self.page("Packed only"))),
        ]
        let found = try await titles(records.reduce(Data()) { $0 + StoredGzip.wrap($1) }, as: "n.warc.gz")
        #expect(found.titles == ["Renamed", "Shorter than it says", "No chunks", "Neither", "Packed only"] && found.status == 0)
    }

    @Test("a whole file in one gzip stream: every document, each with a name of its own")
    func oneStream() async throws {
        let records = [
            Self.record("1.0", "warcinfo", [], Data("software: x\r\n".utf8)),
            Self.record(
                "1.0", "response", [("WARC-Target-URI", "https://o.example/a")],
                Self.answer(["HTTP/1.1 200 OK", "Content-Type: text/html"], Self.page("One"))),
            Self.record(
                "1.0", "response", [("WARC-Target-URI", "https://o.example/b")],
                Self.answer(["HTTP/1.1 200 OK", "Content-Type: text/html"], Self.page("Two"))),
        ]
        let found = try await titles(StoredGzip.wrap(records.reduce(Data(), +)), as: "o.warc.gz")
        #expect(found.titles == ["One", "Two"])
        #expect(found.lines.map { $0["input"]?.string } == ["o.warc.gz#0.2", "o.warc.gz#0.3"])
    }

    @Test("the first record's damage costs nothing behind it, nor does a last one that was cut", arguments: [true, false])
    func damage(isPacked: Bool) async throws {
        let good = Self.record(
            "1.0", "response", [("WARC-Target-URI", "https://d.example/a")],
            Self.answer(["HTTP/1.1 200 OK", "Content-Type: text/html"], Self.page("Whole")))
        let member = isPacked ? StoredGzip.wrap(good) : good
        var broken = member
        broken[broken.startIndex] ^= 0x55
        let name = isPacked ? "d.warc.gz" : "d.warc"
        let found = try await titles(broken + member + member + member.dropLast(60), as: name)
        #expect(found.titles == ["damaged_archive", "Whole", "Whole", "damaged_archive"] && found.status == 3)
    }

    @Test("a file that is packed with zstd is named as that, with the way out", arguments: ["z.warc.zst", "z.warc", "z"])
    func zstandard(name: String) async throws {
        for magic: [UInt8] in [[0x28, 0xB5, 0x2F, 0xFD], [0x5D, 0x2A, 0x4D, 0x18]] {
            try ingest.folder.write(magic + [UInt8](repeating: 7, count: 100), to: name)
            let end = try await ingest("extract", name)
            #expect(end.status == 65 && end.errors.contains("zstd -d"), "\(end.errors)")
        }
    }
}
