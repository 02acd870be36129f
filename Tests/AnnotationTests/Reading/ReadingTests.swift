import Documents
import Testing

@testable import Annotation

@Suite struct ReadingTests {
    @Test("a text is read up to its limit, in the middle of a block where that lies there")
    func limit() {
        let blocks = [
            Block(.paragraph(role: nil), span: Span(0, 7)), Block(.paragraph(role: nil), span: Span(9, 16)),
            Block(.paragraph(role: nil), span: Span(18, 21)),
        ]
        let tokenizer = Tokenizer(vocabulary: Vocabulary().sealed())
        func starts(_ most: Int) -> [Int] {
            Reading("one two\n\nsix ten\n\nend", blocks, Setting(language: "en", anchor: nil), tokenizer, most: most).tokens.map(
                \.start)
        }
        #expect(starts(100) == [0, 4, 9, 13, 18])
        #expect(starts(12) == [0, 4, 9])
        #expect(starts(9) == [0, 4])
    }

    @Test func `what a text has is read scalar by scalar and written back as it was`() {
        let text = "a ä\u{0301} ж € ‑ 漢 \u{10FFFF} 🜚 z"
        let tokenizer = Tokenizer(vocabulary: Vocabulary().sealed())
        let reading = Reading(text, [], Setting(language: "en", anchor: nil), tokenizer)
        #expect(reading.scalars == Array(text.unicodeScalars))
        #expect(reading.text(0..<reading.scalars.count) == text)
        #expect(reading.text(4..<4).isEmpty)
    }
}
