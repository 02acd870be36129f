/// Lists in plain text: every entry starts with the same kind of mark.
enum PlainTextList {
    /// The entries of lines that stand together, marks removed; `nil` where they are no list.
    static func read(_ lines: [String]) -> (ordered: Bool, entries: [String])? {
        guard let first = lines.first, let kind = mark(first)?.ordered else { return nil }
        var entries: [String] = []
        for line in lines {
            if let mark = mark(line), mark.ordered == kind {
                entries.append(String(line.dropFirst(mark.length)))
            } else if let last = entries.indices.last {
                // A wrapped entry goes on.
                entries[last] += " " + line
            }
        }
        // One dash or one number at the start of a line is no list.
        return entries.count >= 2 ? (kind, entries) : nil
    }

    /// Whether two lines are entries of one list.
    static func isEntry(_ line: Substring, afterEntry previous: Substring) -> Bool {
        guard let mark = mark(line), let other = Self.mark(previous) else { return false }
        return mark.ordered == other.ordered
    }

    private static func mark(_ line: some StringProtocol) -> (ordered: Bool, length: Int)? {
        if let first = line.first, "-*+•–".contains(first), line.dropFirst().first == " " { return (false, 2) }
        let digits = line.prefix { $0.isASCII && $0.isNumber }.count
        guard (1...3).contains(digits) else { return nil }
        let rest = line.dropFirst(digits)
        guard let stop = rest.first, stop == "." || stop == ")", rest.dropFirst().first == " " else { return nil }
        return (true, digits + 2)
    }
}
