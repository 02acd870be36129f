import Markup

/// Plain text from the HTML that titles and summaries carry. One pass, linear, no tree.
public enum PlainText {
    /// Tags, comments, scripts and styles gone, references decoded, white space collapsed; `nil` where nothing is left.
    ///
    /// Only what begins like an element of HTML is a tag: "a < b" and "Array<Int>" stay as they are.
    public static func fromHTML(_ html: String) -> String? {
        var stripper = HTMLStripper(Array(html.utf8))
        return collapsed(stripper.run())
    }

    /// White space collapsed to single blanks and trimmed, control characters gone; `nil` where nothing is left.
    public static func collapsed(_ text: String) -> String? {
        var out = String.UnicodeScalarView()
        var hasSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.value < 0x20 {
                hasSpace = true
            } else if (0x7F...0x9F).contains(scalar.value) || scalar == "\u{AD}" || scalar == "\u{FEFF}" || scalar == "\u{200B}" {
                continue
            } else {
                if hasSpace, !out.isEmpty { out.append(" ") }
                hasSpace = false
                out.append(scalar)
            }
        }
        return out.isEmpty ? nil : String(out)
    }

    /// Without white space at its ends; `nil` where nothing is left.
    static func trimmed(_ text: String) -> String? {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
            return nil
        }
        return String(text[first...last])
    }

    /// Plain text as HTML: an empty line ends a paragraph.
    static func paragraphs(_ text: String) -> String {
        var html = "<p>"
        var lineBreaks = 0
        for character in text {
            if character.isNewline {
                lineBreaks += 1
                continue
            }
            if lineBreaks > 0 { html += lineBreaks > 1 ? "</p><p>" : "\n" }
            lineBreaks = 0
            switch character {
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "&": html += "&amp;"
            default: html.append(character)
            }
        }
        return html + "</p>"
    }
}
