import Markup
import Testing

@Suite("HTML, tag salad")
struct TagSaladTests {
    @Test("2,000 random pages are read to their ends and keep every word, in order", arguments: 0..<20)
    func words(hundred: UInt64) throws {
        for seed in (hundred * 100)..<(hundred * 100 + 100) {
            let salad = TagSalad(seed: seed)
            let tree = try HTMLParser.parse(Array(salad.html.utf8))
            #expect(tree.isComplete, "seed \(seed): \(salad.html)")
            let words = tree.text(of: 0).split(separator: " ").map(String.init)
            #expect(words == salad.words, "seed \(seed): \(salad.html)")
        }
    }
}
