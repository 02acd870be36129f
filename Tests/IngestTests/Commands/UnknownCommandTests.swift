import Testing

@testable import ingest

@Suite("Commands that do not exist")
struct UnknownCommandTests {
    @Test(
        "are named, with what was perhaps meant",
        arguments: [
            (["rnu"], "rnu", "run"), (["--config", "run", "stats"], "stats", "status"), (["help", "fecth"], "fecth", "fetch"),
            (["sources", "lst"], "lst", "list"), (["zzzzzzzzz"], "zzzzzzzzz", nil), (["hepl", "run"], "hepl", "help"),
            (["--log-level=debug", "extrat", "a.html"], "extrat", "extract"),
        ] as [([String], String, String?)])
    func unknown(words: [String], word: String, suggestion: String?) {
        let found = UnknownCommand(in: words)
        #expect(found?.word == word)
        #expect(found?.suggestion == suggestion)
        #expect(found?.description.contains("Usage: ingest") == true)
    }

    @Test(
        "are not found where there are none",
        arguments: [
            [], ["run"], ["help"], ["help", "run"], ["--help"], ["extract", "run.html"], ["sources"], ["sources", "list"],
            ["--config", "x", "check"], ["--generate-completion-script", "bash"], ["-h"], ["--", "x"],
            ["help", "sources", "list"],
        ])
    func known(words: [String]) {
        #expect(UnknownCommand(in: words) == nil)
    }
}
