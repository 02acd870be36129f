/// A plain text's lines, gathered into paragraphs.
struct PlainTextLines {
    struct Paragraph {
        enum Kind: Equatable {
            case text, quote, code
            /// Marked as a heading in the text itself (`# …`, or underlined).
            case heading(level: Int)
            case list(ordered: Bool, entries: [String])
        }

        var kind: Kind
        var text: String
        /// How many lines of the document it was made of.
        var lineCount: Int
    }

    private let lines: [String]
    /// Lines were broken at a fixed width: a line that is about that long goes on in the next one.
    private let wrapWidth: Int?
    /// Blank lines part paragraphs; otherwise each line is one.
    private let hasBlankLines: Bool

    init(_ text: String) {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previousWasReturn: previousWasReturn = false
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(String(line))
                line = String.UnicodeScalarView()
                previousWasReturn = scalar == "\r"
            case "\u{FEFF}", "\u{AD}", "\u{200B}", "\u{0}"..."\u{8}", "\u{E}"..."\u{1F}", "\u{7F}": previousWasReturn = false
            default:
                previousWasReturn = false
                line.append(scalar == "\u{A0}" ? " " : scalar)
            }
        }
        lines.append(String(line))
        self.lines = lines
        let filled = lines.filter { !$0.allSatisfy(\.isWhitespace) }
        let inner = lines.drop { $0.allSatisfy(\.isWhitespace) }.reversed().drop { $0.allSatisfy(\.isWhitespace) }
        hasBlankLines = inner.contains { $0.allSatisfy(\.isWhitespace) }
        wrapWidth = hasBlankLines ? Self.wrapWidth(of: filled) : nil
    }

    /// The width that lines were broken at: many lines, none much longer, and a good part close to the longest.
    private static func wrapWidth(of lines: [String]) -> Int? {
        let lengths = lines.map { $0.unicodeScalars.count }
        guard lengths.count >= 4, let longest = lengths.max(), (40...100).contains(longest) else { return nil }
        return lengths.count { $0 * 10 >= longest * 7 } * 10 >= lengths.count * 4 ? longest : nil
    }

    func paragraphs() -> [Paragraph] {
        var out: [Paragraph] = []
        var group: [String] = []
        func finish() {
            if !group.isEmpty { out += read(group) }
            group = []
        }
        // Marks that no later line closes, so that a text of nothing but opening fences is not searched for each of them.
        var unclosed: [Character: Int] = [:]
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if let fence = PlainTextFence(line), fence.length < unclosed[fence.mark] ?? .max {
                if let end = lines[(index + 1)...].firstIndex(where: { PlainTextFence($0).map(fence.isClosed) ?? false }) {
                    finish()
                    let code = lines[(index + 1)..<end].joined(separator: "\n")
                    if !code.isEmpty { out.append(Paragraph(kind: .code, text: code, lineCount: end - index + 1)) }
                    index = end + 1
                    continue
                }
                unclosed[fence.mark] = fence.length
            }
            let isBlank = line.allSatisfy(\.isWhitespace)
            let goesOn = hasBlankLines || group.last.map { Self.belongs(line, to: $0) } ?? true
            if isBlank || !goesOn { finish() }
            if !isBlank { group.append(line) }
            index += 1
        }
        finish()
        return out
    }

    /// Where each line is a paragraph: whether one belongs to that before it, as an entry of the same list or quote.
    private static func belongs(_ line: String, to previous: String) -> Bool {
        let (line, previous) = (line.drop(while: \.isWhitespace), previous.drop(while: \.isWhitespace))
        if line.hasPrefix(">") { return previous.hasPrefix(">") }
        return PlainTextList.isEntry(line, afterEntry: previous)
    }

    /// The paragraphs of lines that stand together.
    private func read(_ group: [String]) -> [Paragraph] {
        let trimmed = group.map { String($0.drop(while: \.isWhitespace)) }
        if trimmed.allSatisfy({ $0.hasPrefix(">") }) {
            let text = trimmed.map { Self.collapsed(String($0.drop { $0 == ">" || $0 == " " })) }.filter { !$0.isEmpty }.joined(
                separator: " ")
            return text.isEmpty ? [] : [Paragraph(kind: .quote, text: text, lineCount: group.count)]
        }
        if let list = PlainTextList.read(trimmed) {
            return [
                Paragraph(
                    kind: .list(ordered: list.ordered, entries: list.entries.map(Self.collapsed)), text: "",
                    lineCount: group.count)
            ]
        }
        if group.count >= 2, group.allSatisfy({ $0.hasPrefix("    ") || $0.hasPrefix("\t") }) {
            return [Paragraph(kind: .code, text: group.joined(separator: "\n"), lineCount: group.count)]
        }
        if group.count == 1, let level = Self.markedLevel(trimmed[0]) {
            return [
                Paragraph(kind: .heading(level: level), text: Self.collapsed(String(trimmed[0].drop { $0 == "#" })), lineCount: 1)
            ]
        }
        if group.count == 2, let level = Self.underlineLevel(trimmed[1]) {
            return [Paragraph(kind: .heading(level: level), text: Self.collapsed(trimmed[0]), lineCount: 2)]
        }
        return joined(trimmed).map { Paragraph(kind: .text, text: $0.text, lineCount: $0.lines) }
    }

    /// Joins lines that were only broken for width; lines that were broken on purpose (a poem, an address) keep their breaks.
    private func joined(_ group: [String]) -> [(text: String, lines: Int)] {
        if Self.isFilled(group) { return [(group.map(Self.collapsed).joined(separator: " "), group.count)] }
        guard let wrapWidth else {
            // Long lines that stand together are paragraphs of their own; short ones are one paragraph with its line breaks.
            let isVerse = group.count > 1 && group.allSatisfy { $0.unicodeScalars.count < 60 }
            if isVerse { return [(group.map(Self.collapsed).joined(separator: "\n"), group.count)] }
            return group.map { (Self.collapsed($0), 1) }
        }
        let isWrapped = group.dropLast().allSatisfy { $0.unicodeScalars.count * 2 >= wrapWidth }
        return [(group.map(Self.collapsed).joined(separator: isWrapped ? " " : "\n"), group.count)]
    }

    /// Whether each line ends where the next word would not have fitted: filling to a width leaves nothing else, and verse and
    /// addresses hardly ever do so over three lines.
    private static func isFilled(_ group: [String]) -> Bool {
        let lengths = group.map { $0.unicodeScalars.count }
        guard group.count >= 3, let width = lengths.max(), (36...120).contains(width) else { return false }
        return zip(lengths, group.dropFirst()).allSatisfy { length, next in
            length + 1 + next.unicodeScalars.prefix { !$0.properties.isWhitespace }.count > width
        }
    }

    private static func collapsed(_ line: String) -> String {
        line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `## Heading`
    private static func markedLevel(_ line: String) -> Int? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
        return level
    }

    /// A line of `===` or `---` under a heading.
    private static func underlineLevel(_ line: String) -> Int? {
        guard line.count >= 3, let first = line.first, first == "=" || first == "-", line.allSatisfy({ $0 == first }) else {
            return nil
        }
        return first == "=" ? 1 : 2
    }
}
