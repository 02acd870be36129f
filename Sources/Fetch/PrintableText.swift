extension StringProtocol {
    /// For a sentence that people read: what a stranger wrote, cut to a decent length, with everything that a terminal, a
    /// journal or a reader's eye could be misled by written as `\u{…}`.
    var printable: String {
        var out = ""
        for (index, scalar) in unicodeScalars.enumerated() {
            if index == 200 {
                out += "…"
                break
            }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
                out += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Without blanks and tabs around it: HTTP's optional white space (RFC 9110, section 5.6.3).
    var trimmingBlanks: Substring {
        var rest = Substring(self).unicodeScalars
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return Substring(rest)
    }
}
