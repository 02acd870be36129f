import Documents
import Testing

@Suite("A set of phrases")
struct PhraseSetTests {
    private let phrases = PhraseSet(["cookie", "our partners", "同意", "cook", "no"])

    @Test(
        "counts those that a text has, each once",
        arguments: [
            ("", 0), ("c", 0), ("a cook", 1), ("cookie", 2), ("cookies and cookies of our partners", 3), ("我同意", 1), ("coo", 0),
            ("our partner", 0), ("no", 1), ("cookieno同意our partners", 5),
        ])
    func counts(text: String, count: Int) {
        #expect(phrases.count(in: text) == count)
        #expect(phrases.hasAny(in: text) == (count > 0))
    }

    @Test("a phrase of one byte is never found, and no phrase at all finds nothing")
    func short() {
        #expect(PhraseSet(["a", ""]).count(in: "a a") == 0)
        #expect(!PhraseSet([]).hasAny(in: "anything"))
    }

    @Test("finds each phrase wherever it stands, whatever the length of the shortest", arguments: 2...9)
    func everywhere(shortest: Int) {
        let words = ["quantity", "add-to-cart", "Quantity", "cart-add", "to-ca", "qu"].map { $0 + "abcdefghi".prefix(shortest) }
        let phrases = PhraseSet(words)
        for (number, word) in words.enumerated() {
            for place in 0...20 {
                let text = String("quan-add-to-qu-Quad-".prefix(place)) + word + "add-"
                let found = Array(text.utf8).withUnsafeBufferPointer { phrases.found(in: $0) }
                #expect(found[number])
                #expect(found == words.map { text.contains($0) })
            }
        }
    }

    @Test("says of each phrase whether it stands there")
    func each() {
        let found = Array("a cookie? no".utf8).withUnsafeBufferPointer { phrases.found(in: $0) }
        #expect(found == [true, false, false, true, true])
    }
}
