import Testing

@testable import Documents

@Suite("Words, counted")
struct WordTallyTests {
    @Test(
        "as people count them",
        arguments: [
            ("", 0), ("one", 1), ("one two", 2), ("  one,  two. ", 2), ("don't", 1), ("don’t", 1), ("well-known", 1),
            ("a - b", 2), ("'quoted'", 1), ("3.14", 2), ("500,000", 2), ("Größe über naïve", 3), ("слово и дело", 3), ("漢字", 2),
            ("日本 2026", 3), ("ไทย", 3),
            ("한국어 단어", 2), ("— … !", 0), ("e\u{301}te\u{301}", 1), ("a\nb\tc", 3), ("👩‍👩‍👧 family", 1), ("ο Άρης", 2),
        ])
    func counted(text: String, count: Int) { #expect(WordTally.words(in: text) == count) }
}
