@_spi(_Unicode) import Swift

/// Unicode Normalization Form C (UAX #15), with a fast way for text that needs none.
enum NFC {
    static func normalized(_ text: String) -> String {
        guard needsWork(text) else { return text }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text._nfc)
        return String(scalars)
    }

    /// Whether there is a code point that could change. A quick check in the sense of UAX #15, section 9: the ranges below
    /// hold only characters with NFC_Quick_Check=Yes and combining class 0.
    /// Its runs of letters and digits in lower case, by which texts are compared.
    static func words(_ text: String) -> [Substring] { normalized(text).lowercased().wordRuns }

    private static func needsWork(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(needsWork)
    }

    private static func needsWork(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        // Most text has no code point from U+0300 on: its lead bytes are below CC.
        guard utf8.reduce(0, max) >= 0xCC else { return false }
        var index = 0
        while index < utf8.count {
            let lead = utf8[index]
            guard lead >= 0xCC else {
                index += 1
                continue
            }
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            var scalar = UInt32(lead) & (0x7F >> UInt32(length))
            for offset in 1..<length where index + offset < utf8.count {
                scalar = scalar << 6 | UInt32(utf8[index + offset] & 0x3F)
            }
            if !isSafe(scalar) { return true }
            index += length
        }
        return false
    }

    private static func isSafe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0x300, 0x388...0x482, 0x48A...0x590, 0x1E00...0x1EFF, 0x2010...0x20CF, 0x2190...0x21FF, 0x2500...0x27FF,
            0x3001...0x3029, 0x3040...0x3098, 0x309B...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFEF:
            true
        default: false
        }
    }
}
