/// Writing shorthand: see `HTMLShorthand`.
extension HTMLTokenCleaner {
    /// How far everything had been written.
    struct Mark {
        var output: Int
        var content: Int
        var attributes: Int
    }

    var mark: Mark {
        Mark(output: output.count, content: shorthand.content.count, attributes: shorthand.attributes.count)
    }

    mutating func rewind(to mark: Mark) {
        output.removeSubrange(mark.output...)
        shorthand.content.removeSubrange(mark.content...)
        shorthand.attributes.removeSubrange(mark.attributes...)
    }

    /// The text that has been added to the content from `start` on stands here.
    mutating func endText(from start: Int) {
        guard isShorthand else { return }
        let isBlank = tidyText(from: start)
        let length = Int32(shorthand.content.count - start)
        guard length > 0 else { return }
        if let last = shorthand.pieces.indices.last, shorthand.pieces[last].tag == .text,
            Int(shorthand.pieces[last].end) == output.count
        {
            shorthand.pieces[last].length += length
            if !isBlank { output[output.count - 1] = HTMLShorthand.word }
            return
        }
        output.append(isBlank ? HTMLShorthand.blank : HTMLShorthand.word)
        shorthand.pieces.append(
            .init(end: Int32(output.count), tag: .text, attributeCount: 0, start: Int32(start), length: length, name: 0))
    }

    /// Drops what is no character of XML, as libxml2 does: controls, U+FFFE and U+FFFF. Whether nothing but white space is left.
    private mutating func tidyText(from start: Int) -> Bool {
        var isBlank = true
        var isTidy = true
        shorthand.content.withUnsafeBufferPointer { content in
            for index in start..<content.count {
                let byte = content[index]
                if byte > 0x20 {
                    isBlank = false
                    if byte == 0xEF { isTidy = false }
                } else if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D {
                    isTidy = false
                }
            }
        }
        if isTidy { return isBlank }
        var kept = start
        var index = start
        let count = shorthand.content.count
        while index < count {
            let byte = shorthand.content[index]
            let isNone =
                byte == 0xEF && index + 2 < count && shorthand.content[index + 1] == 0xBF && shorthand.content[index + 2] >= 0xBE
            if isNone {
                index += 3
                continue
            }
            if byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                shorthand.content[kept] = byte
                kept += 1
            }
            index += 1
        }
        shorthand.content.removeSubrange(kept...)
        return shorthand.content[start...].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    }

    /// The start tag whose name and attributes have been written from `mark` on ends here.
    mutating func endTag(from mark: Mark, _ tag: HTMLTag?, name: UInt64, isPlain: Bool) {
        guard isShorthand else { return }
        var piece = HTMLShorthand.Piece(
            end: Int32(output.count), tag: tag ?? .unknown,
            attributeCount: UInt8(clamping: shorthand.attributes.count - mark.attributes), start: Int32(mark.attributes),
            length: 0,
            name: name)
        if tag == nil || !isPlain {
            // Written from the last `<` on: what was put before the tag is markup too.
            let first = (output.lastIndex(of: UInt8(ascii: "<")) ?? mark.output) + 1
            output[first...].withUnsafeBufferPointer { name in
                piece.name = NameHash.ofLowercased(name)
                piece.tag = HTMLTag.named(hash: piece.name) ?? (name.contains(UInt8(ascii: "-")) ? .custom : .unknown)
            }
        }
        shorthand.pieces.append(piece)
    }
}
