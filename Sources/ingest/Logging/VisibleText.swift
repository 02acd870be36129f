/// Makes text that strangers wrote fit for one line of a terminal or a log.
enum VisibleText {
    /// Control characters (C0, C1, DEL), line and paragraph separators, bidirectional controls, invisible tags and lone
    /// specials become `\u{…}`; line breaks and tabs become `\n`, `\r`, `\t`. A backslash stays as it is.
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            guard isHidden(scalar) else {
                out.unicodeScalars.append(scalar)
                continue
            }
            switch scalar {
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            default: out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            }
        }
        return out
    }

    /// A sentence and the address that it is about, which is not said twice.
    static func sentence(_ message: String, about url: String?) -> String {
        guard let url, !message.contains(url) else { return escaped(message) }
        return "\(escaped(message)) <\(escaped(url))>"
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        // Arabic letter mark; directional marks, embeddings, overrides and isolates; separators; word joiner and its kin.
        case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }
}
