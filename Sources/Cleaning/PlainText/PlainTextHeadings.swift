/// Headings that stand on bare lines: nothing marks them but their looks.
///
/// A heading is short, one line, does not end like a sentence, and longer paragraphs follow it. Title case, or the company of
/// other such lines between long paragraphs, makes it surer.
struct PlainTextHeadings {
    /// The least confidence at which a line is called a heading.
    static let threshold = 0.6

    private let paragraphs: [PlainTextLines.Paragraph]
    private let isLong: [Bool]
    /// Short lines with something long behind them.
    private let isCandidate: [Bool]
    private let candidates: Int

    init(_ paragraphs: [PlainTextLines.Paragraph]) {
        self.paragraphs = paragraphs
        let isLong = paragraphs.map(Self.isLong)
        self.isLong = isLong
        isCandidate = paragraphs.indices.map {
            $0 + 1 < paragraphs.count && isLong[$0 + 1] && Self.isShortLine(paragraphs[$0])
        }
        candidates = isCandidate.count { $0 }
    }

    /// How sure it is (0…1) that a paragraph is a heading; `nil` where it is none.
    func confidence(at index: Int) -> Double? {
        guard isCandidate[index] else { return nil }
        // A short line at the very start is the title of the document or a dateline: that is for others to say.
        let isFirst = index == 0
        let words = paragraphs[index].text.split(separator: " ")
        var score = 0.55
        if Self.capitalizedShare(words) >= 0.6 { score += 0.2 }
        if !isFirst, isLong[index - 1] { score += 0.1 }
        score += candidates > 2 ? 0.1 : candidates == 2 ? 0.05 : 0
        if words.count > 10 { score -= 0.15 }
        if isFirst { score -= 0.1 }
        return score >= Self.threshold ? min(score, 0.95) : nil
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
    private static func capitalizedShare(_ words: [Substring]) -> Double {
        let words = words.filter { $0.count > 3 }
        guard !words.isEmpty else { return 0 }
        return Double(words.count { $0.first?.isUppercase ?? false }) / Double(words.count)
    }
}
