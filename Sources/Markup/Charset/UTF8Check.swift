/// What bytes are, taken as UTF-8: one quick look, mostly many bytes at a time.
struct UTF8Check: Equatable {
    /// Every byte is part of a well-formed sequence.
    private(set) var isValid = true
    /// No byte is outside ASCII.
    private(set) var isASCII = true

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            let raw = UnsafeRawBufferPointer(buffer)
            var index = 0
            while index < buffer.count {
                if index + 32 <= buffer.count {
                    let all = raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
                    if !ByteLanes.hasHigh(all[0] | all[1] | all[2] | all[3]) {
                        index += 32
                        continue
                    }
                }
                if index + 8 <= buffer.count,
                    !ByteLanes.hasHigh(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                {
                    index += 8
                    continue
                }
                let length = UTF8Sequence.length(buffer, at: index)
                if length != 1 { isASCII = false }
                if length == 0 {
                    isValid = false
                    return
                }
                index += length
            }
        }
    }
}
