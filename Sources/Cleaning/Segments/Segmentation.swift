import Markup

/// A page cut into segments, in document order.
struct Segmentation {
    var segments: [Segment] = []
    var links: [InlineLink] = []
    /// The segments' texts, one after the other.
    var bytes: [UInt8] = []

    /// Equal for equal texts, and as good as never for others.
    func hash(of segment: Segment) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            let text = UnsafeRawBufferPointer(rebasing: bytes[segment.range])
            var hash = UInt64(text.count)
            func mix(_ word: UInt64) {
                let product = (hash ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
                hash = product.high ^ product.low &+ 0x2545_f491_4f6c_dd1d
            }
            var index = 0
            while index + 8 <= text.count {
                mix(UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
                index += 8
            }
            var rest: UInt64 = 0
            while index < text.count {
                rest = rest << 8 | UInt64(text[index])
                index += 1
            }
            mix(rest)
            return hash
        }
    }

    func text(_ segment: Segment) -> String { String(decoding: bytes[segment.range], as: UTF8.self) }
}
