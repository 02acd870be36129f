import Documents

/// A piece of a dateline.
enum DateToken: Equatable {
    /// Its value, and how many digits it is written with.
    case number(Int, Int)
    /// In lower case.
    case word(String)
    case mark(Character)

    /// Blanks part tokens, and so does the change from letters to digits.
    static func tokens(of text: String) -> [DateToken] {
        (text.utf8.withContiguousStorageIfAvailable(plain) ?? nil) ?? tokensBeyondASCII(text)
    }

    /// The tokens of a text of ASCII only; `nil` for any other.
    private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> [DateToken]? {
        guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
        var tokens: [DateToken] = []
        var index = 0
        while index < text.count {
            let start = index
            switch text[index] {
            case 0x30...0x39:
                var value = 0
                while index < text.count, case 0x30...0x39 = text[index] {
                    if index - start < 9 { value = value * 10 + Int(text[index] & 0x0F) }
                    index += 1
                }
                tokens.append(.number(index - start <= 9 ? value : 0, index - start))
            case 0x41...0x5A, 0x61...0x7A:
                var isLower = false
                while index < text.count, case 0x61...0x7A = text[index] | 0x20 {
                    // Between lower case and upper case a blank got lost: `KimDecember`.
                    if isLower, text[index] < 0x60 { break }
                    isLower = text[index] > 0x60
                    index += 1
                }
                tokens.append(.word(String(decoding: text[start..<index].lazy.map { $0 | 0x20 }, as: UTF8.self)))
            case 0x20, 0x09...0x0D: index += 1
            default:
                tokens.append(.mark(Character(Unicode.Scalar(text[index]))))
                index += 1
            }
        }
        return tokens
    }

    private static func tokensBeyondASCII(_ text: String) -> [DateToken] {
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
                let isUnit = isUnitOfTime(character)
                if !digits.isEmpty || isJoint || isUnit { flush() }
                letters.append(character)
                if isUnit { flush() }
            } else {
                flush()
                if !character.isWhitespace { tokens.append(.mark(character)) }
            }
        }
        flush()
        return tokens
    }

    /// Year, month and day as they stand behind their numbers in Chinese, Japanese and Korean.
    private static func isUnitOfTime(_ character: Character) -> Bool {
        !character.isASCII && "年月日년월일".contains(character)
    }
}
