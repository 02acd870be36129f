import Documents

/// A record as CommonMark: what people paste elsewhere. Characters that would mean something are escaped.
enum MarkdownWriter {
    static func markdown(of record: Record) -> String {
        let scalars = Array(record.text.unicodeScalars)
        var parts: [String] = []
        if let title = record.title { parts.append("# " + escaped(title)) }
        let origin = [record.authors.map(\.name).joined(separator: ", "), record.datePublished ?? "", record.canonicalURL.map { "<\($0)>" } ?? ""]
            .filter { !$0.isEmpty }
        if !origin.isEmpty { parts.append(origin.map { $0.hasPrefix("<") ? $0 : escaped($0) }.joined(separator: " · ")) }
        for block in record.blocks { if let part = part(block, scalars, record.links) { parts.append(part) } }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func part(_ block: Block, _ scalars: [Unicode.Scalar], _ links: [Link]) -> String? {
        func inline(_ span: Span) -> String { text(span, scalars, links) }
        switch block.content {
        case .heading(let level, _, _):
            return block.span.map { String(repeating: "#", count: level) + " " + oneLine(inline($0)) }
        case .paragraph: return block.span.map { lines(inline($0)).joined(separator: "  \n") }
        case .quote: return block.span.map { lines(inline($0)).map { "> " + $0 }.joined(separator: "\n") }
        case .code:
            return block.span.map { span in
                let code = raw(span, scalars)
                let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: code) + 1))
                return "\(fence)\n\(code)\n\(fence)"
            }
        case .list(let ordered, let items):
            var numbers: [Int: Int] = [:]
            return items.map { item in
                numbers = numbers.filter { $0.key <= item.level }
                numbers[item.level, default: 0] += 1
                let indent = String(repeating: "    ", count: item.level)
                let mark = ordered && item.level == 0 ? "\(numbers[item.level] ?? 1). " : "- "
                return indent + mark + lines(inline(item.span)).joined(separator: "\n" + indent + "    ")
            }.joined(separator: "\n")
        case .table(let rows): return table(rows) { oneLine(inline($0)) }
        case .figure(let images, let caption):
            let pictures = images.map { "![\(escaped($0.alt ?? ""))](<\($0.url)>)" }
            return (pictures + [caption.map { "*\(escaped($0))*" }].compactMap { $0 }).joined(separator: "\n\n")
        }
    }

    private static func table(_ rows: [[Block.Cell]], _ text: (Span) -> String) -> String {
        let width = rows.map(\.count).max() ?? 0
        func row(_ cells: [String]) -> String {
            "| " + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
        }
        var lines = rows.map { row($0.map { text($0.span).split(separator: "|").joined(separator: "\\|") }) }
        lines.insert(row(Array(repeating: "---", count: width)), at: min(1, lines.count))
        return lines.joined(separator: "\n")
    }

    private static func text(_ span: Span, _ scalars: [Unicode.Scalar], _ links: [Link]) -> String {
        var out = ""
        var position = span.start
        for link in links where link.span.start >= position && link.span.end <= span.end {
            out += escaped(raw(Span(position, link.span.start), scalars))
            out += "[\(escaped(raw(link.span, scalars)))](<\(link.url)>)"
            position = link.span.end
        }
        return out + escaped(raw(Span(position, span.end), scalars))
    }

    private static func raw(_ span: Span, _ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span.start..<span.end])
        return String(view)
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map { guarded(String($0)) } }
    private static func oneLine(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            if "\\`*_[]<>".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }

    /// A line that would start a list, a heading or a rule is kept a line of text.
    private static func guarded(_ line: String) -> String {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" {
            return digits + "\\" + line.dropFirst(digits.count)
        }
        return line.first.map { "#+-=~|".contains($0) } ?? false ? "\\" + line : line
    }

    private static func longestRun(of character: Character, in text: String) -> Int {
        var longest = 0
        var run = 0
        for other in text {
            run = other == character ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
