import Documents

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
            var count = 0
            for byte in utf8 { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
            return count
        }
    }
}
