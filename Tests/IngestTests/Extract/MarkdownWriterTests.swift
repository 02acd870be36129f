import Documents
import Testing

@testable import ingest

@Suite("Records as Markdown")
struct MarkdownWriterTests {
    /// A record of paragraphs; `change` makes of it what a test needs.
    private func markdown(_ paragraphs: [String], title: String? = nil, _ change: (inout Record) -> Void = { _ in }) -> String {
        var record = Record(
            id: "x", text: paragraphs.joined(separator: "\n\n"), textSHA256: "x", quality: Quality(status: .complete, score: 1),
            provenance: Provenance(rawSHA256: "x", generator: Provenance.Generator(name: "x", version: "1")))
        record.title = title
        var start = 0
        for paragraph in paragraphs {
            let end = start + paragraph.unicodeScalars.count
            record.blocks.append(Block(.paragraph(role: nil), span: Span(start, end)))
            start = end + 2
        }
        change(&record)
        return MarkdownWriter.markdown(of: record)
    }

    @Test(
        "what the page wrote stays text",
        arguments: [
            ("plain, 3 * 4", "plain, 3 \\* 4"),
            ("*a* _b_ `c` [d] <e> \\ ~f~", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\] \\<e\\> \\\\ \\~f\\~"),
            ("# no heading", "\\# no heading"), ("- no list", "\\- no list"), ("+ no list", "\\+ no list"),
            ("1. no list", "1\\. no list"),
            ("1986) no list", "1986\\) no list"), ("1986 was", "1986 was"), ("---", "\\---"), ("> no quote", "\\> no quote"),
            ("===", "\\==="), ("| a | b", "\\| a | b"), (":-- | --", "\\:-- | --"),
            ("&copy; &#60; R&D &", "\\&copy; \\&#60; R\\&D &"),
            ("*\u{301} mark", "\\*\u{301} mark"), ("one\ntwo", "one\\\ntwo"), ("one\n- two", "one\\\n\\- two"),
            ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ])
    func paragraphs(text: String, markdown wanted: String) {
        #expect(markdown([text]) == wanted + "\n")
    }

    @Test("titles are one line, and end as they end")
    func titles() {
        #expect(markdown([], title: "On\n C#") == "# On C\\#\n")
        #expect(markdown([], title: "a #b# *c*") == "# a #b# \\*c\\*\n")
    }

    @Test("below the title: who, when, where")
    func origin() {
        let text = markdown([], title: "T") {
            $0.authors = [Author(name: "A_b", url: nil), Author(name: "C", url: nil)]
            $0.datePublished = "2026-03-02"
            $0.canonicalURL = "https://h.example/a_b?c=1&d=2"
        }
        #expect(text == "# T\n\nA\\_b, C · 2026-03-02 · <https://h.example/a_b?c=1&d=2>\n")
    }

    @Test("links keep their words and can be followed, whatever is in either")
    func links() {
        func link(_ text: String, _ words: String, _ url: String) -> String {
            let start = text.unicodeScalars.count - String(text[text.firstRange(of: words)!.lowerBound...]).unicodeScalars.count
            return markdown([text]) {
                $0.links = [Link(url: url, text: words, span: Span(start, start + words.unicodeScalars.count))]
            }
        }
        #expect(link("see [this] now", "[this]", "https://a.example/") == "see [\\[this\\]](<https://a.example/>) now\n")
        #expect(link("look!here", "here", "https://a.example/(x)") == "look\\![here](<https://a.example/(x)>)\n")
        #expect(link("x", "x", "https://a.example/a<b>c d\\") == "[x](<https://a.example/a%3Cb%3Ec%20d%5C>)\n")
        #expect(link("x", "x", "https://a.example/?a=1&copy;=2") == "[x](<https://a.example/?a=1&amp;copy;=2>)\n")
    }

    @Test("code is fenced by more than it holds")
    func code() {
        let text = markdown(["a ``` b\n# ````"]) { $0.blocks = [Block(.code, span: $0.blocks[0].span)] }
        #expect(text == "`````\na ``` b\n# ````\n`````\n")
    }

    @Test("lists nest, number and stay apart")
    func lists() {
        let text = markdown(["one\ntwo\nthree", "four"]) {
            let items = [
                Block.Item(span: Span(0, 3), level: 0), .init(span: Span(4, 7), level: 2), .init(span: Span(8, 13), level: 0),
            ]
            $0.blocks = [
                Block(.list(ordered: true, items: items), span: Span(0, 13)),
                Block(.list(ordered: true, items: [.init(span: Span(15, 19), level: 1)]), span: Span(15, 19)),
            ]
        }
        #expect(text == "1. one\n    - two\n2. three\n\n1) four\n")
    }

    @Test("tables have a header, as many cells in each row, and no bar that is not one")
    func tables() {
        let text = markdown(["a|b\tc\nd\ne"]) {
            func cell(_ start: Int, _ end: Int) -> Block.Cell { Block.Cell(span: Span(start, end), isHeader: false) }
            $0.blocks = [Block(.table(rows: [[cell(0, 3), cell(4, 5)], [cell(6, 9)]]), span: Span(0, 9))]
        }
        #expect(text == "| a\\|b | c |\n| --- | --- |\n| d e |  |\n")
    }

    @Test("quotes, headings and figures")
    func others() {
        let text = markdown(["said\nso", "Head*#"]) {
            let image = Image(url: "https://a.example/i.png", alt: "A ]\n\n quay", caption: "The *quay*", credit: "A. Berg")
            $0.blocks = [
                Block(.quote, span: $0.blocks[0].span),
                Block(.heading(level: 3, inferred: false, confidence: nil), span: $0.blocks[1].span),
                Block(.figure(images: [image], caption: image.caption), span: nil),
            ]
        }
        #expect(
            text
                == "> said\\\n> so\n\n### Head\\*\\#\n\n![A \\] quay](<https://a.example/i.png>)\n\n*The \\*quay\\**\n\nA. Berg\n"
        )
    }
}
