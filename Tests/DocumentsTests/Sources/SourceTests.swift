import Documents
import Testing

@Suite("Sources")
struct SourceTests {
    private func source(include: [String] = [], exclude: [String] = []) -> Source {
        Source(name: "example", discovery: .urls([]), include: include, exclude: exclude)
    }

    @Test("without rules every address is wanted")
    func all() { #expect(source().wants("https://example.org/a")) }

    @Test("one of `include` must be in the address")
    func include() {
        let source = source(include: ["/2026/", "/news/"])
        #expect(source.wants("https://example.org/2026/a"))
        #expect(source.wants("https://example.org/news/a"))
        #expect(!source.wants("https://example.org/2025/a"))
    }

    @Test("none of `exclude` may be, even where `include` is")
    func exclude() {
        let source = source(include: ["/2026/"], exclude: ["/video/", "?live"])
        #expect(!source.wants("https://example.org/2026/video/a"))
        #expect(!source.wants("https://example.org/2026/a?live"))
        #expect(source.wants("https://example.org/2026/videos"))
    }
}
