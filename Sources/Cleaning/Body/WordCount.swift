/// Counts words in UTF-8 text: runs of letters, digits and `_`; each character of a script that puts no blanks between words
/// (Han, kana, hangul, Thai, Lao, Burmese) counts as one.
enum WordCount {
    static func words(in utf8: some Sequence<UInt8>) -> Int {
        var count = 0
        var inWord = false
        var scalar: UInt32 = 0
        var left = 0
        for byte in utf8 {
            if byte < 0x80 {
                let isWord = (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || byte == 0x5F
                if isWord, !inWord { count += 1 }
                inWord = isWord
                left = 0
            } else if byte < 0xC0 {
                scalar = scalar << 6 | UInt32(byte & 0x3F)
                left -= 1
                guard left == 0 else { continue }
                if isUnspaced(scalar) {
                    count += 1
                    inWord = false
                } else {
                    let isWord = !isPunctuation(scalar)
                    if isWord, !inWord { count += 1 }
                    inWord = isWord
                }
            } else {
                left = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
                scalar = UInt32(byte) & (byte >= 0xF0 ? 0x07 : byte >= 0xE0 ? 0x0F : 0x1F)
            }
        }
        return count
    }

    static func isUnspaced(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x323AF: true
        default: false
        }
    }

    /// Any character beyond ASCII that is part of words, for counting.
    static func isLetter(_ scalar: UInt32) -> Bool { !isPunctuation(scalar) }

    private static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0...0xA9, 0xAB...0xB1, 0xB4, 0xB6...0xB8, 0xBB, 0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x20CF,
            0x2190...0x2BFF,
            0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xFE30...0xFE4F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
            0xFF5B...0xFF65, 0xFFFD, 0x1F000...0x1FAFF, 0x0589, 0x060C, 0x061B, 0x061F, 0x06D4, 0x0964, 0x0965:
            true
        default: false
        }
    }
}
