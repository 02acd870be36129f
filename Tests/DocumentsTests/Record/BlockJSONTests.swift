import JSON
import Testing

@testable import Documents

@Suite("Blocks as JSON")
struct BlockJSONTests {
    @Test("each kind says its type, its place and what only it has")
    func kinds() {
        func json(_ content: Block.Content, _ span: Span? = Span(3, 9)) -> String {
            JSONWriter.string(Block(content, span: span).json)
        }
        #expect(
            json(.heading(level: 2, inferred: true, confidence: 0.75))
                == #"{"type":"heading","start":3,"end":9,"level":2,"inferred":true,"confidence":0.750}"#)
        #expect(
            json(.heading(level: 1, inferred: false, confidence: nil))
                == #"{"type":"heading","start":3,"end":9,"level":1,"inferred":false,"confidence":null}"#)
        #expect(json(.paragraph(role: nil)) == #"{"type":"paragraph","start":3,"end":9,"role":null}"#)
        #expect(json(.paragraph(role: .standfirst)) == #"{"type":"paragraph","start":3,"end":9,"role":"standfirst"}"#)
        #expect(
            json(.list(ordered: true, items: [.init(span: Span(3, 4), level: 0), .init(span: Span(5, 9), level: 1)]))
                == #"{"type":"list","start":3,"end":9,"ordered":true,"items":[{"start":3,"end":4,"level":0},{"start":5,"end":9,"level":1}]}"#
        )
        #expect(json(.quote) == #"{"type":"quote","start":3,"end":9}"#)
        #expect(json(.code) == #"{"type":"code","start":3,"end":9}"#)
        #expect(
            json(.table(rows: [[.init(span: Span(3, 4), isHeader: true)], []]))
                == #"{"type":"table","start":3,"end":9,"rows":[[{"start":3,"end":4,"header":true}],[]]}"#)
        #expect(
            json(.figure(images: [Image(url: "u", alt: "a", credit: "c")], caption: "cap"), nil)
                == #"{"type":"figure","images":[{"url":"u","alt":"a","caption":null,"credit":"c"}],"caption":"cap"}"#)
    }

    @Test(
        "scores have three decimals",
        arguments: [
            (0, "0.000"), (1, "1.000"), (0.0005, "0.001"), (0.9996, "1.000"), (0.9994, "0.999"), (0.05, "0.050"),
            (0.1 + 0.2, "0.300"), (0.0004, "0.000"),
            (12.3456, "12.346"),
        ])
    func scores(value: Double, text: String) { #expect(rounded(value) == .number(text)) }

    @Test("a score below nought keeps its sign", arguments: [(-0.5, "-0.500"), (-1.25, "-1.250"), (-0.0001, "0.000")])
    func negative(value: Double, text: String) { #expect(rounded(value) == .number(text)) }
}
