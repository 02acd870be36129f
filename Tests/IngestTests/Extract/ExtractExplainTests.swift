import JSON
import TestSupport
import Testing

@Suite("ingest extract --explain")
struct ExtractExplainTests {
    let ingest: IngestProgram

    init() throws {
        ingest = try IngestProgram()
        try ingest.write(SmallArticle.html("New quay opens", extra: "<nav><a href='/'>Home</a></nav>"), to: "a.html")
        try ingest.write("One line.\n", to: "b.txt")
    }

    @Test("says on a terminal what became of each part of the page, and why")
    func lines() async throws {
        let end = try await ingest("extract", "--explain", "a.html")
        #expect(end.status == 0 && end.errors.isEmpty)
        let lines = end.output.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("a.html: ") == true)
        #expect(lines.contains { $0.contains("segments weighed") })
        #expect(lines.contains { $0.hasPrefix("kept ") } && lines.contains { $0.hasPrefix("light ") && $0.hasSuffix("Home") })
        #expect(lines.contains { $0.contains(" > p") } && lines.contains { $0.contains("+") && $0.contains("class names") })
    }

    @Test("lists the values that the fields were chosen from, the chosen ones marked")
    func fields() async throws {
        let end = try await ingest("extract", "--explain", "a.html")
        let lines = end.output.split(separator: "\n").map(String.init)
        let title = try #require(lines.firstIndex(of: "title"))
        #expect(lines[title + 1].hasPrefix("  * ") && lines[title + 1].hasSuffix("New quay opens"))
        let explained = try JSONParser.parse(try await ingest("extract", "--explain", "--format", "json", "a.html").output)
        let fields = explained["explanation"]?["fields"]?.array ?? []
        let chosen = fields.filter { $0["chosen"] == true && $0["field"]?.string == "title" }
        #expect(chosen.map { $0["value"] } == [explained["title"]])
    }

    @Test("as JSON is the record with the explanation as its last member")
    func json() async throws {
        let record = try JSONParser.parse(try await ingest("extract", "a.html").output)
        let explained = try JSONParser.parse(try await ingest("extract", "--explain", "--format", "json", "a.html").output)
        #expect(explained.object?.dropLast() == record.object?[...])
        #expect(explained.object?.last?.name == "explanation")
        let kept = explained["explanation"]?["segments"]?.array?.filter { $0["kept"] == true } ?? []
        #expect(!kept.isEmpty && kept.allSatisfy { $0["fate"]?.string?.hasPrefix("kept") == true })
    }

    @Test("gives a line for each of several documents, also for one that cannot be read")
    func several() async throws {
        let end = try await ingest("extract", "--explain", "--format", "jsonl", "a.html", "none.html", "b.txt")
        #expect(end.status == 3)
        let lines = try end.output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
        #expect(lines.map { $0["input"]?.string } == ["a.html", "none.html", "b.txt"])
        #expect(lines.map { $0["explanation"]?["method"]?.string } == ["model", nil, "plain_text"])
        #expect(lines.last?["error"] == nil && lines[1]["error"]?["code"] != nil)
    }

    @Test("is no prose", arguments: ["markdown", "text"])
    func prose(format: String) async throws {
        let end = try await ingest("extract", "--explain", "--format", format, "a.html")
        #expect(end.status == 64 && end.errors.contains("--format json"))
    }
}
