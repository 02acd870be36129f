import Markup
import Testing

/// Input that is quadratic or worse in naive readers. A test here that does not come back has failed.
@Suite("HTML, linear in its length")
struct HTMLCostTests {
    @Test(
        "misnested and unended tags by the ten thousands",
        arguments: [
            ("<b>", "</i>", 10_000), ("<b><i>", "</b></i>", 10_000), ("<b><div>", "</b>", 10_000),
            ("<rb><div><rt>", "</rb>", 10_000), ("<p><b>", "</p>", 15_000),
            ("<table><tr><td>", "</b>", 12_000), ("<a>", "</div>", 10_000), ("<li><b>", "</ul>", 15_000),
            ("<font><div>", "</font></font>", 12_000),
            ("<i>", "</x>", 25_000), ("<dd>", "</dt>", 25_000),
        ])
    func misnested(start: String, end: String, count: Int) throws {
        let html = String(repeating: start, count: count) + "mid" + String(repeating: end, count: count) + "<p>end</p>"
        #expect(try text(html).hasSuffix("end"))
        let mixed = String(repeating: start + "x" + end, count: count) + "<p>end</p>"
        #expect(try text(mixed).hasSuffix("end"))
    }

    @Test("64,000 attributes on one tag, alike or distinct")
    func attributes() throws {
        let distinct = "<p " + (0..<64_000).map { "a\($0)=\($0)" }.joined(separator: " ") + " class=c>x</p>"
        #expect(try tree(distinct).text(.p) == "x")
        let alike = "<p " + String(repeating: "class=c ", count: 64_000) + ">x</p>"
        let tree = try tree(alike)
        #expect(tree.first(.p).flatMap { tree.value($0, .class) } == "c")
    }

    @Test("distinct names of tags and ids by the ten thousands")
    func distinct() throws {
        let names = (0..<60_000).map { "<t\($0) id=i\($0)>" }.joined() + "<p>end</p>"
        #expect(try text(names) == "end")
        let hyphens = (0..<60_000).map { "<t-\($0)></t-\($0)>" }.joined() + "<p>end</p>"
        #expect(try text(hyphens) == "end")
    }

    @Test(
        "50,000 times the same",
        arguments: [
            "<", "</", "<!", "<?", "<!-", "<!--", "--", "&", "&#", "&am", "&notit", "<svg>", "<title>", "<textarea>", "<iframe>",
            "<svg><svg></svg>", "<h2>", "<h2><p>",
            "</p>", "</br>", "<br>", "<p>x", "<![CDATA[", "]]>", "<a href=\"", "'", "=", "\u{0}", "<script>", "</script>", "<a/",
            "<!-->", "<p/>",
        ])
    func repeated(piece: String) throws {
        let html = String(repeating: piece, count: piece.hasPrefix("<") && piece.contains(">") ? 25_000 : 50_000)
        #expect(try tree(html).isComplete)
        #expect(try tree(html, isXHTML: true).isComplete)
    }

    @Test("one tag more than 300,000 is the typed error; as many are read")
    func tooManyTags() throws {
        let most = String(repeating: "<br>", count: 300_000)
        #expect(try tree(most).count > 300_000)
        #expect(throws: MarkupError.tooManyTags(limit: 300_000)) { try tree(most + "<br>") }
    }

    @Test("a page beyond the byte limit is the typed error")
    func tooLarge() {
        var limits = HTMLLimits()
        limits.bytes = 100
        #expect(throws: MarkupError.tooLarge(bytes: 101, limit: 100)) {
            try tree(String(repeating: "x", count: 101), limits: limits)
        }
        #expect(throws: Never.self) { try tree(String(repeating: "x", count: 100), limits: limits) }
    }

    @Test("errors have a code to decide by and a sentence for people")
    func errors() {
        #expect(MarkupError.tooManyTags(limit: 5).code == "document_too_complex")
        #expect(MarkupError.tooLarge(bytes: 2, limit: 1).code == "document_too_large")
        #expect(MarkupError.outOfMemory.code == "out_of_memory")
        #expect(
            MarkupError.tooLarge(bytes: 2, limit: 1).description
                == "the document has 2 bytes of text, more than the 1 that are read")
    }
}
