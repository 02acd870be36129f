/// Valid UTF-8 out of bytes that are meant to be.
enum UTF8Repair {
    /// Whether every byte is part of well-formed UTF-8 (Unicode, table 3-7), and whether there is anything but ASCII.
    static func examine(_ bytes: [UInt8]) -> (isValid: Bool, isASCII: Bool) {
        bytes.withUnsafeBytes { buffer in
            var index = 0
            let count = buffer.count
            var isASCII = true
            while index < count {
                while index + 8 <= count, buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                    index += 8
                }
                guard index < count else { break }
                if buffer[index] < 0x80 {
                    index += 1
                    continue
                }
                isASCII = false
                guard let length = sequenceLength(buffer, at: index) else { return (false, false) }
                index += length
            }
            return (true, isASCII)
        }
    }

    /// The length of the well-formed multi-byte sequence there, if it is one.
    private static func sequenceLength(_ buffer: UnsafeRawBufferPointer, at index: Int) -> Int? {
        let lead = buffer[index]
        func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + offset < buffer.count && range.contains(buffer[index + offset])
        }
        switch lead {
        case 0xC2...0xDF: return continues(1) ? 2 : nil
        case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : nil
        case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : nil
        case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
        case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : nil
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
        case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : nil
        default: return nil
        }
    }

    /// Every malformed part replaced by U+FFFD, and how many there were.
    static func repair(_ bytes: [UInt8]) -> (utf8: [UInt8], replacements: Int) {
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        func count(_ bytes: [UInt8]) -> Int {
            var count = 0
            var index = 0
            while index + 2 < bytes.count {
                if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD { count += 1 }
                index += 1
            }
            return count
        }
        return (repaired, count(repaired) - count(bytes))
    }
}
