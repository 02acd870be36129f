/// Tells a model designation by its form alone: `S-300VM`, `Buk-M2E`, `F-16`, `A320neo`, `9M729`.
struct DesignationShape: Sendable {
    let table: DesignationTable

    /// The end of the designation that begins at a token; `nil` where none does.
    ///
    /// - Parameter run: tokens without blanks between them; `start` is the first, or follows a mark.
    func end(_ reading: Reading, from start: Int, in run: Range<Int>) -> Int? {
        let tokens = reading.tokens
        guard tokens[start].kind != .mark else { return nil }
        let end = joinedEnd(reading, from: start, in: run)
        guard end > start + 1 else { return nil }
        // `US$5`, `A4/B5`, `10:30`: what touches the end must close a word.
        if end < run.upperBound, !closes(reading, end, run) { return nil }
        let first = tokens[start]
        if first.isDigits { return startsWithDigits(reading, start..<end) ? end : nil }
        guard first.isCapitalised else { return nil }
        return startsWithLetters(reading, start..<end) ? end : nil
    }

    /// Letters, digits, and hyphens between them.
    private func joinedEnd(_ reading: Reading, from start: Int, in run: Range<Int>) -> Int {
        var end = start + 1
        while end < run.upperBound {
            let token = reading.tokens[end]
            if token.kind != .mark {
                end += 1
            } else if token.isMark("-") || token.isMark("‑"), end + 1 < run.upperBound, reading.tokens[end + 1].kind != .mark {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private func closes(_ reading: Reading, _ end: Int, _ run: Range<Int>) -> Bool {
        let token = reading.tokens[end]
        switch token.first {
        case ".", ":": return end + 1 >= run.upperBound || reading.tokens[end + 1].kind == .mark
        case ",", ";", "!", "?", ")", "]", "”", "\"", "’", "'", "»", "…", "—", "–", "/": return true
        default: return false
        }
    }

    /// `9M729`, `2S19`: figures, capitals, figures.
    private func startsWithDigits(_ reading: Reading, _ range: Range<Int>) -> Bool {
        let tokens = reading.tokens
        guard range.count >= 3, tokens[range.lowerBound].count <= 2 else { return false }
        let letters = tokens[range.lowerBound + 1]
        guard letters.isWord, letters.isAllCapitals, letters.count <= 2, tokens[range.lowerBound + 2].isDigits else {
            return false
        }
        // Quarters and halves of years: `1Q2025`.
        return !["Q", "H", "T", "X"].contains(letters.first)
    }

    private func startsWithLetters(_ reading: Reading, _ range: Range<Int>) -> Bool {
        let tokens = reading.tokens
        let first = tokens[range.lowerBound]
        let second = tokens[range.lowerBound + 1]
        // "A" is no article where figures touch it (`A320neo`) or two of them follow a hyphen (`A-10`).
        let isLetterA =
            first.count == 1
            && (second.isDigits
                || (range.count > 2 && tokens[range.lowerBound + 2].isDigits && tokens[range.lowerBound + 2].count > 1))
        if table.has(.word, first.word), !isLetterA { return false }
        // `N500bn`, `R20m`: money.
        if range.count == 3, second.isDigits, table.has(.scale, tokens[range.upperBound - 1].word),
            !tokens[range.upperBound - 1].isCapitalised
        {
            return false
        }
        let figures = range.filter { tokens[$0].isDigits }
        guard let figure = figures.first else { return isLettered(reading, range) }
        if let never = table.nevers[first.word], never.contains(0) || never.contains(number(reading, figure)) { return false }
        // `COVID-19`, `Su-30MK2`: small words after the first belong to other things ("Paris-based", "Formula-1-style").
        for index in range.dropFirst() where tokens[index].isWord {
            let word = tokens[index]
            if !word.isCapitalised, !(tokens[index - 1].isDigits && word.count <= 3 && index == range.upperBound - 1) {
                return false
            }
            if word.isCapitalised, word.count > 4, !word.isAllCapitals { return false }
        }
        if figures.allSatisfy({ tokens[$0].count == 4 && isYear(number(reading, $0)) }), first.count > 3 || !first.isAllCapitals {
            return false
        }
        if figures.contains(where: { tokens[$0].count > 5 }) { return false }
        if second.isDigits {
            // Without a hyphen: `M1A2`, `A320`, `TB2`; a letter and one or two figures are roads, paper and vitamins too.
            guard first.isAllCapitals else {
                return first.count <= 4 && range.count == 2 && second.count <= 3 && first.count >= 2
            }
            if first.count == 1 { return range.count > 2 || (second.count >= 3 && !["R", "P", "N", "Q"].contains(first.first)) }
            return first.count <= 5
        }
        // Scores and pairs: "Barcelona-3", a number of many letters.
        let isPlainName = !first.isAllCapitals && first.count > 9
        return !isPlainName
    }

    /// `Igla-S`, `Type-C` is refused by its first word.
    private func isLettered(_ reading: Reading, _ range: Range<Int>) -> Bool {
        let tokens = reading.tokens
        guard range.count == 3, tokens[range.lowerBound].count >= 3, !tokens[range.lowerBound].isAllCapitals else { return false }
        let ending = tokens[range.lowerBound + 2]
        guard ending.isWord, ending.isAllCapitals, ending.count == 1, !table.has(.ending, ending.word) else { return false }
        // An initial: `Jean-P. Martin`.
        return range.upperBound >= tokens.count || !tokens[range.upperBound].isMark(".") || tokens[range.upperBound].hasGapBefore
            || range.upperBound + 1 >= tokens.count || tokens[range.upperBound + 1].startsSentence
    }

    private func isYear(_ value: Int) -> Bool { value >= 1900 && value < 2100 }

    private func number(_ reading: Reading, _ index: Int) -> Int {
        let token = reading.tokens[index]
        guard token.count <= 9 else { return 0 }
        return (token.start..<token.end).reduce(0) { $0 * 10 + Int(reading.scalars[$1].value) - 0x30 }
    }
}
