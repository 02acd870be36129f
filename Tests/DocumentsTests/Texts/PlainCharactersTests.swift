import Testing

@testable import Documents

@Suite("Words and blanks without Unicode's tables")
struct PlainCharactersTests {
    private static let texts = [
        "", " ", "quay", "The quay opens", "  the quay,opens in 2026!  ", "Öffnung der Fähre — “Anna’s” boat", "паром вернулся",
        "naïve × ÷ ²³ ½", "e\u{301}t\u{E9}", "a\u{A0}b", "tab\tand\nbreak\r\nhere", "渡船 回来了", "a · b | c", "© 2026 ™",
        "x\u{200D}y",
        "1\u{FE0F}\u{20E3} one", "Ωmega ϶ ͵ α", "\u{378}", "it's", "«so»…", "ǀǁǂ", "a b", "a  b", "a\u{2028}b", "a\u{200B}b",
        "ªº",
    ]

    @Test("are the words that Unicode's tables tell", arguments: texts)
    func words(text: String) { #expect(text.wordRuns == text.split { !$0.isLetter && !$0.isNumber }) }

    @Test("are the blanks that Unicode's tables tell", arguments: texts)
    func blanks(text: String) {
        #expect(text.collapsingSpace == text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    @Test("every plain character is what Unicode calls it")
    func everyPlainCharacter() {
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let character = Character(scalar)
            let kind = Array(String(character).utf8).withUnsafeBufferPointer { PlainCharacters.kind(in: $0, at: 0) }
            guard let (kind, length) = kind else { continue }
            #expect(length == String(character).utf8.count)
            #expect((kind == .word) == (character.isLetter || character.isNumber), "\(value)")
            #expect((kind == .space) == character.isWhitespace, "\(value)")
        }
    }
}
