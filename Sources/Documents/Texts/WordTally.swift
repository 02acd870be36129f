/// A text's words: runs of letters and digits, with apostrophes and hyphens inside; of scripts that put no blanks between words,
/// each character.
public enum WordTally {
    public static func words(in text: String) -> Int {
        var count = 0
        walk(text) { _, _ in count += 1 }
        return count
    }

    /// FNV-1a of each word, ASCII letters in lower case.
    public static func hashes(in text: String) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(text.utf8.count / 5)
        walk(text) { hash, _ in hashes.append(hash) }
        return hashes
    }

    /// Hashes of the words that hold a digit.
    static func numberHashes(in text: String) -> [UInt64] {
        var hashes: [UInt64] = []
        walk(text) { hash, isNumber in if isNumber { hashes.append(hash) } }
        return hashes
    }

    /// A hash for each three words that follow each other, in the text's order: what fingerprints of texts are made of.
    ///
    /// Each word's is FNV-1a; they are mixed as splitmix64 does, so that the values are the same on every machine.
    static func shingles(in text: String) -> [UInt64] { shingles(of: hashes(in: text)) }

    static func shingles(of words: [UInt64]) -> [UInt64] {
        guard words.count >= 3 else { return [] }
        return (0..<(words.count - 2)).map { mix(words[$0] &+ mix(words[$0 + 1] &+ mix(words[$0 + 2]))) }
    }

    static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9e37_79b9_7f4a_7c15
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// Calls back with each word's hash, and whether a digit is in it.
    private static func walk(_ text: String, _ word: (UInt64, Bool) -> Void) {
        let seed: UInt64 = 0xcbf2_9ce4_8422_2325
        let prime: UInt64 = 0x0000_0100_0000_01b3
        var hash = seed
        var isOpen = false
        var isNumber = false
        var text = text
        text.withUTF8 { utf8 in
            var index = 0
            while index < utf8.count {
                let value = scalar(in: utf8, &index)
                if value < 0x80 {
                    let isDigit = value >= 0x30 && value <= 0x39
                    let isLetter = (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A
                    if isDigit || isLetter {
                        hash = (hash ^ UInt64(isLetter ? value | 0x20 : value)) &* prime
                        isOpen = true
                        isNumber = isNumber || isDigit
                        continue
                    }
                    if isOpen, value == 0x27 || value == 0x2D { continue }
                } else if value == 0x2019, isOpen {
                    continue
                } else if isUnspaced(value) {
                    if isOpen { word(hash, isNumber) }
                    word((seed ^ UInt64(value)) &* prime, false)
                    (hash, isOpen, isNumber) = (seed, false, false)
                    continue
                } else if isWordCharacter(value) {
                    hash = (hash ^ UInt64(value)) &* prime
                    isOpen = true
                    continue
                }
                if isOpen { word(hash, isNumber) }
                (hash, isOpen, isNumber) = (seed, false, false)
            }
        }
        if isOpen { word(hash, isNumber) }
    }

    /// The code point that begins at a byte; goes on to the next one.
    @inline(__always)
    private static func scalar(in utf8: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = UInt32(utf8[index])
        index += 1
        guard lead >= 0x80 else { return lead }
        let count = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
        var value = lead & (0x3F >> UInt32(count))
        for _ in 0..<count {
            value = value << 6 | UInt32(utf8[index] & 0x3F)
            index += 1
        }
        return value
    }

    private static func isWordCharacter(_ value: UInt32) -> Bool {
        // Latin, Greek and Cyrillic letters need no look into Unicode's tables.
        switch value {
        case 0xC0...0x24F: return value != 0xD7 && value != 0xF7
        case 0x2000...0x206F: return false
        case 0x388...0x481: return true
        default:
            guard let properties = Unicode.Scalar(value)?.properties else { return false }
            return properties.isAlphabetic || properties.numericType != nil || properties.isDiacritic
        }
    }

    private static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E01...0x0E3A, 0x0E40...0x0ED9, 0x1000...0x1049, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x9FFF,
            0x20000...0x323AF:
            true
        default: false
        }
    }
}
