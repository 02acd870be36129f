/// Reads bytes as UTF-8 and those that are not as windows-1252, one by one: pages that were glued together from both are
/// common, and a single wrong byte must not cost the rest.
struct UTF8Mending {
    private(set) var bytes: [UInt8] = []
    /// Well-formed sequences of more than one byte.
    private(set) var sequences = 0
    /// Bytes that belong to no well-formed sequence. A sequence that the end of the input cuts counts once and is U+FFFD.
    private(set) var strays = 0

    init(_ input: [UInt8]) {
        bytes.reserveCapacity(input.count)
        input.withUnsafeBufferPointer { input in
            var index = 0
            while index < input.count {
                let length = UTF8Sequence.length(input, at: index)
                if length == 0 {
                    strays += 1
                    if UTF8Sequence.isCut(input, at: index) {
                        bytes += [0xEF, 0xBF, 0xBD]
                        return
                    }
                    bytes.append(contentsOf: String(Windows1252.scalar(input[index])).utf8)
                    index += 1
                } else {
                    if length > 1 { sequences += 1 }
                    bytes.append(contentsOf: input[index..<(index + length)])
                    index += length
                }
            }
        }
    }
}
