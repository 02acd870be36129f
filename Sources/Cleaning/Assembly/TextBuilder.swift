import Documents
import Markup

/// Builds a record's text block by block and keeps count of code points, so that spans are right by construction.
struct TextBuilder {
    private(set) var text = ""
    /// Code points in `text`.
    private(set) var count = 0

    /// Appends a block's text, with a blank line before it where there is text already.
    mutating func appendBlock(_ block: String) -> Span {
        if count > 0 { append("\n\n") }
        return append(block)
    }

    /// Appends text as it is. The caller sees to it that the whole stays in NFC: it starts and ends at a break.
    @discardableResult
    mutating func append(_ piece: String) -> Span {
        let start = count
        text += piece
        count += piece.codePoints
        return Span(start, count)
    }
}

extension String {
    /// How many code points it has: bytes of UTF-8 that do not go on with one.
    var codePoints: Int {
        var text = self
        return text.withUTF8 { utf8 in
            let raw = UnsafeRawBufferPointer(utf8)
            var count = 0
            var index = 0
            while index < utf8.count {
                if index + 8 <= utf8.count,
                    !ByteLanes.hasHigh(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                {
                    count += 8
                    index += 8
                    continue
                }
                if utf8[index] & 0xC0 != 0x80 { count += 1 }
                index += 1
            }
            return count
        }
    }
}
