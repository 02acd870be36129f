/// Units that are written in ways that mean other things too, told by what stands around: `10 " long`, `40C`, `20 [kg]`.
struct LooseUnits: Sendable {
    /// "long", "wide" and the like: what a length is said of.
    private let measuring: WordSet
    private let before: WordSet
    private let celsius: Word
    private let fahrenheit: Word

    init(_ vocabulary: Vocabulary, measuring: WordSet) {
        self.measuring = measuring
        before = vocabulary.words(
            "was", "is", "are", "were", "be", "to", "at", "of", "by", "reached", "reach", "hit", "hits", "above", "below",
            "around",
            "about", "over", "under", "nearly", "almost", "than", "from", "between", "and", "or", "minus", "exceeded", "topped",
            "averaged", "passed", "touched", "recorded", "least", "limit", "warmed", "well", "as", "low", "high", "past", "the",
            "a", "beyond", "just", "only", "roughly", "up", "within")
        celsius = vocabulary.word("c")
        fahrenheit = vocabulary.word("f")
    }

    /// The unit after a number in digits.
    func read(_ reading: Reading, after numeral: Numeral, in passage: Range<Int>, _ units: UnitReader) -> UnitReader.Match? {
        let tokens = reading.tokens
        let (index, limit) = (numeral.end, passage.upperBound)
        guard index < limit else { return nil }
        let token = tokens[index]
        if token.isMark("\"") {
            // A mark that quotes nothing, with what it measures after it.
            guard index + 1 < limit, measuring.contains(tokens[index + 1].word) else { return nil }
            return match("[in_i]", .length, index..<index + 1)
        }
        if token.isMark("[") || token.isMark("<") {
            guard index + 2 < limit, !tokens[index + 1].hasGapBefore,
                let inner = units.read(reading, at: index + 1, before: limit, names: false), inner.unit.isSymbol,
                inner.tokens.upperBound < limit, tokens[inner.tokens.upperBound].isMark(token.first == "[" ? "]" : ">"),
                !tokens[inner.tokens.upperBound].hasGapBefore
            else { return nil }
            var unit = inner.unit
            unit.evidence = .none
            return UnitReader.Match(unit: unit, tokens: index..<inner.tokens.upperBound + 1)
        }
        guard token.isWord, token.isAllCapitals, token.count == 1, !token.hasGapBefore, !numeral.hasScale,
            token.word == celsius || token.word == fahrenheit,
            closes(reading, index + 1, limit), isAHeat(numeral, token.word == celsius), isTold(reading, numeral, passage)
        else { return nil }
        return match(token.word == celsius ? "Cel" : "[degF]", .temperature, index..<index + 1)
    }

    private func match(_ ucum: String, _ dimension: Unit.Dimension, _ tokens: Range<Int>) -> UnitReader.Match {
        UnitReader.Match(unit: Unit(ucum: ucum, dimension: dimension, evidence: .none, isSymbol: true), tokens: tokens)
    }

    /// Within what weather, ovens and fevers come to, in Fahrenheit from two figures on.
    private func isAHeat(_ numeral: Numeral, _ isCelsius: Bool) -> Bool {
        let size = numeral.value.isNegative ? numeral.value.negated : numeral.value
        return isCelsius ? size <= ExactDecimal(400) : size >= ExactDecimal(10) && size <= ExactDecimal(700)
    }

    /// A word that leads to a value, or a sign: "seat 14C" and "Article 5C" have none.
    private func isTold(_ reading: Reading, _ numeral: Numeral, _ passage: Range<Int>) -> Bool {
        let start = numeral.tokens.lowerBound
        if numeral.value.isNegative { return true }
        guard start > passage.lowerBound else { return false }
        let token = reading.tokens[start - 1]
        if token.kind == .mark { return token.isMark("-") || token.isMark("–") || token.isMark("~") || token.isMark("(") }
        return before.contains(token.word)
    }

    private func closes(_ reading: Reading, _ index: Int, _ limit: Int) -> Bool {
        guard index < limit, !reading.tokens[index].hasGapBefore else { return true }
        let mark = reading.tokens[index]
        if mark.isMark(".") {
            return index + 1 >= limit || reading.tokens[index + 1].hasGapBefore || reading.tokens[index + 1].kind == .mark
        }
        return [",", ";", ":", "!", "?", ")", "]", "”", "\"", "—"].contains(mark.first)
    }
}
