import Documents
import Testing

@testable import Extraction

@Suite("Counting blocks")
struct BlockTallyTests {
    @Test func `sentences end in marks of any script, and not in what only shares bytes with them`() {
        func sentences(_ text: String) -> Int {
            let charset = Provenance.Charset(name: "utf-8", decidedBy: .fallback)
            return BlockTally(Article(text: text, blocks: [], charset: charset)).sentences
        }
        #expect(sentences("One. Two! Three?") == 3)
        #expect(sentences("一。二！三？") == 3)
        #expect(sentences("एक। هل؟") == 2)
        // U+3001, U+FF0C, U+0965, U+061B.
        #expect(sentences("一、二，एक॥ هل؛ é") == 0)
    }
}
