/// Well-formed sequences of UTF-8 (Unicode, table 3-7).
enum UTF8Sequence {
    /// The length of the sequence at an index: 1 for ASCII, 0 where none is well-formed.
    @inline(__always)
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        guard let (length, second) = shape(first), index + length <= bytes.count, second.contains(bytes[index + 1]) else {
            return 0
        }
        for offset in 2..<max(length, 2) where !(0x80...0xBF).contains(bytes[index + offset]) { return 0 }
        return length
    }

    /// Whether the bytes end there, inside what could have become a sequence.
    static func isCut(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard let (length, second) = shape(bytes[index]), index + length > bytes.count else { return false }
        let rest = bytes[(index + 1)...]
        return (rest.first.map(second.contains) ?? true) && rest.dropFirst().allSatisfy { (0x80...0xBF).contains($0) }
    }

    /// How long a sequence with that first byte is, and which bytes may come second.
    @inline(__always)
    private static func shape(_ first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch first {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
