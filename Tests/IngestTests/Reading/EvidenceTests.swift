import Documents
import JSON
import Testing

@testable import ingest

@Suite("The evidence of a record, shown")
struct EvidenceTests {
    private let record: JSONValue = [
        "title": "T", "word_count": 5, "version": 1, "text": "“No,” said Ana Ruiz in Lima, Lima!",
        "blocks": [["type": "paragraph", "start": 0, "end": 34]], "quality": ["status": "complete"],
        "annotations": [
            [
                "type": "quotation", "start": 0, "end": 5, "exact": "“No,”", "block": 0, "rule": "x",
                "confidence": .number("0.9"),
                "style": "direct", "content": ["start": 1, "end": 4], "speaker": ["start": 11, "end": 19, "exact": "Ana Ruiz"],
                "cue": "said",
            ],
            [
                "type": "mention", "start": 11, "end": 19, "exact": "Ana Ruiz", "block": 0, "rule": "x",
                "confidence": .number("0.9"),
                "kind": "person", "name": "Ana Ruiz", "country": nil,
            ],
            [
                "type": "mention", "start": 23, "end": 27, "exact": "Lima", "block": 0, "rule": "x", "confidence": .number("0.9"),
                "kind": "place", "name": "Lima", "country": "PE",
            ],
            [
                "type": "mention", "start": 29, "end": 33, "exact": "Lima", "block": 0, "rule": "x", "confidence": .number("0.9"),
                "kind": "place", "name": "Lima", "country": "PE",
            ],
        ],
    ]

    @Test("is marked where there is colour, with a legend")
    func colour() {
        let lines = RecordPage.lines(record, path: "x.json", Paint(isOn: true))
        #expect(
            lines.contains(
                "\u{1B}[4m“No,”\u{1B}[0m said \u{1B}[34mAna Ruiz\u{1B}[0m in \u{1B}[34mLima\u{1B}[0m, \u{1B}[34mLima\u{1B}[0m!"))
        #expect(lines.contains("Evidence: \u{1B}[34mname\u{1B}[0m, \u{1B}[4mquotation\u{1B}[0m"))
    }

    @Test("leaves a page without colour as it is, and is listed on demand")
    func plain() {
        let page = RecordPage.lines(record, path: "x.json", Paint(isOn: false))
        #expect(page.contains("“No,” said Ana Ruiz in Lima, Lima!"))
        #expect(!page.contains { $0.hasPrefix("Evidence") })
        let listed = RecordPage.lines(record, path: "x.json", Paint(isOn: false), listsEvidence: true)
        #expect(listed.filter { !page.contains($0) }.first == "0–5  “No,”  [quotation: direct, speaker Ana Ruiz, cue said]")
        #expect(listed.contains("23–27  Lima  [mention: place, Lima, PE]"))
    }

    @Test("shows a length of time with its bounds")
    func durations() {
        let bounded: JSONValue = ["type": "duration", "edtf": "P6M", "iso8601": "P6M", "max": "P6M", "modifier": "up_to"]
        #expect(EvidenceNote.text(bounded) == "duration: up to P6M")
        let range: JSONValue = [
            "type": "duration", "edtf": nil, "iso8601": nil, "min": "P3W", "max": "P4W", "modifier": "between",
        ]
        #expect(EvidenceNote.text(range) == "duration: between P3W to P4W")
        let exact: JSONValue = ["type": "duration", "edtf": "P15Y", "iso8601": "P15Y", "modifier": "exact"]
        #expect(EvidenceNote.text(exact) == "duration: P15Y")
    }

    @Test("is footnotes in Markdown, a name's once, and a mark makes no picture")
    func footnotes() {
        let markdown = MarkdownWriter.markdown(of: Record(articleIn: record), evidence: true)
        #expect(
            markdown == """
                # T

                “No,”[^1] said Ana Ruiz[^2] in Lima[^3], Lima!

                [^1]: “No,” – quotation: direct, speaker Ana Ruiz, cue said
                [^2]: Ana Ruiz – mention: person, Ana Ruiz
                [^3]: Lima – mention: place, Lima, PE

                """)
        #expect(!MarkdownWriter.markdown(of: Record(articleIn: record)).contains("[^"))
    }

    @Test("in Markdown stands behind links and never makes a picture")
    func links() {
        var linked = Record(articleIn: record)
        linked.links = [Link(url: "https://x.example/a", text: "Ana Ruiz in", span: Span(11, 22))]
        linked.annotations[3].span = Span(29, 34)
        linked.annotations[3].details = [JSONMember("kind", "place"), JSONMember("name", "L*ma")]
        let markdown = MarkdownWriter.markdown(of: linked, evidence: true)
        #expect(markdown.contains("said [Ana Ruiz in](<https://x.example/a>)[^2] Lima[^3], Lima\\![^4]"))
        #expect(markdown.contains("[^4]: Lima – mention: place, L\\*ma"))
    }

    @Test("a record read from its file shows what the record itself shows")
    func roundTrip() {
        var record = Record(
            id: "x", text: "Head\n\na b\n\none\ntwo\n\nc d", textSHA256: "x", quality: Quality(status: .complete, score: 1),
            provenance: Provenance(rawSHA256: "x", generator: Provenance.Generator(name: "x", version: "1")))
        record.title = "T"
        record.authors = [Author(name: "A")]
        record.blocks = [
            Block(.heading(level: 3, inferred: false, confidence: nil), span: Span(0, 4)), Block(.quote, span: Span(6, 9)),
            Block(
                .list(ordered: true, items: [.init(span: Span(11, 14), level: 0), .init(span: Span(15, 18), level: 1)]),
                span: Span(11, 18)),
            Block(
                .table(rows: [[.init(span: Span(20, 21), isHeader: true), .init(span: Span(22, 23), isHeader: false)]]),
                span: Span(20, 23)),
            Block(.figure(images: [Image(url: "https://x.example/i.png", alt: "i")], caption: "C"), span: nil),
        ]
        #expect(MarkdownWriter.markdown(of: Record(articleIn: record.json)) == MarkdownWriter.markdown(of: record))
    }
}
