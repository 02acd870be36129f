import Documents

/// Stretches of a record's text as CommonMark inlines, with their links (CommonMark 0.31, section 6).
struct MarkdownText {
    private let scalars: [Unicode.Scalar]
    private let links: [Link]
    private let notes: Footnotes

    init(_ record: Record, _ notes: Footnotes = Footnotes()) {
        self.notes = notes
        scalars = Array(record.text.unicodeScalars)
        links = record.links
    }

    /// As it is, for code.
    func raw(_ span: Span) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span.start..<span.end])
        return String(view)
    }

    func lines(_ span: Span) -> [String] {
        inline(span, isCell: false).split(separator: "\n").map { Self.guarded(String($0)) }
    }

    func oneLine(_ span: Span, isCell: Bool = false) -> String {
        inline(span, isCell: isCell).split(separator: "\n").joined(separator: " ")
    }

    private func inline(_ span: Span, isCell: Bool) -> String {
        var out = ""
        var position = span.start
        for link in links where link.span.start >= position && link.span.end <= span.end && link.span.count > 0 {
            var before = noted(Span(position, link.span.start), isCell: isCell)
            // "!" before a link makes it a picture.
            if before.last == "!" { before = before.dropLast() + "\\!" }
            let destination = Self.destination(link.url)
            out += before + "[\(Self.escaped(raw(link.span), isCell: isCell))]"
            out += "(\(isCell ? destination.split(separator: "|").joined(separator: "%7C") : destination))"
            // A footnote's mark is a link, and links hold no links.
            out += notes.marks(after: link.span.start, upTo: link.span.end).map(\.text).joined()
            position = link.span.end
        }
        return out + noted(Span(position, span.end), isCell: isCell)
    }

    /// With the marks of footnotes that stand in it.
    private func noted(_ span: Span, isCell: Bool) -> String {
        var out = ""
        var position = span.start
        for note in notes.marks(after: span.start, upTo: span.end) {
            var before = Self.escaped(raw(Span(position, note.end)), isCell: isCell)
            if before.last == "!" { before = before.dropLast() + "\\!" }
            out += before + note.text
            position = note.end
        }
        return out + Self.escaped(raw(Span(position, span.end)), isCell: isCell)
    }

    /// Text of a field: white space is one blank.
    static func oneLine(_ text: String) -> String {
        escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "), isCell: false)
    }

    static func heading(_ text: String) -> String { closed(oneLine(text)) }

    /// A heading's text: what would close it is escaped.
    static func closed(_ heading: String) -> String {
        heading.last == "#" ? heading.dropLast() + "\\#" : heading
    }

    /// An address in angle brackets.
    static func destination(_ url: String) -> String {
        var out = "<"
        for scalar in url.unicodeScalars {
            switch scalar {
            case "<": out += "%3C"
            case ">": out += "%3E"
            case "\\": out += "%5C"
            // A character reference would be resolved.
            case "&" where url.contains(";"): out += "&amp;"
            case _ where scalar.value <= 0x20 || scalar.value == 0x7F: out += "%20"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + ">"
    }

    /// An address that is its own text; character references are not resolved there.
    static func autolink(_ url: String) -> String {
        let isPlain = url.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "<" && $0 != ">" && $0.value != 0x7F }
        return isPlain ? "<\(url)>" : "[\(oneLine(url))](\(destination(url)))"
    }

    /// By code points: a mark stays one where a combining character follows it.
    private static func escaped(_ text: String, isCell: Bool) -> String {
        var out = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "~": out.append("\\")
            case "|" where isCell: out.append("\\")
            case "&" where next == "#" || (next.isASCII && next.properties.isAlphabetic): out.append("\\")
            default: break
            }
            out.append(scalar)
        }
        return String(out)
    }

    /// A line that would begin a list, a heading, a rule or a table is kept a line of text.
    static func guarded(_ line: String) -> String {
        let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }.count
        let rest = line.unicodeScalars.dropFirst(digits)
        if digits > 0, let mark = rest.first, mark == "." || mark == ")" {
            return String(String.UnicodeScalarView(line.unicodeScalars.prefix(digits))) + "\\"
                + String(String.UnicodeScalarView(rest))
        }
        guard let first = line.unicodeScalars.first, "#+-=|:".unicodeScalars.contains(first) else { return line }
        return "\\" + line
    }
}
