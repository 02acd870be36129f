import Testing

@Suite("ingest rules check, and rules at work")
struct RulesCommandTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    private let page =
        "<html lang=en><title>x</title><h1>Wrong</h1><b>Right</b><u>2 March 2026</u><i>By Anna Berg</i><main><p>Short text.</p></main></html>"

    @Test("says what is understood, and that the examples hold")
    func inOrder() async throws {
        try ingest.write("body: //main\ntest_url: https://a.example/1\ntest_contains: Short   text\n", to: "rules/a.example.txt")
        try ingest.write(page, to: "rules/a.example.1.html")
        try ingest.write("not a rule", to: "rules/README.txt")
        let end = try await ingest("rules", "check", "rules")
        #expect(end.status == 0)
        #expect(
            end.output
                == "1 rule file, 3 lines understood, 0 unknown directives, 0 faults, 1 example holds, 0 expectations fail\n")
    }

    @Test("names file, line and what was meant; ends with 3")
    func unknown() async throws {
        try ingest.write("# x\nstirp: //aside\nbody: //main\ntidy: no\n", to: "rules/.a.example.txt")
        let end = try await ingest("rules", "check", "rules")
        #expect(end.status == 3)
        #expect(end.output.contains("rules/.a.example.txt:2: unknown directive \"stirp\"; did you mean \"strip\"?\n"))
        #expect(end.output.contains("rules/.a.example.txt:4: note: \"tidy\" has no effect"))
    }

    @Test("an example that does not hold ends with 3: other text, no match, another site's page")
    func examples() async throws {
        try ingest.write(page, to: "rules/a.example.1.html")
        let other = "the text does not contain"
        for (rule, words) in [
            (
                "body: //main\ntest_url: https://a.example/\ntest_contains: Long text",
                "rules/a.example.txt:3: a.example.1.html: \(other)"
            ),
            (
                "body: //article\ntest_url: https://a.example/",
                "rules/a.example.txt:2: a.example.1.html: the rule matches nothing there"
            ),
            ("body: //main\ntest_url: https://b.example/", "is no page of this file's site"),
        ] {
            try ingest.write(rule, to: "rules/a.example.txt")
            let end = try await ingest("rules", "check", "rules")
            #expect(end.status == 3)
            #expect(end.output.contains(words), "\(end.output)")
        }
    }

    @Test("an example without a saved page is not tried, and that is no fault")
    func untried() async throws {
        try ingest.write("body: //main\ntest_url: https://a.example/\n", to: "rules/a.example.txt")
        let end = try await ingest("rules", "check", "rules")
        #expect(end.status == 0)
        #expect(end.output.contains("a.example.txt:2: note: not tried: there is no saved page a.example.1.html"))
    }

    @Test("expressions that are none end with 65, a folder that is not there with 66, a wrong configuration with 78")
    func ends() async throws {
        try ingest.write("body: //main[\n", to: "rules/a.example.txt")
        let faulty = try await ingest("rules", "check", "rules")
        #expect(faulty.status == 65)
        #expect(faulty.output.contains("rules/a.example.txt:1: no XPath: "))
        #expect(try await ingest("rules", "check", "nowhere").status == 66)
        try ingest.write("oops = \n")
        #expect(try await ingest("--config", "ingest.toml", "rules", "check").status == 78)
        try ingest.write("[extract]\nsite_rules = [\"rules\", \"nowhere\"]\n")
        #expect(try await ingest("--config", "ingest.toml", "rules", "check").status == 65)
    }

    @Test("a record of a page with a rule says so, and takes the rule's word for its fields")
    func record() async throws {
        try ingest.write("[extract]\nsite_rules = [\"one\", \"two\"]\n")
        try ingest.write("body: //nothing", to: "one/a.example.txt")
        try ingest.write("title: //b\ndate: //u\nauthor: //i\nbody: //main", to: "two/a.example.txt")
        try ingest.write(page, to: "page.html")
        let end = try await ingest("--config", "ingest.toml", "extract", "page.html", "--url", "https://www.a.example/1")
        #expect(end.status == 0, "\(end.errors)")
        try ingest.write(end.output, to: "record.json")
        let record = try #require(try ingest.json("record.json") as? [String: Any])
        #expect(record["title"] as? String == "Right")
        #expect(record["text"] as? String == "Short text.")
        #expect(record["date_published"] as? String == "2026-03-02")
        let sources = try #require(record["field_sources"] as? [String: String])
        for field in ["title", "authors", "date_published"] { #expect(sources[field] == "site-rule", "\(field)") }
        let generator = (record["provenance"] as? [String: Any])?["generator"] as? [String: Any]
        #expect(generator?["rules"] as? String == "a.example.txt")
    }

    @Test("the rules that come with the program are in order, and their examples hold")
    func bundled() async throws {
        let end = try await ingest("rules", "check", try #require(Self.folder))
        #expect(end.status == 0, "\(end.output)")
        #expect(end.output.hasSuffix("0 unknown directives, 0 faults, 3 examples hold, 0 expectations fail\n"))
    }

    private static let folder: String? = {
        let parts = #filePath.split(separator: "/")
        guard let tests = parts.lastIndex(of: "Tests") else { return nil }
        return "/" + (parts[..<tests] + ["share", "rules.d"]).joined(separator: "/")
    }()
}
