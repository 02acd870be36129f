/// A piece of a dateline.
enum DateToken: Equatable {
    /// Its value, and how many digits it is written with.
    case number(Int, Int)
    /// In lower case.
    case word(String)
    case mark(Character)

    /// Blanks part tokens, and so does the change from letters to digits.
    static func tokens(of text: String) -> [DateToken] {
        var tokens: [DateToken] = []
        var digits = ""
        var letters = ""
        func flush() {
            if !digits.isEmpty { tokens.append(.number(digits.count <= 9 ? Int(digits) ?? 0 : 0, digits.count)) }
            if !letters.isEmpty { tokens.append(.word(letters.lowercased())) }
            (digits, letters) = ("", "")
        }
        for character in text {
            if character.isASCII, character.isNumber {
                if !letters.isEmpty { flush() }
                digits.append(character)
            } else if character.isLetter {
                // Between lower case and upper case a blank got lost: `KimDecember`.
                let isJoint = character.isUppercase && letters.last?.isLowercase ?? false
                if !digits.isEmpty || isJoint || "年月日년월일".contains(character) { flush() }
                letters.append(character)
                if "年月日년월일".contains(character) { flush() }
            } else {
                flush()
                if !character.isWhitespace { tokens.append(.mark(character)) }
            }
        }
        flush()
        return tokens
    }
}
