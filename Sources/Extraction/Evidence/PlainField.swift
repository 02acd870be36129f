/// One line of plain text out of a field as pages have it: tags and white space gone, entities that were escaped twice undone.
enum PlainField {
    /// `nil` where nothing is left.
    static func clean(_ text: String) -> String? {
        if isClean(text) { return text }
        var out = String.UnicodeScalarView()
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
            if pendingSpace, !out.isEmpty { out.append(" ") }
            pendingSpace = false
            out.append(scalar)
        }
        return out.isEmpty ? nil : String(out)
    }

    /// Nothing but visible characters of ASCII, with single blanks between them, none of which begins a tag or an entity.
    private static func isClean(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else { return false }
            if byte == 0x20, previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20
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
        guard text.contains("&") else { return text }
        var text = text
        for (entity, character) in entities where text.contains(entity) {
            text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
        }
        return text
    }
}
