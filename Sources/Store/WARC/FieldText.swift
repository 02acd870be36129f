/// Text that stands in a header field, of WARC and HTTP alike.
enum FieldText {
    /// Without what would end the field or the header: CR, LF and NUL become blanks.
    static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else { return text }
        return String(decoding: text.utf8.map { $0 == 0x0D || $0 == 0x0A || $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
    }

    /// UTF-8 where it is that; Latin-1, as HTTP was once defined, where it is not.
    static func decode(_ bytes: some Collection<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Splits a header into lines at CRLF or LF, puts folded lines together, and splits each at its first colon.
    ///
    /// Lines without a colon are left out: nothing can be said of them.
    static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for line in lines {
            if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
                fields[fields.count - 1].value += " " + decode(trimmed(line))
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                fields.append((decode(trimmed(line[..<colon])), decode(trimmed(line[(colon + 1)...]))))
            }
        }
        return fields
    }

    /// The lines before the first empty one, without their ends, and where the text after that one starts.
    static func head(_ bytes: ArraySlice<UInt8>) -> (lines: [ArraySlice<UInt8>], end: Int)? {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        while let feed = bytes[start...].firstIndex(of: 0x0A) {
            var line = bytes[start..<feed]
            if line.last == 0x0D { line.removeLast() }
            start = feed + 1
            if line.isEmpty { return (lines, start) }
            lines.append(line)
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return bytes
    }
}
