import Documents

/// One line of plain text out of a field as pages have it: tags and white space gone, entities that were escaped twice undone.
enum PlainField {
    /// `nil` where nothing is left.
    static func clean(_ text: String) -> String? {
        if isClean(text) { return text }
        var out: [UInt8] = []
        var inTag = false
        var pendingSpace = false
        let scalars = Array(undoubled(text).unicodeScalars)
        let lastClose = scalars.lastIndex(of: ">") ?? -1
        for (index, scalar) in scalars.enumerated() {
            if inTag {
                if scalar == ">" { inTag = false }
                continue
            }
            if scalar == "<", index + 1 < scalars.count, scalars[index + 1] == "/" || scalars[index + 1].properties.isAlphabetic,
                index < lastClose
            {
                inTag = true
                continue
            }
            if scalar.value <= 0x20 || scalar.value >= 0x7F && scalar.properties.isWhitespace {
                pendingSpace = true
                continue
            }
            if scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{FEFF}" { continue }
            if pendingSpace, !out.isEmpty { out.append(0x20) }
            pendingSpace = false
            out.append(contentsOf: scalar.utf8)
        }
        return out.isEmpty ? nil : String(decoding: out, as: UTF8.self)
    }

    /// Nothing but visible characters, with single blanks between them, none of which begins a tag or an entity.
    private static func isClean(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        var beforePrevious = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else { return false }
            if byte == 0x20, previous == 0x20 { return false }
            if byte >= 0x80, mayEndUnseen(beforePrevious, previous, byte) { return false }
            beforePrevious = previous
            previous = byte
        }
        return previous != 0x20
    }

    /// Whether a blank beyond ASCII, or a character that nobody sees, may end with these bytes.
    private static func mayEndUnseen(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (_, 0xC2, 0x80...0xA0), (_, 0xC2, 0xAD): true
        case (0xE1, 0x9A, _), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, _): true
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, _): true
        default: false
        }
    }

    private static let entities = [
        ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&apos;", "'"), ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"),
        ("&#8217;", "’"), ("&#8216;", "‘"), ("&#8220;", "“"), ("&#8221;", "”"), ("&#8211;", "–"), ("&#8212;", "—"),
        ("&#8230;", "…"),
        ("&rsquo;", "’"), ("&lsquo;", "‘"), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&ndash;", "–"), ("&mdash;", "—"),
        ("&hellip;", "…"),
        ("&amp;", "&"),
    ]

    private static func undoubled(_ text: String) -> String {
        let utf8 = text.utf8
        guard var ampersand = utf8.firstIndex(of: UInt8(ascii: "&")) else { return text }
        var out = ""
        var rest = Substring(text)
        while true {
            let tail = rest[ampersand...]
            let found = entities.first { tail.utf8.starts(with: $0.0.utf8) }
            out += rest[..<ampersand]
            out += found?.1 ?? "&"
            rest = rest[utf8.index(ampersand, offsetBy: found?.0.utf8.count ?? 1)...]
            guard let next = rest.utf8.firstIndex(of: UInt8(ascii: "&")) else { return out + rest }
            ampersand = next
        }
    }
}
