/// Passes over "one in five", "nine out of ten", "1 in every 200": a proportion has no value of its own in a record, and its second
/// number counts nothing.
struct OddsReader: Sendable {
    private let numerals: Numerals
    private let `in`: Word
    private let every: Word
    private let out: Word
    private let of: Word
    private let times: WordSet

    init(_ vocabulary: Vocabulary, _ numerals: Numerals) {
        self.numerals = numerals
        `in` = vocabulary.word("in")
        every = vocabulary.word("every")
        out = vocabulary.word("out")
        of = vocabulary.word("of")
        times = vocabulary.words(
            "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year",
            "years", "decades", "stages", "phases", "steps", "instalments", "installments")
    }

    /// The token after the proportion that begins at a token; `nil` where none does.
    func end(_ reading: Reading, at index: Int, before limit: Int, _ habits: Numerals.Habits) -> Int? {
        guard habits.readsWords, reading.tokens[index].kind != .mark, hasJoint(reading, index, limit),
            let first = whole(reading, index, limit, habits), first.end + 1 < limit
        else { return nil }
        var next = first.end
        let isOut = reading.tokens[next].word == out && reading.tokens[next + 1].word == of
        if isOut {
            next += 2
        } else if reading.tokens[next].isWord, reading.tokens[next].word == `in` {
            next += 1
        } else {
            return nil
        }
        guard next < limit else { return nil }
        let isEvery = reading.tokens[next].isWord && reading.tokens[next].word == every
        if isEvery { next += 1 }
        guard next < limit, reading.tokens[next].hasGapBefore, let second = whole(reading, next, limit, habits),
            first.value < second.value
        else { return nil }
        // "killed 3 in 10 days" is no proportion; nor is a large number in another.
        if second.end < limit, times.contains(reading.tokens[second.end].word) { return nil }
        guard isOut || isEvery || first.value <= ExactDecimal(10) else { return nil }
        return second.end
    }

    /// "in" or "out" within a few words: a look that spares the reading of most numbers.
    private func hasJoint(_ reading: Reading, _ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        for next in index + 1..<min(limit, index + 6) {
            let word = reading.tokens[next].word
            if word == `in` || word == out { return true }
        }
        return false
    }

    private func whole(_ reading: Reading, _ index: Int, _ limit: Int, _ habits: Numerals.Habits) -> Numeral? {
        guard let numeral = numerals.read(reading, at: index, before: limit, habits), !numeral.isOrdinal, !numeral.isFraction,
            numeral.value.isInteger, numeral.value > .zero
        else { return nil }
        // Years: "2 in 2024".
        let isYear =
            numeral.writing == .digits && numeral.tokens.count == 1 && reading.tokens[index].count == 4
            && numeral.value >= ExactDecimal(1500) && numeral.value < ExactDecimal(2100)
        return isYear ? nil : numeral
    }
}
