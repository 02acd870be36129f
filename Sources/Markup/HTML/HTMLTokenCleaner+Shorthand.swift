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
        let (isBlank, isTidy) = shorthand.content.withUnsafeBufferPointer { content in
            let text = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(content)[start...])
            var first = 0
            while first < text.count, Self.isBlank(text[first]) { first += 1 }
            return (first == text.count, Self.isTidy(text, from: first))
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
        return shorthand.content[start...].allSatisfy(Self.isBlank)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    /// Whether there is neither a control nor a byte that U+FFFE and U+FFFF begin with: looked at eight bytes at a time.
    private static func isTidy(_ text: UnsafeRawBufferPointer, from first: Int) -> Bool {
        var index = first
        while index < text.count {
            if index + 8 <= text.count {
                let eight = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if !ByteLanes.hasControl(eight), !ByteLanes.has(0xEF, in: eight) {
                    index += 8
                    continue
                }
            }
            let byte = text[index]
            if byte == 0xEF || byte < 0x20 && !isBlank(byte) { return false }
            index += 1
        }
        return true
    }

    /// The start tag whose name and attributes have been written from `mark` on ends here.
    mutating func endTag(from mark: Mark, _ tag: HTMLTag?, name: UInt64, isPlain: Bool) {
        guard isShorthand else { return }
        var bits: Int32 = 0
        for index in mark.attributes..<shorthand.attributes.count { bits |= shorthand.attributes[index].name.bit }
        var piece = HTMLShorthand.Piece(
            end: Int32(output.count), tag: tag ?? .unknown,
            attributeCount: UInt8(clamping: shorthand.attributes.count - mark.attributes), start: Int32(mark.attributes),
            length: bits, name: name)
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
