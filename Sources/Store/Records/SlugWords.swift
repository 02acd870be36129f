@_spi(_Unicode) import Swift

/// Gathers a slug's words from the scalars of a title.
struct SlugWords {
    /// At least one ASCII letter came out.
    private(set) var hasLetter = false
    private(set) var hasDigit = false
    /// A letter or ideograph went in that ASCII has nothing for.
    private(set) var lostLetter = false

    private var bytes: [UInt8] = []
    private var isBetweenWords = false

    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { return append(UInt8(scalar.value)) }
        if let letters = Self.letters[scalar] { return letters.utf8.forEach { append($0) } }
        // "don’t" is one word, and so is one with soft hyphens or joiners in it.
        if scalar == "\u{2019}" || scalar == "\u{02BC}" || scalar.properties.generalCategory == .format { return }
        guard scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark else {
            isBetweenWords = true
            return
        }
        // The base of a canonical decomposition (Unicode Standard Annex 15): the é of a page is e and an accent.
        var found = scalar.properties.generalCategory == .nonspacingMark
        for part in String(scalar)._nfd where part.isASCII {
            append(UInt8(part.value))
            found = true
        }
        if !found {
            lostLetter = true
            isBetweenWords = true
        }
    }

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            add(byte)
            hasLetter = true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            add(byte | 0x20)
            hasLetter = true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            add(byte)
            hasDigit = true
        case UInt8(ascii: "'"): break
        default: isBetweenWords = true
        }
    }

    private mutating func add(_ byte: UInt8) {
        if isBetweenWords, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        isBetweenWords = false
        bytes.append(byte)
    }

    /// The words with `-` between them, as many as fit; a first word that is too long is cut.
    func joined(limit: Int) -> String {
        guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
        let cut = bytes[...limit].lastIndex(of: UInt8(ascii: "-")) ?? limit
        return String(decoding: bytes[..<cut], as: UTF8.self)
    }

    /// Latin letters that Unicode does not decompose, as the languages that have them write them without.
    private static let letters: [Unicode.Scalar: String] = [
        "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
        "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h", "ŋ": "n", "Ŋ": "n",
        "ŧ": "t", "Ŧ": "t", "ĸ": "k", "ſ": "s", "ĳ": "ij", "Ĳ": "ij", "ŀ": "l", "Ŀ": "l", "ŉ": "n", "ƒ": "f", "ə": "e",
        "Ə": "e", "ɓ": "b", "Ɓ": "b", "ɗ": "d", "Ɗ": "d", "ƙ": "k", "Ƙ": "k", "ƴ": "y", "Ƴ": "y", "ɨ": "i", "ʉ": "u",
        "ɛ": "e", "Ɛ": "e", "ɔ": "o", "Ɔ": "o", "ª": "a", "º": "o",
    ]
}
