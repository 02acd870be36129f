/// Marks the tokens that begin a sentence.
enum Sentences {
    /// A sentence ends with `.`, `!`, `?` or `…`, and the closing marks after it, where a blank follows and then an upper-case
    /// letter, a digit or an opening mark. A point after a single letter or between letters (`U.S.`), or after a short form that a name or
    /// a number follows (`Dr. Berg`, `No. 7`), ends none, unless a line ends.
    static func mark(_ tokens: inout [Token], _ range: Range<Int>, of scalars: [Unicode.Scalar]) {
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
            case ".": ended = !isAbbreviation(tokens, index, range, scalars)
            case "\"", "'", "”", "’", ")", "]", "»", "“": break
            default: ended = false
            }
        }
    }

    private static func beginsSentence(_ token: Token) -> Bool { token.kind != .word || token.isCapitalised || token.startsLine }

    /// Short forms that only a name follows.
    private static let beforeNames: Set<String> = [
        "Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "St", "Ste", "Mt", "Ft", "Gov", "Sen", "Rep", "Rev", "Hon", "Gen", "Col", "Lt",
        "Maj", "Capt", "Cmdr", "Sgt", "Cpl", "Pvt", "Adm", "Brig", "Insp", "Supt", "Amb", "Pres", "Fr",
    ]
    /// Short forms that only a number follows.
    private static let beforeNumbers: Set<String> = ["No", "Nos", "no", "nos", "Art", "pp", "vol", "Vol"]

    /// `J. Smith`, `U.S. forces`: a single capital before the point; `Dr. Berg`, `No. 7`.
    private static func isAbbreviation(
        _ tokens: [Token], _ point: Int, _ range: Range<Int>, _ scalars: [Unicode.Scalar]
    ) -> Bool {
        guard point > range.lowerBound else { return false }
        let before = tokens[point - 1]
        guard !tokens[point].hasGapBefore, before.kind == .word else { return false }
        if before.count == 1 { return before.isCapitalised }
        guard before.count <= 6, range.contains(point + 1) else { return false }
        // Most sentences end with a word in lower case: none of the forms before names.
        guard tokens[point + 1].isDigits || (tokens[point + 1].isWord && before.isCapitalised) else { return false }
        let form = Reading.string(scalars[before.start..<before.end])
        if tokens[point + 1].isDigits { return beforeNumbers.contains(form) }
        return beforeNames.contains(form)
    }
}
