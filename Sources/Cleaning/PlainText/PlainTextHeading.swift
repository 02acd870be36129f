/// Headings that stand on bare lines: nothing marks them but their looks.
enum PlainTextHeading {
    /// The least confidence at which a line is called a heading.
    static let threshold = 0.6

    /// How sure it is (0…1) that a paragraph is a heading; `nil` where it is none.
    ///
    /// A heading is short, one line, does not end like a sentence, and longer paragraphs follow it. Title case, or the
    /// company of other such lines between long paragraphs, makes it surer.
    static func confidence(of index: Int, in paragraphs: [PlainTextLines.Paragraph]) -> Double? {
        guard isShortLine(paragraphs[index]), index + 1 < paragraphs.count, isLong(paragraphs[index + 1]) else { return nil }
        // A short line at the very start is the title of the document or a dateline: that is for others to say.
        let isFirst = index == 0
        var score = 0.55
        if capitalizedShare(paragraphs[index].text) >= 0.6 { score += 0.2 }
        if !isFirst, isLong(paragraphs[index - 1]) { score += 0.1 }
        let company = paragraphs.indices.count { $0 != index && isShortLine(paragraphs[$0]) && $0 + 1 < paragraphs.count && isLong(paragraphs[$0 + 1]) }
        score += company >= 2 ? 0.1 : company == 1 ? 0.05 : 0
        let words = paragraphs[index].text.split(separator: " ").count
        if words > 10 { score -= 0.15 }
        if isFirst { score -= 0.1 }
        return score >= threshold ? min(score, 0.95) : nil
    }

    private static func isShortLine(_ paragraph: PlainTextLines.Paragraph) -> Bool {
        guard paragraph.kind == .text, paragraph.lineCount == 1, !paragraph.text.contains("\n") else { return false }
        let count = paragraph.text.unicodeScalars.count
        guard (2...90).contains(count), let last = paragraph.text.last, let first = paragraph.text.first else { return false }
        // Sentences, lists' introductions and speech are none; a question may be one.
        guard !".!:;,…。！：；،؛\"”»".contains(last) else { return false }
        return first.isLetter || first.isNumber || "“\"«„¿¡'‘".contains(first)
    }

    private static func isLong(_ paragraph: PlainTextLines.Paragraph) -> Bool {
        switch paragraph.kind {
        case .text: paragraph.text.unicodeScalars.count >= 100
        case .list, .quote: true
        case .code, .heading: false
        }
    }

    /// The share of words (beyond three letters) that begin in upper case.
    private static func capitalizedShare(_ text: String) -> Double {
        let words = text.split(separator: " ").filter { $0.count > 3 }
        guard !words.isEmpty else { return 0 }
        return Double(words.count { $0.first?.isUppercase ?? false }) / Double(words.count)
    }
}
