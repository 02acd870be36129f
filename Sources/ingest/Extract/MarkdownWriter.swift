import Documents

/// A record as CommonMark: what people paste elsewhere. What the page wrote stays text: characters that would mean something
/// are escaped.
enum MarkdownWriter {
    /// - Parameter evidence: whether the annotations follow as footnotes.
    static func markdown(of record: Record, evidence: Bool = false) -> String {
        let notes = evidence ? Footnotes(record) : Footnotes()
        let text = MarkdownText(record, notes)
        var parts: [String] = []
        if let title = record.title { parts.append("# " + MarkdownText.heading(title)) }
        let authors = record.authors.map(\.name).joined(separator: ", ")
        let origin =
            [authors, record.datePublished ?? ""].filter { !$0.isEmpty }.map(MarkdownText.oneLine)
            + [record.canonicalURL.map(MarkdownText.autolink)].compactMap(\.self)
        if !origin.isEmpty { parts.append(MarkdownText.guarded(origin.joined(separator: " · "))) }
        var isSecondList = false
        for (index, block) in record.blocks.enumerated() {
            // Two lists in a row would grow into one but for a mark of their own.
            isSecondList = index > 0 && block.isList && record.blocks[index - 1].isList && !isSecondList
            if let part = part(block, text, isSecondList) { parts.append(part) }
        }
        if !notes.definitions.isEmpty { parts.append(notes.definitions.joined(separator: "\n")) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func part(_ block: Block, _ text: MarkdownText, _ isSecondList: Bool) -> String? {
        switch block.content {
        case .heading(let level, _, _):
            return block.span.map { String(repeating: "#", count: level) + " " + MarkdownText.closed(text.oneLine($0)) }
        case .paragraph: return block.span.map { text.lines($0).joined(separator: "\\\n") }
        case .quote: return block.span.map { text.lines($0).map { "> " + $0 }.joined(separator: "\\\n") }
        case .code: return block.span.map { code(text.raw($0)) }
        case .list(let ordered, let items): return list(items, ordered, isSecondList, text)
        case .table(let rows): return table(rows, text)
        case .figure(let images, let caption):
            let pictures = images.map { "![\(MarkdownText.oneLine($0.alt ?? ""))](\(MarkdownText.destination($0.url)))" }
            let below = [caption.map { "*\(MarkdownText.oneLine($0))*" }, images.first?.credit.map(MarkdownText.oneLine)]
            return (pictures + below.compactMap(\.self)).joined(separator: "\n\n")
        }
    }

    /// In a fence that is longer than any in it.
    private static func code(_ code: String) -> String {
        var longest = 0
        var run = 0
        for scalar in code.unicodeScalars {
            run = scalar == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)\n\(code)\n\(fence)"
    }

    /// What belongs to an item is indented to where its text begins, or a little more.
    private static func list(_ items: [Block.Item], _ ordered: Bool, _ isSecond: Bool, _ text: MarkdownText) -> String {
        let step = ordered ? max(4, String(items.count).count + 2) : 4
        var numbers: [Int] = []
        return items.map { item in
            // A level that nothing leads to would be code.
            let level = min(item.level, numbers.count)
            numbers.removeLast(max(0, numbers.count - level - 1))
            if numbers.count == level { numbers.append(0) }
            numbers[level] += 1
            let indent = level == 0 ? 0 : step + 4 * (level - 1)
            let mark = ordered && level == 0 ? "\(numbers[level])\(isSecond ? ")" : ".")" : isSecond ? "*" : "-"
            let continuation = String(repeating: " ", count: level == 0 ? step : indent + 4)
            return String(repeating: " ", count: indent) + mark + " "
                + text.lines(item.span).joined(separator: "\\\n" + continuation)
        }.joined(separator: "\n")
    }

    private static func table(_ rows: [[Block.Cell]], _ text: MarkdownText) -> String? {
        guard let width = rows.map(\.count).max(), width > 0 else { return nil }
        func row(_ cells: [String]) -> String {
            "| " + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
        }
        var lines = rows.map { row($0.map { text.oneLine($0.span, isCell: true) }) }
        lines.insert(row(Array(repeating: "---", count: width)), at: 1)
        return lines.joined(separator: "\n")
    }
}

extension Block {
    fileprivate var isList: Bool { if case .list = content { true } else { false } }
}
