import Testing

@Suite("ingest check")
struct CheckCommandTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    @Test("says ok, with what it saw")
    func ok() async throws {
        try ingest.write("[output]\ndirectory = \"out\"\n")
        try ingest.write("[[source]]\nname = \"a\"\nfeed = \"https://a.example/\"\n", to: "sources.d/a.toml")
        let end = try await ingest("--config", "ingest.toml", "check")
        #expect(end.status == 0)
        #expect(end.output.hasPrefix("ok: 1 source in 2 files"))
    }

    @Test("names every fault with file, line, key, what is allowed and what was meant, and ends with 78")
    func faults() async throws {
        try ingest.write("[fetch]\n\nmax_boddy = \"1MiB\"\n")
        try ingest.write("oops = \n", to: "sources.d/bad.toml")
        try ingest.write("[[source]]\nname = \"saved\"\nfiles = \"nowhere\"\n", to: "sources.d/files.toml")
        let end = try await ingest("--config", "ingest.toml", "check")
        #expect(end.status == 78)
        #expect(end.errors.contains("ingest.toml:3: fetch.max_boddy: unknown key"))
        #expect(end.errors.contains("did you mean \"max_body\"?"))
        #expect(end.errors.contains("sources.d/bad.toml:1:"))
        #expect(end.errors.contains("nowhere"))
        #expect(end.errors.hasSuffix("3 faults\n"))
    }

    @Test("names an output folder in whose place, or above which, a file lies", arguments: ["taken", "taken/below"])
    func blockedOutput(directory: String) async throws {
        try ingest.write("", to: "taken")
        try ingest.write("# ours\n[output]\ndirectory = \"\(directory)\"\n")
        let end = try await ingest("--config", "ingest.toml", "check")
        #expect(end.status == 78)
        #expect(end.errors.contains("ingest.toml:3: output.directory: "))
        #expect(end.errors.contains("a file is in its place"))
    }
}
