import Testing

@testable import Annotation

@Suite struct TokenizerTests {
    private func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        let scalars = Array(text.unicodeScalars)
        Tokenizer(vocabulary: Vocabulary().sealed()).tokens(of: scalars, in: 0..<scalars.count, into: &tokens)
        Sentences.mark(&tokens, 0..<tokens.count, of: scalars)
        return tokens
    }

    private func pieces(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return tokens(text).map { token in
            String(String.UnicodeScalarView(scalars[token.start..<token.end]))
        }
    }

    @Test func `letters, digits and marks are parted`() {
        #expect(pieces("S-300VM, €2.5bn") == ["S", "-", "300", "VM", ",", "€", "2", ".", "5", "bn"])
    }

    @Test func `a letter and the marks that combine with it stay together`() {
        #expect(pieces("x\u{0301}y déjà") == ["x\u{0301}y", "déjà"])
    }

    @Test func `only what follows a blank has a gap before it`() {
        #expect(tokens("at S-300VM").map(\.hasGapBefore) == [true, true, false, false, false])
    }

    @Test func `a sentence begins after a point and a blank, not after an initial`() {
        let tokens = tokens("He met J. Smith of the U.S. army. Then “It rained.” Then it stopped.")
        #expect(tokens.indices.filter { tokens[$0].startsSentence }.map { tokens[$0].start } == [0, 34, 52])
    }

    @Test func `words are the same in any case`() {
        let vocabulary = Vocabulary()
        let million = vocabulary.word("million")
        let scalars = Array("MILLION Million billion".unicodeScalars)
        var tokens: [Token] = []
        Tokenizer(vocabulary: vocabulary.sealed()).tokens(of: scalars, in: 0..<scalars.count, into: &tokens)
        #expect(tokens.map(\.word) == [million, million, .unknown])
    }

    @Test(
        "the point of a title, and of a number's sign, ends no sentence",
        arguments: [
            ("We met Dr. Anna Berg. She left.", ["We", "She"]), ("On St. Lucia. No. 7 won.", ["On", "No"]),
            ("It is No. Seven won.", ["It", "Seven"]), ("Gov. Orr and Sen. Berg met. Rain fell.", ["Gov", "Rain"]),
        ])
    func abbreviations(text: String, beginnings: [String]) {
        let scalars = Array(text.unicodeScalars)
        #expect(
            tokens(text).filter(\.startsSentence).map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
                == beginnings)
    }
}
