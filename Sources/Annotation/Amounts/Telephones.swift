/// Passes over telephone numbers: `+44 20 7946 0958`, `(555) 010-4477`, `020 7946 0958`.
enum Telephones {
    /// The token after the number that begins at a token; `nil` where none does.
    ///
    /// Of figures in at least three groups, the first after `+` or with a zero before it, or of a group in brackets and two more.
    static func end(_ reading: Reading, at index: Int, in passage: Range<Int>) -> Int? {
        let tokens = reading.tokens
        let isInternational =
            tokens[index].isMark("+") && index + 1 < passage.upperBound && tokens[index + 1].isDigits
            && !tokens[index + 1].hasGapBefore
        let first = isInternational ? index + 1 : index
        guard tokens[first].isDigits else { return nil }
        let isBracketed =
            index > passage.lowerBound && tokens[index - 1].isMark("(") && tokens[first].count <= 5
            && first + 1 < passage.upperBound && tokens[first + 1].isMark(")")
        let isDomestic = tokens[first].first == "0" && tokens[first].count >= 2
        guard isInternational || isBracketed || isDomestic, tokens[first].count <= 5 else { return nil }
        var (cursor, groups, figures) = (first + 1, 1, tokens[first].count)
        while cursor < passage.upperBound, groups < 8 {
            var next = cursor
            // At most a bracket's end and a hyphen or a bracket's beginning between two groups.
            for _ in 0..<2 where next < passage.upperBound && isJoint(tokens[next]) { next += 1 }
            guard next < passage.upperBound, tokens[next].isDigits, tokens[next].count >= 2,
                tokens[next].start - tokens[cursor - 1].end <= 3
            else { break }
            groups += 1
            figures += tokens[next].count
            cursor = next + 1
        }
        guard groups >= 3, figures >= 8, figures <= 15 else { return nil }
        return cursor
    }

    private static func isJoint(_ token: Token) -> Bool {
        token.isMark("-") || token.isMark("(") || token.isMark(")") || token.isMark("‑") || token.isMark("/")
    }
}
