import JSON

/// Marks the evidence in a record's text for a terminal: a colour for each kind, and a line under what is quoted.
struct EvidencePaint {
    /// The kinds as the legend has them, with their colours (ECMA-48, "SGR").
    private static let kinds: [(name: String, types: Set<String>, code: UInt8)] = [
        ("quantity", ["quantity", "percentage"], 36), ("money", ["money"], 32), ("date", ["date", "period", "duration"], 35),
        ("source", ["attribution"], 33), ("name", ["mention"], 34),
    ]
    private static let underline: UInt8 = 0x80

    /// A code for each code point of the text; 0 is plain.
    private var codes: [UInt8]
    private var seen: Set<String> = []

    /// - Parameter count: of the text's code points.
    init(_ annotations: [JSONValue], count: Int, _ paint: Paint) {
        codes = Array(repeating: 0, count: paint.isOn ? count : 0)
        guard paint.isOn else { return }
        // The longer first, so that what lies inside is seen.
        let spans = annotations.compactMap { note -> (type: String, start: Int, end: Int)? in
            guard let type = note["type"]?.string, let start = note["start"]?.int, let end = note["end"]?.int, start >= 0,
                end <= count,
                start < end
            else { return nil }
            return (type, start, end)
        }.sorted { ($1.end - $1.start, $0.start) < ($0.end - $0.start, $1.start) }
        for span in spans {
            if span.type == "quotation" {
                seen.insert("quotation")
                for index in span.start..<span.end { codes[index] |= Self.underline }
            } else if let kind = Self.kinds.first(where: { $0.types.contains(span.type) }) {
                seen.insert(kind.name)
                for index in span.start..<span.end { codes[index] = codes[index] & Self.underline | kind.code }
            }
        }
    }

    /// A stretch of the text, made fit for a line, with its marks.
    func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var line = ""
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let code = code(start)
            var end = start + 1
            while end < scalars.endIndex, self.code(end) == code { end += 1 }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<end])
            line += Self.painted(VisibleText.escaped(String(view)), code)
            start = end
        }
        return line
    }

    /// What the colours mean, of the kinds that the text has; `nil` where nothing is marked.
    var legend: String? {
        guard !seen.isEmpty else { return nil }
        var parts = Self.kinds.filter { seen.contains($0.name) }.map { Self.painted($0.name, $0.code) }
        if seen.contains("quotation") { parts.append(Self.painted("quotation", Self.underline)) }
        return "Evidence: " + parts.joined(separator: ", ")
    }

    private func code(_ index: Int) -> UInt8 { index < codes.count ? codes[index] : 0 }

    private static func painted(_ text: String, _ code: UInt8) -> String {
        guard code != 0 else { return text }
        let colour = code & ~underline
        let parameters = [code & underline != 0 ? "4" : nil, colour != 0 ? String(colour) : nil].compactMap(\.self)
        return "\u{1B}[\(parameters.joined(separator: ";"))m\(text)\u{1B}[0m"
    }
}
