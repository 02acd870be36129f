import Testing

@testable import Cleaning

@Suite("Replacing one text by another")
struct LiteralReplacementTests {
    private func replace(_ find: String, _ replacement: String, _ text: String, limit: Int = .max) -> String? {
        LiteralReplacement.replacing(Array(find.utf8), with: Array(replacement.utf8), in: Array(text.utf8), limit: limit)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "every place is found that does not overlap the one before",
        arguments: [
            ("a", "b", "banana", "bbnbnb"), ("aa", "x", "aaaaa", "xxa"), ("aab", "-", "aaaab", "aa-"), ("z", "", "abc", "abc"),
            ("", "x", "abc", "abc"), ("abcabd", "!", "abcabcabd", "abc!"), ("a", "", "aaa", ""),
        ])
    func places(_ find: String, _ replacement: String, _ text: String, _ result: String) {
        #expect(replace(find, replacement, text) == result)
    }

    @Test("a result over the limit is none")
    func limit() {
        #expect(replace("a", "bbb", "aaa", limit: 9) == "bbbbbbbbb")
        #expect(replace("a", "bbb", "aaa", limit: 8) == nil)
    }

    @Test("a text that nearly matches everywhere takes no longer")
    func nearMatches() {
        let find = String(repeating: "a", count: 3000) + "b"
        let text = String(repeating: "a", count: 2_000_000)
        #expect(replace(find, "", text)?.utf8.count == 2_000_000)
    }
}
