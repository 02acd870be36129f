/// A piece of a written date: digits, letters or one other character.
enum DateToken: Equatable {
    /// `digits` counts the digits as written: `06` is a 6 of two digits.
    case number(Int, digits: Int)
    /// In lower case.
    case word(String)
    case mark(Character)

    /// Nothing where the text is longer than any date, or holds a number longer than any date's.
    static func tokens(of text: String) -> [DateToken] {
        guard text.utf8.count <= 160 else { return [] }
        var tokens: [DateToken] = []
        var depth = 0
        var rest = Substring(text)
        while let character = rest.first {
            // Comments in parentheses say nothing that the rest does not (RFC 5322, section 3.2.2).
            if character == "(" { depth += 1 }
            if character == ")", depth > 0 {
                depth -= 1
                rest.removeFirst()
                continue
            }
            if depth > 0 {
                rest.removeFirst()
            } else if isDigit(character) {
                let digits = rest.prefix(while: isDigit)
                guard digits.count <= 14, let value = Int(digits) else { return [] }
                tokens.append(.number(value, digits: digits.count))
                rest = rest.dropFirst(digits.count)
            } else if character.isLetter {
                let word = rest.prefix { $0.isLetter }
                tokens.append(.word(word.lowercased()))
                rest = rest.dropFirst(word.count)
            } else {
                if !character.isWhitespace { tokens.append(.mark(character == "\u{2212}" ? "-" : character)) }
                rest.removeFirst()
            }
        }
        return tokens
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
