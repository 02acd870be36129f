/// Counts a text's words: runs of letters and digits; of scripts without blanks between words, each character.
enum WordTally {
    static func words(in text: String) -> Int {
        var count = 0
        var inWord = false
        for scalar in text.unicodeScalars {
            let isLetter = scalar.isASCII
                ? (scalar.value >= 0x30 && scalar.value <= 0x39) || ((scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A)
                : scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isDiacritic
            if isUnspaced(scalar), isLetter {
                count += 1
                inWord = false
            } else {
                // Apostrophes and hyphens inside a word do not part it.
                let joins = inWord && (scalar == "'" || scalar == "’" || scalar == "-")
                if isLetter, !inWord { count += 1 }
                inWord = isLetter || joins
            }
        }
        return count
    }

    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x3040...0x30FF, 0x3400...0x9FFF, 0x20000...0x323AF: true
        default: false
        }
    }
}
