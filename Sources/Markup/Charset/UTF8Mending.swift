/// Reads bytes as UTF-8 and those that are not as windows-1252, one by one: pages that were glued together from both are
/// common, and a single wrong byte must not cost the rest.
struct UTF8Mending {
    private(set) var bytes: [UInt8] = []
    /// Well-formed sequences of more than one byte.
    private(set) var sequences = 0
    /// Bytes that belong to no well-formed sequence.
    private(set) var strays = 0

    init(_ input: [UInt8]) {
        bytes.reserveCapacity(input.count)
        var index = 0
        while index < input.count {
            let length = Self.sequenceLength(input, at: index)
            if length == 0 {
                strays += 1
                bytes.append(contentsOf: String(Windows1252.scalar(input[index])).utf8)
                index += 1
            } else {
                if length > 1 { sequences += 1 }
                bytes.append(contentsOf: input[index..<(index + length)])
                index += length
            }
        }
    }

    /// The length of the well-formed sequence at an index, 0 where there is none (Unicode, table 3-7).
    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
        let first = bytes[index]
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch first {
            case ..<0x80: (1, 0x80...0xBF)
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0x80...0xBF)
            }
        guard length > 1 else { return length }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(length, 2) where !(0x80...0xBF).contains(bytes[index + offset]) { return 0 }
        return length
    }
}
