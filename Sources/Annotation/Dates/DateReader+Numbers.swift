/// Numbers in digits and in words, as far as times are told with them: what `Numerals` reads, and what only times have.
extension DateReader {
    struct Amount {
        var thousandths: Int
        /// Its tokens end before this one.
        var end: Int
        var isApproximate = false
    }

    /// Numbers of times are no longer than so many tokens.
    private static let reach = 16

    /// `12`, `1,500`, `2.5`, `½`, "twenty-four", "two and a half", "a hundred", "a couple of".
    func amount(_ index: Int) -> Amount? {
        let first = role(index) == .article ? index + 1 : index
        if role(first) == .couple {
            return Amount(thousandths: 2000, end: role(first + 1) == .of ? first + 2 : first + 1, isApproximate: true)
        }
        if role(index) == .dozen { return Amount(thousandths: 12_000, end: index + 1) }
        guard let numeral = numeral(index), !numeral.isOrdinal, numeral.value < Self.million,
            numeral.writing == .digits || !numeral.isFraction, let thousandths = numeral.value.scaled(byPowerOfTen: 3).int
        else { return nil }
        var amount = Amount(thousandths: thousandths, end: numeral.end)
        // "2 and a half": that of words is read with them.
        if numeral.writing == .digits, role(amount.end) == .and, role(amount.end + 1) == .article, role(amount.end + 2) == .half {
            amount.thousandths += 500
            amount.end += 3
        }
        return amount
    }

    private static let million = ExactDecimal(1, 6)

    /// The number that begins here, if it is no piece of something longer.
    private func numeral(_ index: Int) -> Numeral? {
        guard let token = token(index) else { return nil }
        switch token.kind {
        case .digits: guard token.count <= 6, beginsNumber(index) else { return nil }
        case .word: guard lexicon.isNumber(token.word) || role(index) == .article else { return nil }
        case .mark: guard token.first != "-", token.first != "−", token.first != "–", token.first != "+" else { return nil }
        }
        return numerals.read(reading, at: index, before: min(bounds.upperBound, index + Self.reach))
    }

    /// A whole number in words, and whether "thousand" or its like is in it.
    private func wholeInWords(_ index: Int, isOrdinal: Bool = false) -> (value: Int, end: Int)? {
        guard let token = token(index), token.isWord, lexicon.isNumber(token.word), let numeral = numeral(index),
            numeral.isOrdinal == isOrdinal, !numeral.isFraction, let value = numeral.value.int
        else { return nil }
        return (value, numeral.end)
    }

    func belowHundred(_ index: Int) -> (value: Int, end: Int)? { wholeInWords(index).flatMap { $0.value < 100 ? $0 : nil } }

    /// `3rd`, "third", "twenty-third".
    func ordinal(_ index: Int) -> (value: Int, end: Int)? {
        if let value = value(index), beginsNumber(index), isOrdinalEnding(index + 1) { return (value, index + 2) }
        return wholeInWords(index, isOrdinal: true)
    }

    func isOrdinalEnding(_ index: Int) -> Bool {
        isGlued(index) && (spells(index, "th") || spells(index, "st") || spells(index, "nd") || spells(index, "rd"))
    }

    /// A year in words: "nineteen ninety-six", "two thousand and fifteen", "nineteen hundred".
    func yearInWords(_ index: Int) -> (year: Int, end: Int)? {
        guard let (value, end) = wholeInWords(index) else { return nil }
        if (1000...2199).contains(value) { return isCounting(end - 1) ? nil : (value, end) }
        guard (15...20).contains(value), let (rest, last) = belowHundred(end), rest >= 10 else { return nil }
        return (value * 100 + rest, last)
    }
}
