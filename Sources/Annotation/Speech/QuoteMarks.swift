/// Which marks open a quotation, and which close it (Unicode 15.1, chapter 6.2: the same marks open in one language and close in another).
enum QuoteMarks {
    /// The marks that close what a token opens; `nil` where it opens nothing.
    static func closers(ofOpener index: Int, _ text: ClassedReading, _ range: Range<Int>) -> [Unicode.Scalar]? {
        let token = text[index]
        switch token.first {
        case "“": return ["”"]
        case "«": return ["»"]
        case "‹": return ["›"]
        case "„": return ["“", "”", "‟"]
        case "‚": return ["‘", "’"]
        case "「": return ["」"]
        case "『": return ["』"]
        case "\"": return isBefore(index, text, range) ? ["\""] : nil
        // German »…«, Swedish ”…”: where a blank says that they open.
        case "»": return isBefore(index, text, range) ? ["«"] : nil
        case "›": return isBefore(index, text, range) ? ["‹"] : nil
        case "”": return isBefore(index, text, range) ? ["”"] : nil
        case "‘": return isBefore(index, text, range) ? ["’"] : nil
        case "'": return isBefore(index, text, range) && text.isWord(index + 1, in: range) ? ["'"] : nil
        default: return nil
        }
    }

    static func isSingle(_ scalar: Unicode.Scalar) -> Bool { scalar == "‘" || scalar == "'" || scalar == "‚" }

    /// An apostrophe is no closing mark: a letter follows it, or a word after the s of a plural (`the workers’ union`).
    enum Closing { case no, perhaps, yes }

    static func closing(_ index: Int, _ text: ClassedReading, _ range: Range<Int>) -> Closing {
        let token = text[index]
        guard ClassedReading.isApostrophe(token) || token.isMark("‘") else { return .yes }
        let next = index + 1
        if range.contains(next), text[next].isWord || text[next].isDigits, !text[next].hasGapBefore { return .no }
        guard index > range.lowerBound, !token.hasGapBefore else { return .no }
        let isPlural = text[index - 1].isWord && last(of: index - 1, text) == "s"
        let isFollowed = range.contains(next) && text[next].isWord && !text[next].isCapitalised && !text[next].startsLine
        return isPlural && isFollowed ? .perhaps : .yes
    }

    /// A blank, a bracket, a dash or another opening mark stands before it, and no blank behind.
    private static func isBefore(_ index: Int, _ text: ClassedReading, _ range: Range<Int>) -> Bool {
        let next = index + 1
        guard range.contains(next), !text[next].hasGapBefore else { return false }
        if text[index].hasGapBefore || index == range.lowerBound { return true }
        switch text[index - 1].first {
        case "(", "[", "—", "–", "“", "‘", "«", "„", "\"", "'", "/": return text[index - 1].kind == .mark
        default: return false
        }
    }

    private static func last(of word: Int, _ text: ClassedReading) -> Unicode.Scalar { text.reading.scalars[text[word].end - 1] }
}
