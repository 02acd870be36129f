import Markup

/// Amounts of money as shops print them: `$5`, `€ 5`, `5 €`, `£5`.
enum Prices {
    /// Whether there is a symbol at all.
    static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool { nextSymbol(in: text, from: 0) != nil }

    static func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var index = 0
        while let symbol = nextSymbol(in: text, from: index) {
            index = symbol
            let length = symbolLength(text, index)
            var after = index + length
            while after < text.endIndex, text[after] == 0x20 { after += 1 }
            var before = index - 1
            while before >= text.startIndex, text[before] == 0x20 { before -= 1 }
            if after < text.endIndex && isDigit(text[after]) || before >= text.startIndex && isDigit(text[before]) { count += 1 }
            index = max(after, index + length)
        }
        return count
    }

    private static func nextSymbol(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(text)
        var index = start
        while index < text.count {
            // Eight bytes without a dollar's sign and without anything beyond ASCII.
            if index + 8 <= text.count {
                let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if !ByteLanes.hasHigh(eight), !ByteLanes.has(0x24, in: eight) {
                    index += 8
                    continue
                }
            }
            if symbolLength(text, index) > 0 { return index }
            index += 1
        }
        return nil
    }

    /// Bytes of the symbol at `index`, nought if there is none: `$`, `£` and `¥` (U+00A3, U+00A5), `€` and `₹` (U+20AC, U+20B9).
    private static func symbolLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch text[index] {
        case 0x24: return 1
        case 0xC2 where index + 1 < text.endIndex && (text[index + 1] == 0xA3 || text[index + 1] == 0xA5): return 2
        case 0xE2
        where index + 2 < text.endIndex && text[index + 1] == 0x82 && (text[index + 2] == 0xAC || text[index + 2] == 0xB9):
            return 3
        default: return 0
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
