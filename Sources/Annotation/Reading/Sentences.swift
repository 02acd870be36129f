/// Marks the tokens that begin a sentence.
enum Sentences {
    /// A sentence ends with `.`, `!`, `?` or `…`, and the closing marks after it, where a blank follows and then an upper-case
    /// letter, a digit or an opening mark. A point after a single letter or between letters (`U.S.`) ends none, unless a line ends.
    static func mark(_ tokens: inout [Token], _ range: Range<Int>) {
        var ended = true
        for index in range {
            if tokens[index].startsLine { ended = true }
            if ended, tokens[index].hasGapBefore {
                if beginsSentence(tokens[index]) { tokens[index].shape.insert(.sentenceStart) }
                ended = false
            }
            guard tokens[index].kind == .mark else { continue }
            switch tokens[index].first {
            case "!", "?", "…": ended = true
            case ".": ended = !isAbbreviation(tokens, index, range)
            case "\"", "'", "”", "’", ")", "]", "»", "“": break
            default: ended = false
            }
        }
    }

    private static func beginsSentence(_ token: Token) -> Bool { token.kind != .word || token.isCapitalised || token.startsLine }

    /// `J. Smith`, `U.S. forces`: a single capital before the point.
    private static func isAbbreviation(_ tokens: [Token], _ point: Int, _ range: Range<Int>) -> Bool {
        guard point > range.lowerBound else { return false }
        let before = tokens[point - 1]
        return !tokens[point].hasGapBefore && before.kind == .word && before.count == 1 && before.isCapitalised
    }
}
