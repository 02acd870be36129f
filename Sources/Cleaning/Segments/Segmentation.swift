import Markup

/// A page cut into segments, in document order.
struct Segmentation {
    var segments: [Segment] = []
    var links: [InlineLink] = []
    /// The segments' texts, one after the other.
    var bytes: [UInt8] = []

    func text(_ segment: Segment) -> String { String(decoding: bytes[segment.range], as: UTF8.self) }
}
