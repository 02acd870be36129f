/// Reads what names a currency before or after a number: `US$`, `EUR`, "Canadian dollars".
struct CurrencyReader: Sendable {
    let table: CurrencyTable
    /// Codes that are words as well, or stand before numbers for other reasons: read after a number only.
    private let wordLikeCodes: WordSet
    /// Never codes in a text: "ALL 70".
    private let plainWords: WordSet
    private let lowerCaseCodes: WordSet
    private let spacedDollars: WordSet
    private let connectors: WordSet
    private let newWord: Word
    private let signScales: WordTable<Int>
    private let largeScales: WordSet

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        table = try CurrencyTable(tables, vocabulary)
        wordLikeCodes = vocabulary.words(
            "TRY", "CUP", "PEN", "MAD", "SOS", "BAM", "GEL", "MOP", "COP", "LAK", "RON", "BOB", "CAD", "MUR", "GIP", "SHP", "SAR")
        plainWords = vocabulary.words("ALL", "TOP", "ERN", "MOP")
        lowerCaseCodes = vocabulary.words("usd", "eur", "gbp")
        spacedDollars = vocabulary.words("US", "C", "NZ", "HK")
        connectors = vocabulary.words("de", "di", "d", "of")
        newWord = vocabulary.word("new")
        signScales = WordTable([
            (vocabulary.word("k"), 3), (vocabulary.word("m"), 6), (vocabulary.word("mn"), 6), (vocabulary.word("mio"), 6),
            (vocabulary.word("md"), 9), (vocabulary.word("mds"), 9), (vocabulary.word("mrd"), 9),
        ])
        largeScales = vocabulary.words("m", "mn", "bn", "tn", "million", "billion", "trillion")
    }

    /// What stands before a number; the number begins at `end`.
    func prefix(_ reading: Reading, at index: Int, before limit: Int) -> (mark: CurrencyMark, end: Int)? {
        guard index + 1 < limit else { return nil }
        let tokens = reading.tokens
        let (token, next) = (tokens[index], tokens[index + 1])
        switch token.kind {
        case .digits: return nil
        case .mark: return table.marks[token.first].flatMap { $0.isMinor ? nil : ($0, index + 1) }
        case .word:
            if token.word == .unknown { return nil }
            if next.kind == .mark, let mark = table.prefixed[token.word]?[next.first],
                !next.hasGapBefore || spacedDollars.contains(token.word)
            {
                return (mark, index + 2)
            }
            if next.isDigits {
                if let mark = code(token), !wordLikeCodes.contains(token.word) { return (mark, index + 1) }
                if token.isAllCapitals, let mark = table.millionCodes[token.word] { return (mark, index + 1) }
            }
            if let mark = table.lettered(reading, token) {
                let end = next.isMark(".") && !next.hasGapBefore ? index + 2 : index + 1
                if end < limit, tokens[end].isDigits, !mark.isInitial || (end == index + 1 && isLarge(reading, end, limit)) {
                    return (mark, end)
                }
            }
            return nil
        }
    }

    /// What stands after a number that ends at `index`.
    ///
    /// - Parameter isEnglish: whether "of" may not stand before the noun, and English adjectives may.
    func suffix(
        _ reading: Reading, at index: Int, before limit: Int, afterScale: Bool, isEnglish: Bool
    ) -> (mark: CurrencyMark, end: Int)? {
        guard index < limit else { return nil }
        let tokens = reading.tokens
        var index = index
        if tokens[index].isMark("-"), !tokens[index].hasGapBefore, index + 1 < limit, !tokens[index + 1].hasGapBefore {
            index += 1
        }
        let token = tokens[index]
        if token.kind == .mark {
            guard let mark = table.marks[token.first] else { return nil }
            // The sign belongs to the number after it where it touches it.
            if index + 1 < limit, tokens[index + 1].isDigits, !tokens[index + 1].hasGapBefore || !token.hasGapBefore {
                return nil
            }
            return (mark, index + 1)
        }
        guard token.isWord else { return nil }
        if afterScale, !isEnglish, connectors.contains(token.word), index + 1 < limit {
            let next = tokens[index + 1].kind == .mark ? index + 2 : index + 1
            return next < limit ? noun(reading, next, limit) : nil
        }
        if token.word == .unknown { return nil }
        if index + 1 < limit, tokens[index + 1].kind == .mark, !tokens[index + 1].hasGapBefore,
            let mark = table.prefixed[token.word]?[tokens[index + 1].first],
            index + 2 >= limit || !tokens[index + 2].isDigits
        {
            return (mark, index + 2)
        }
        if let mark = code(token) { return (mark, index + 1) }
        if token.isAllCapitals, let mark = table.millionCodes[token.word] { return (mark, index + 1) }
        if let mark = table.lettered(reading, token), !mark.isInitial { return (mark, index + 1) }
        if let found = scaledSign(reading, index, limit) { return found }
        if let found = noun(reading, index, limit) { return found }
        guard isEnglish, let country = table.adjectives.match(reading, at: index, before: limit),
            let found = noun(reading, country.end, limit)
        else { return nil }
        let shared = country.value.filter { found.mark.candidates.contains($0) }
        guard let code = shared.first else { return nil }
        var mark = found.mark
        (mark.code, mark.basis, mark.isBareDollar, mark.isPound, mark.needsLargeNumber) = (code, .explicit, false, false, false)
        return (mark, found.end)
    }

    /// `M€`, `Md€`, `k€`: thousands and more before the sign, as in French and Italian.
    private func scaledSign(_ reading: Reading, _ index: Int, _ limit: Int) -> (mark: CurrencyMark, end: Int)? {
        let token = reading.tokens[index]
        guard index + 1 < limit, reading.tokens[index + 1].kind == .mark, !reading.tokens[index + 1].hasGapBefore,
            let power = signScales[token.word], token.count > 1 || token.isCapitalised == (power == 6),
            var mark = table.marks[reading.tokens[index + 1].first], !mark.isMinor
        else { return nil }
        mark.scale = power
        return (mark, index + 2)
    }

    /// `N500bn`, `R5,000`: touching a number of thousands or more, grouped or with its power of ten.
    private func isLarge(_ reading: Reading, _ index: Int, _ limit: Int) -> Bool {
        let tokens = reading.tokens
        guard !tokens[index].hasGapBefore else { return false }
        var end = index + 1
        var isGrouped = false
        while end + 1 < limit, !tokens[end].hasGapBefore, tokens[end].isMark(",") || tokens[end].isMark("."),
            tokens[end + 1].isDigits,
            !tokens[end + 1].hasGapBefore
        {
            isGrouped = isGrouped || (tokens[end].isMark(",") && tokens[end + 1].count == 3)
            end += 2
        }
        return isGrouped || (end < limit && tokens[end].isWord && largeScales.contains(tokens[end].word))
    }

    private func noun(_ reading: Reading, _ index: Int, _ limit: Int) -> (mark: CurrencyMark, end: Int)? {
        table.nouns.match(reading, at: index, before: limit).map { ($0.value, $0.end) }
    }

    private func code(_ token: Token) -> CurrencyMark? {
        guard token.count == 3, !plainWords.contains(token.word),
            token.isAllCapitals || (!token.isCapitalised && lowerCaseCodes.contains(token.word))
        else { return nil }
        return table.codes[token.word]
    }
}
