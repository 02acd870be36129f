import Testing

@Suite("The command line")
struct UsageTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    @Test(
        "what cannot be understood ends with 64 and says so on standard error",
        arguments: [
            [], ["bogus"], ["help", "bogus"], ["sources", "bogus"], ["run", "--bogus"], ["fetch"], ["fetch", "ftp://x"],
            ["--log-level", "loud", "check"], ["show", ""], ["sources", "add", "ftp://news.example/"],
        ])
    func usage(arguments: [String]) async throws {
        let end = try await ingest.start(arguments).end()
        #expect(end.status == 64)
        #expect(end.output.isEmpty)
        #expect(end.errors.localizedCaseInsensitiveContains("usage"))
    }

    @Test("help and version go to standard output and end with 0")
    func help() async throws {
        let help = try await ingest("--help")
        #expect(help.status == 0)
        for command in ["run", "extract", "fetch", "check", "status", "sources", "list", "show", "schema"] {
            #expect(help.output.contains("\n  \(command) "))
        }
        let version = try await ingest("--version")
        #expect(version.output == "ingest 0.1.0\n")
        #expect(try await ingest("run", "--help").output.contains("ingest run --dry-run"))
    }

    @Test("options for every command stand before or after it")
    func globalOptions() async throws {
        try ingest.write("", to: "a.toml")
        #expect(try await ingest("--config", "a.toml", "check").status == 0)
        #expect(try await ingest("check", "--config", "a.toml").status == 0)
        #expect(try await ingest("--log-level", "error", "run", "--config", "a.toml").errors.isEmpty)
        let log = try await ingest("--log-format", "json", "--config", "none.toml", "run")
        #expect(log.status == 78)
        #expect(log.errors.hasPrefix("{"))
    }

    @Test("schema prints the record's JSON Schema, from wherever the data lies")
    func schema() async throws {
        let end = try await ingest("schema")
        #expect(end.status == 0)
        #expect(end.output.contains("https://json-schema.org/draft/2020-12/schema"))
        try ingest.write("{\"here\": 1}\n", to: "data/record.schema.json")
        #expect(try await ingest("schema", environment: ["INGEST_DATA": "data"]).output == "{\"here\": 1}\n")
        #expect(try await ingest("--data", "data", "schema").output == "{\"here\": 1}\n")
        #expect(try await ingest("schema", "--data", "nowhere").status == 66)
    }
}
