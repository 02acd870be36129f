/// Reads the number that begins at a token: in digits in any writing, or in English words.
///
/// It does not judge whether the number counts anything: "page 5", "S-300" and "one another" begin with numbers too.
struct Numerals: Sendable {
    private let words: WordTable<NumberWord>
    private let scales: ScaleWords
    private let ordinalEndings: WordSet
    /// Scales that are written with a point after them.
    private let abbreviations: WordSet

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        words = WordTable(NumberWord.table.map { (vocabulary.word($0), $1) })
        scales = try ScaleWords(tables, vocabulary)
        ordinalEndings = vocabulary.words("st", "nd", "rd", "th")
        abbreviations = vocabulary.words("mrd", "mio", "mia", "bio", "mld", "tys", "тыс", "тис", "млн", "млрд", "трлн")
    }

    /// What a text's language says of its numbers; make it once for a reading.
    struct Habits: Sendable {
        let decimal: DecimalMark
        let scales: WordTable<Int>?
        let readsWords: Bool
    }

    /// Whether a number in words can begin with it.
    func isNumber(_ word: Word) -> Bool { words[word] != nil }

    /// "millones" in a text of another language.
    var sharedScales: WordTable<Int> { scales.shared }

    func habits(of setting: Setting) -> Habits {
        Habits(
            decimal: DecimalMark(language: setting.language), scales: scales.table(of: setting.language),
            readsWords: setting.isEnglish)
    }

    enum Outcome {
        case numeral(Numeral)
        /// It looks like a number and is none that can be written as one decimal: `1.2.3`, "two-thirds". `end` is the token after it.
        case unreadable(end: Int)
        case none
    }

    /// - Parameters:
    ///   - index: the sign's, the first digits' or the first word's token.
    ///   - limit: no token from here on is looked at: the passage's end.
    func read(_ reading: Reading, at index: Int, before limit: Int, _ habits: Habits) -> Numeral? {
        if case .numeral(let numeral) = outcome(reading, at: index, before: limit, habits) { numeral } else { nil }
    }

    func outcome(_ reading: Reading, at index: Int, before limit: Int, _ habits: Habits) -> Outcome {
        let token = reading.tokens[index]
        switch token.kind {
        case .digits: return digits(reading, at: index, before: limit, habits)
        case .mark:
            if let share = Self.vulgar(token.first) { return .numeral(scaled(share, index, reading, limit, habits)) }
            if token.first == ".", index + 1 < limit, reading.tokens[index + 1].isDigits, !reading.tokens[index + 1].hasGapBefore,
                token.hasGapBefore
            {
                let run = DigitRun(reading, at: index + 1, before: limit, habits.decimal)
                guard run.isPlain, let value = run.value else { return .unreadable(end: run.end) }
                let numeral = Numeral(
                    value.scaled(byPowerOfTen: -reading.tokens[index + 1].count), index..<run.end, .digits)
                return .numeral(scaled(numeral, reading, limit, habits))
            }
            return signed(reading, at: index, before: limit, habits)
        case .word:
            guard habits.readsWords, let word = words[token.word] else { return .none }
            if word == .minus { return signed(reading, at: index, before: limit, habits) }
            guard begins(word, reading, index, limit) else { return .none }
            switch WordNumber(reading, words, at: index, before: limit).read() {
            case .numeral(let numeral):
                return .numeral(numeral.isOrdinal || numeral.hasScale ? numeral : scaled(numeral, reading, limit, habits))
            case .unwritable(let end): return .unreadable(end: end)
            case .none: return .none
            }
        }
    }

    /// Most articles, and "and", "of" and "point" in front, begin no number.
    private func begins(_ word: NumberWord, _ reading: Reading, _ index: Int, _ limit: Int) -> Bool {
        switch word {
        case .and, .of, .point: return false
        case .article: return index + 1 < limit && reading.tokens[index + 1].isWord && isNumber(reading.tokens[index + 1].word)
        default: return true
        }
    }

    /// Whether a number may begin with the word at a token, as far as it and the next one tell.
    func mayBegin(_ reading: Reading, _ index: Int) -> Bool {
        guard let word = words[reading.tokens[index].word] else { return false }
        return begins(word, reading, index, reading.tokens.count)
    }

    /// `-5`, `−5`, "minus five"
    private func signed(_ reading: Reading, at index: Int, before limit: Int, _ habits: Habits) -> Outcome {
        let token = reading.tokens[index]
        guard index + 1 < limit else { return .none }
        let next = reading.tokens[index + 1]
        if token.isWord {
            guard next.isDigits || next.isWord else { return .none }
        } else {
            guard token.isMark("-") || token.isMark("−") || token.isMark("–") || token.isMark("+"), token.hasGapBefore,
                !next.hasGapBefore, next.isDigits
            else { return .none }
        }
        switch outcome(reading, at: index + 1, before: limit, habits) {
        case .numeral(var numeral):
            guard !numeral.isOrdinal, !numeral.value.isNegative else { return .none }
            if !token.isMark("+") {
                numeral.value = numeral.value.negated
                numeral.unscaled = numeral.unscaled.negated
            }
            numeral.tokens = index..<numeral.end
            return .numeral(numeral)
        case let other: return other
        }
    }

    private func digits(_ reading: Reading, at index: Int, before limit: Int, _ habits: Habits) -> Outcome {
        let tokens = reading.tokens
        let run = DigitRun(reading, at: index, before: limit, habits.decimal)
        guard let value = run.value else { return .unreadable(end: run.end) }
        var numeral = Numeral(value, index..<run.end, .digits)
        guard run.end < limit else { return .numeral(numeral) }
        let next = tokens[run.end]
        if !next.hasGapBefore, next.isWord, ordinalEndings.contains(next.word) {
            numeral.isOrdinal = true
            numeral.tokens = index..<run.end + 1
            return .numeral(numeral)
        }
        if run.isPlain, let share = Self.share(reading, run.end, limit) {
            guard let sum = share.value.flatMap({ value.plus($0) }) else { return .unreadable(end: share.end) }
            numeral = Numeral(sum, index..<share.end, .digits)
        } else if run.isPlain, let fraction = Self.fraction(reading, index, run.end, limit) {
            guard let value = fraction.value else { return .unreadable(end: fraction.end) }
            numeral = Numeral(value, index..<fraction.end, .digits)
            numeral.isFraction = true
        }
        return .numeral(scaled(numeral, reading, limit, habits))
    }

    /// "million" and the like, apart or joined by a hyphen, at most three of them ("2 hundred thousand million").
    private func scaled(_ numeral: Numeral, _ reading: Reading, _ limit: Int, _ habits: Habits) -> Numeral {
        guard let scales = habits.scales else { return numeral }
        var numeral = numeral
        for _ in 0..<3 {
            var index = numeral.end
            guard index < limit else { break }
            let token = reading.tokens[index]
            if !token.hasGapBefore, token.isMark("-") || token.isMark("‑") { index += 1 }
            guard index < limit, reading.tokens[index].isWord, index == numeral.end || !reading.tokens[index].hasGapBefore,
                let power = scales[reading.tokens[index].word]
            else { break }
            var end = index + 1
            // `Mrd.`, `млн.`: the point belongs to it; to another short word only where it does not end the sentence.
            if end + 1 < limit, reading.tokens[index].count <= 4, reading.tokens[end].isMark("."),
                !reading.tokens[end].hasGapBefore,
                !reading.tokens[end + 1].startsSentence || abbreviations.contains(reading.tokens[index].word)
            {
                end += 1
            }
            if numeral.scaleStart == nil { numeral.scaleStart = index }
            numeral.value = numeral.value.scaled(byPowerOfTen: power)
            numeral.tokens = numeral.tokens.lowerBound..<end
        }
        return numeral
    }

    private func scaled(
        _ share: (numerator: Int, denominator: Int), _ index: Int, _ reading: Reading, _ limit: Int, _ habits: Habits
    ) -> Numeral {
        let value = ExactDecimal(share.numerator).divided(by: share.denominator) ?? .zero
        var numeral = Numeral(value, index..<index + 1, .digits)
        numeral.isFraction = true
        return scaled(numeral, reading, limit, habits)
    }

    /// The share after a whole number: `2½`, `2 ½`, `2 1/2`, `2-1/2`.
    private static func share(_ reading: Reading, _ index: Int, _ limit: Int) -> (value: ExactDecimal?, end: Int)? {
        let token = reading.tokens[index]
        if token.kind == .mark, let share = vulgar(token.first) {
            return (ExactDecimal(share.numerator).divided(by: share.denominator), index + 1)
        }
        var index = index
        if token.isMark("-"), !token.hasGapBefore, index + 1 < limit, !reading.tokens[index + 1].hasGapBefore { index += 1 }
        guard index + 2 < limit, reading.tokens[index].isDigits, reading.tokens[index].hasGapBefore || index > 0,
            let fraction = fraction(reading, index, index + 1, limit)
        else { return nil }
        // `2 1/2` has a blank or a hyphen; `21/2` is one token and no such thing.
        return fraction.value == nil ? nil : fraction
    }

    /// `3/4`, of a power of two: others are dates as likely (`9/11`) or do not end (`1/3`).
    private static func fraction(_ reading: Reading, _ index: Int, _ slash: Int, _ limit: Int) -> (
        value: ExactDecimal?, end: Int
    )? {
        guard slash + 1 < limit, reading.tokens[slash].isMark("/") || reading.tokens[slash].isMark("⁄"),
            !reading.tokens[slash].hasGapBefore, reading.tokens[slash + 1].isDigits, !reading.tokens[slash + 1].hasGapBefore
        else { return nil }
        let end = slash + 2
        // `1/2/2024`
        if end + 1 < limit, reading.tokens[end].isMark("/"), !reading.tokens[end].hasGapBefore { return (nil, end) }
        guard let numerator = small(reading, index), let denominator = small(reading, slash + 1), numerator > 0,
            numerator < denominator,
            [2, 4, 8, 16, 32, 64].contains(denominator)
        else { return (nil, end) }
        return (ExactDecimal(numerator).divided(by: denominator), end)
    }

    private static func small(_ reading: Reading, _ index: Int) -> Int? {
        let token = reading.tokens[index]
        guard token.isDigits, token.count <= 2 else { return nil }
        return (token.start..<token.end).reduce(0) { $0 * 10 + Int(reading.scalars[$1].value - 0x30) }
    }

    /// Those that end: ⅓ and its like have no decimal writing.
    private static func vulgar(_ mark: Unicode.Scalar) -> (numerator: Int, denominator: Int)? {
        switch mark {
        case "½": (1, 2)
        case "¼": (1, 4)
        case "¾": (3, 4)
        case "⅕": (1, 5)
        case "⅖": (2, 5)
        case "⅗": (3, 5)
        case "⅘": (4, 5)
        case "⅛": (1, 8)
        case "⅜": (3, 8)
        case "⅝": (5, 8)
        case "⅞": (7, 8)
        default: nil
        }
    }
}
