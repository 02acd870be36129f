import Documents
import Testing

@testable import Extraction

@Suite("A byline in the body")
struct BylineBlockTests {
    /// Paragraphs, with a link on each one's first word and a list and a table of the last.
    private func article(_ paragraphs: [String]) -> Article {
        var blocks: [Block] = []
        var links: [Link] = []
        var at = 0
        for text in paragraphs {
            let span = Span(at, at + text.unicodeScalars.count)
            blocks.append(Block(.paragraph(role: nil), span: span))
            let word = String(text.prefix { $0 != " " })
            links.append(Link(url: "https://a.example/", text: word, span: Span(at, at + word.unicodeScalars.count)))
            at = span.end + 2
        }
        if let last = blocks.last?.span {
            blocks.append(Block(.figure(images: [], caption: "The quay"), span: nil))
            blocks.append(Block(.list(ordered: false, items: [Block.Item(span: last, level: 0)]), span: last))
            blocks.append(Block(.table(rows: [[Block.Cell(span: last, isHeader: true)]]), span: last))
        }
        return Article(
            text: paragraphs.joined(separator: "\n\n"), blocks: blocks, links: links,
            charset: Provenance.Charset(name: "utf-8", decidedBy: .validUTF8))
    }

    private func text(_ span: Span?, in article: Article) -> String? {
        span.map { String(String.UnicodeScalarView(Array(article.text.unicodeScalars)[$0.start..<$0.end])) }
    }

    @Test("goes out of the text, and everything behind it still says where it is", arguments: [0, 1, 2])
    func removed(place: Int) throws {
        var paragraphs = ["Der Kai öffnet 🚢 im März.", "Hundreds came.", "The fish market stays."]
        let kept = paragraphs
        paragraphs.insert("Von Anna Bérg", at: place)
        let article = BylineBlock.removed(from: article(paragraphs), byline: "Von Anna Bérg")
        #expect(article.text == kept.joined(separator: "\n\n"))
        #expect(article.blocks.prefix(3).map { text($0.span, in: article) } == kept)
        #expect(article.links.map { text($0.span, in: article) } == ["Der", "Hundreds", "The"])
        #expect(article.links.map(\.text) == ["Der", "Hundreds", "The"])
        guard case .list(_, let items) = article.blocks[4].content, case .table(let rows) = article.blocks[5].content else {
            Issue.record("\(article.blocks)")
            return
        }
        #expect(text(items[0].span, in: article) == kept[2] && text(rows[0][0].span, in: article) == kept[2])
    }

    @Test("stays where it is not the byline, comes late, or is all there is")
    func stays() {
        for (paragraphs, byline) in [
            (["By Anna Berg and others it was said.", "Hundreds came."], "By Anna Berg"),
            (["One.", "Two.", "Three.", "By Anna Berg"], "By Anna Berg"),
            (["By Anna Berg", "Hundreds came."], nil),
        ] {
            let article = article(paragraphs)
            #expect(BylineBlock.removed(from: article, byline: byline) == article)
        }
        var alone = article(["By Anna Berg"])
        alone.blocks.removeLast(3)
        #expect(BylineBlock.removed(from: alone, byline: "By Anna Berg") == alone)
    }

    @Test("a record has it in its field and not in its text")
    func record() {
        var page = SamplePage(marks: [.h1("New quay opens in March")])
        page.evidence.headline = "New quay opens in March"
        page.evidence.lines = [PageEvidence.Line(text: "By Anna Berg", place: .belowHeadline)]
        page.blocks = Array(article(["By Anna Berg", "Hundreds came to the new quay."]).blocks.dropLast(3))
        page.text = "By Anna Berg\n\nHundreds came to the new quay."
        let record = page.record()
        #expect(record.byline == "By Anna Berg" && record.authors == [Author(name: "Anna Berg")])
        #expect(record.text == "Hundreds came to the new quay.")
        #expect(record.blocks.first?.span == Span(0, 30))
        #expect(record.wordCount == 6)
    }

    @Test("an explanation does not list it among what was kept")
    func explained() {
        var page = SamplePage(marks: [.h1("New quay opens in March")])
        page.evidence.headline = "New quay opens in March"
        page.evidence.lines = [PageEvidence.Line(text: "By Anna Berg", place: .belowHeadline)]
        page.blocks = Array(article(["By Anna Berg", "Hundreds came to the new quay."]).blocks.dropLast(3))
        page.text = "By Anna Berg\n\nHundreds came to the new quay."
        let segments = ["By Anna Berg", "Hundreds came to the new quay.", "By Anna Berg"].map {
            Explanation.Segment(fate: .kept, score: 0.9, path: "p", characters: 10, text: $0, reasons: [])
        }
        let explanation = page.explanation(Explanation(method: .model, segments: segments))
        #expect(explanation.segments.map(\.fate) == [.byline, .kept, .kept])
        #expect(explanation.fields.contains { $0.value == "Anna Berg" && $0.isChosen })

        page.evidence.lines = []
        #expect(page.explanation(Explanation(method: .model, segments: segments)).segments == segments)
    }
}
