import Foundation
import JSON
import TestSupport
import Testing

@testable import DemoSite

@Suite("ingest extract: single documents")
struct ExtractInputTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    private func record(_ end: IngestProgram.End) throws -> JSONValue {
        #expect(end.status == 0, "\(end.errors)")
        let record = try JSONParser.parse(end.output)
        #expect(try RecordFaults()(record) == [])
        return record
    }

    @Test(
        "a page gives one indented object, valid and without an input", arguments: ["a.html", "a.htm", "a.xhtml", "a", "a.bin"])
    func page(name: String) async throws {
        try ingest.write(SmallArticle.html("New quay opens"), to: name)
        let end = try await ingest("extract", name)
        let record = try record(end)
        #expect(end.output.hasPrefix("{\n") && end.output.hasSuffix("}\n") && end.errors.isEmpty)
        #expect(record["title"] == "New quay opens")
        #expect(record["input"] == nil && record["source"] == .null && record["provenance"]?["fetched_at"] == .null)
        #expect(record["id"]?.string == record["provenance"]?["raw_sha256"]?.string.map { String($0.prefix(32)) })
    }

    @Test("standard input is read where a dash stands, whatever it holds")
    func standardInput() async throws {
        #expect(try record(try await ingest("extract", "-", input: SmallArticle.html("New quay")))["title"] == "New quay")
        let text = try record(try await ingest("extract", "-", input: "One line.\n"))
        #expect(text["text"] == "One line." && text["title"] == .null)
        #expect(try record(try await ingest("extract", "-", input: ""))["quality"]?["status"] == "empty")
    }

    @Test("a pipe can be read as well as a file")
    func pipe() async throws {
        try ingest.write(SmallArticle.html("New quay opens"), to: "a.html")
        let program = try IngestProgram.executable().path
        let end = try Command("bash", "-c", "cd \(ingest.folder.path) && '\(program)' extract <(cat a.html)")
        #expect(end.status == 0 && end.output.contains("\"title\": \"New quay opens\""))
    }

    @Test("packed files are unpacked, and known by the name inside", arguments: ["a.html.gz", "a.gz", "a.html"])
    func packed(name: String) async throws {
        try ingest.folder.write(StoredGzip.wrap(Data(SmallArticle.html("New quay opens").utf8)), to: name)
        #expect(try record(try await ingest("extract", name))["title"] == "New quay opens")
    }

    @Test("--url says where it was found: links, pictures, identity")
    func url() async throws {
        try ingest.write(
            SmallArticle.html(
                "New quay", extra: "See the <a href='../b?x=1#c'>survey</a> and the <a href=mailto:a@b.example>office</a>."),
            to: "a.html")
        let with = try record(try await ingest("extract", "a.html", "--url", "HTTPS://H.example:443/d/e/page?utm_source=x&id=7"))
        #expect(with["links"]?.array?.map { $0["url"]?.string } == ["https://h.example/d/b?x=1#c"])
        #expect(with["links"]?[0]?["text"] == "survey")
        #expect(with["canonical_url"] == "https://h.example/d/e/page?id=7" && with["host"] == "h.example")
        let without = try record(try await ingest("extract", "a.html"))
        #expect(without["links"]?.array?.isEmpty == true && without["canonical_url"] == .null)
        #expect(without["id"] != with["id"] && without["text"] == with["text"])
    }

    @Test("what is missing is 66, what is not what it claims is 65, each with a sentence and no output")
    func failures() async throws {
        try ingest.folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0], to: "a.png")
        try ingest.folder.write([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], to: "a.html")
        try ingest.folder.write([0x61, 0, 1, 2, 3], to: "b.txt")
        try ingest.folder.write(StoredGzip.wrap(Data("<p>x</p>".utf8)).dropLast(6), to: "cut.html.gz")
        try ingest.write("this is no archive", to: "a.warc")
        try FileManager.default.createDirectory(atPath: ingest.folder.path("folder.html"), withIntermediateDirectories: true)
        for (name, status) in [
            ("none.html", 66), ("none/none.html", 66), ("folder.html", 66), ("none.warc.gz", 66), ("a.png", 65), ("a.html", 65),
            ("b.txt", 65), ("cut.html.gz", 65), ("a.warc", 65),
        ] as [(String, Int32)] {
            let end = try await ingest("extract", name)
            #expect(end.status == status, "\(name)")
            #expect(
                end.output.isEmpty && end.errors.hasPrefix("ingest: \(name): ") && end.lines(ofErrors: 1),
                "\(name): \(end.errors)")
        }
        #expect(try await ingest("extract", "--manifest", "none.jsonl").status == 66)
    }

    @Test("a page too large or too tangled is refused with its code")
    func tooMuch() async throws {
        try ingest.write(String(repeating: "<b>", count: 300_001), to: "tags.html")
        try ingest.write(String(repeating: "a", count: (16 << 20) + 1), to: "long.txt")
        let end = try await ingest("extract", "tags.html", "long.txt")
        #expect(end.status == 3)
        let codes = try end.lines.map { try JSONParser.parse(String($0))["error"]?["code"]?.string }
        #expect(codes == ["document_too_complex", "document_too_large"])
    }

    @Test("each format has its form")
    func formats() async throws {
        try ingest.write(SmallArticle.html("New quay opens"), to: "a.html")
        let json = try await ingest("extract", "a.html", "--format", "json")
        let jsonl = try await ingest("extract", "--format", "jsonl", "a.html")
        let markdown = try await ingest("extract", "a.html", "--format", "markdown")
        let text = try await ingest("extract", "a.html", "--format", "text")
        #expect(try JSONParser.parse(json.output) == JSONParser.parse(jsonl.output))
        #expect(jsonl.lines.count == 1 && json.lines.count > 50)
        #expect(markdown.output.hasPrefix("# New quay opens\n\nThe harbour authority"))
        #expect(text.output.hasPrefix("New quay opens\n\nThe harbour authority") && text.output.hasSuffix("\n"))
    }

    @Test("output that cannot be written is 74, and says so")
    func fullDisk() async throws {
        try ingest.write(SmallArticle.html("New quay opens"), to: "a.html")
        let program = try IngestProgram.executable().path
        let end = try Command("sh", "-c", "'\(program)' extract '\(ingest.folder.path)/a.html' > /dev/full")
        #expect(end.status == 74 && end.output.contains("No space left"))
    }

    @Test(
        "what cannot be meant is a usage error",
        arguments: [
            ["extract"], ["extract", "a.html", "--manifest", "m"],
            ["extract", "a.html", "b.html", "--url", "https://a.example/"],
            ["extract", "--manifest", "m", "--url", "https://a.example/"], ["extract", "a.html", "--jobs", "0"],
            ["extract", "a.html", "--jobs", "two"], ["extract", "a.html", "--format", "xml"], ["extract", "-", "-"],
            ["extract", "a.html", "b.html", "--format", "markdown"], ["extract", "--manifest", "m", "--format", "text"],
            ["extract", "a.html", "--url", "not a url"], ["extract", "a.html", "--bogus"],
        ])
    func usage(arguments: [String]) async throws {
        let end = try await ingest.start(arguments).end()
        #expect(end.status == 64)
        #expect(end.output.isEmpty && end.errors.localizedCaseInsensitiveContains("usage"))
    }
}

extension IngestProgram.End {
    /// Whether standard error has so many lines.
    func lines(ofErrors count: Int) -> Bool { errors.split(separator: "\n").count == count }
}
