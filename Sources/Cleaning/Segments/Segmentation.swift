import Markup

/// A page cut into segments, in document order.
struct Segmentation {
    var segments: [Segment] = []
    var links: [InlineLink] = []
    /// The segments' texts, one after the other.
    var bytes: [UInt8] = []

    /// Of a segment's text.
    func hash(of segment: Segment) -> UInt64 {
        bytes.withUnsafeBytes { ByteHash.of(UnsafeRawBufferPointer(rebasing: $0[segment.range])) }
    }

    func text(_ segment: Segment) -> String { String(decoding: bytes[segment.range], as: UTF8.self) }
}
