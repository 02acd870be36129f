/// Reads a number together with its currency, its per cent sign or its unit.
struct MeasureReader: Sendable {
    enum Outcome {
        case measure(Measure)
        /// A number that nothing is made of; `end` is the token after it.
        case refused(end: Int)
        case none
    }

    let numerals: Numerals
    let units: UnitReader
    let currencies: CurrencyReader
    private let loose: LooseUnits
    private let percent: Phrases<Bool>
    private let shortScales: WordTable<Int>
    private let metreWords: WordSet
    private let angleWords: WordSet
    private let moneyWords: WordSet
    private let timeWords: WordSet
    private let pence: Word
    /// What may follow hundredths that are not named: "15 dollars 50 for each".
    private let afterHundredths: WordSet
    private let determiners: WordSet
    private let of: Word
    private let shares: WordSet
    private let phrases: NounPhrases

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary, _ phrases: NounPhrases) throws(AnnotationTables.Fault) {
        numerals = try Numerals(tables, vocabulary)
        units = try UnitReader(tables, vocabulary)
        currencies = try CurrencyReader(tables, vocabulary)
        self.phrases = phrases
        var percent = Phrases<Bool>()
        for words in [
            "percentage points", "percentage point", "percent points", "percent", "per cent", "pct", "percents", "percentage",
            "prozent", "pour cent", "por ciento", "per cento", "por cento", "procent", "proc", "процент", "процента", "процентов",
        ] {
            percent.add(vocabulary.phrase(words), true)
        }
        self.percent = percent
        shortScales = WordTable([
            (vocabulary.word("k"), 3), (vocabulary.word("m"), 6), (vocabulary.word("mm"), 6), (vocabulary.word("b"), 9),
            (vocabulary.word("t"), 12), (vocabulary.word("mn"), 6), (vocabulary.word("bn"), 9), (vocabulary.word("tn"), 12),
        ])
        metreWords = vocabulary.words(
            "high", "tall", "long", "wide", "deep", "thick", "away", "above", "below", "under", "x", "race", "sprint", "final",
            "freestyle", "hurdles", "relay", "butterfly", "backstroke", "breaststroke", "dash", "run", "north", "south", "east",
            "west", "from", "into", "tower", "deep", "wall", "fence", "waves", "wave", "drop", "pool", "altitude", "depth",
            "height")
        loose = LooseUnits(vocabulary, measuring: metreWords)
        angleWords = vocabulary.words(
            "rotate", "rotated", "rotation", "turn", "turned", "angle", "angles", "tilt", "tilted", "latitude", "longitude",
            "north",
            "south", "east", "west", "bearing", "slope", "spin")
        moneyWords = vocabulary.words(
            "paid", "pay", "pays", "paying", "cost", "costs", "costing", "price", "prices", "priced", "worth", "fine", "fined",
            "budget", "bank", "tax", "taxes", "spend", "spent", "spending", "sold", "sell", "selling", "earn", "earned", "earns",
            "salary", "fund", "funding", "invest", "invested", "investment", "loan", "wage", "wages", "fee", "fees", "bill",
            "debt",
            "income", "revenue", "profit", "profits", "sales", "sterling", "money", "cash", "compensation", "grant", "raised",
            "donated", "owed", "charge", "charged", "value", "valued", "rent", "deal")
        timeWords = vocabulary.words(
            "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "fortnight", "month",
            "months",
            "year", "years", "decade", "decades", "century", "centuries", "am", "pm", "times", "fold", "weekend", "weekends",
            "quarter", "quarters", "night", "nights", "min", "mins", "hrs", "hr", "sec", "secs", "h", "s", "o", "yr", "yrs", "th",
            "bc",
            "ad", "bce", "ce")
        pence = vocabulary.word("p")
        afterHundredths = vocabulary.words(
            "more", "less", "and", "or", "for", "per", "a", "an", "each", "in", "but", "to", "if", "when")
        determiners = vocabulary.words("the", "a", "an", "this", "that", "its", "their", "one")
        of = vocabulary.word("of")
        shares = vocabulary.words("a", "an", "one")
    }

    func isTimeWord(_ word: Word) -> Bool { timeWords.contains(word) }

    func read(_ reading: Reading, at index: Int, in passage: Range<Int>, _ habits: Numerals.Habits) -> Outcome {
        let limit = passage.upperBound
        var start = index
        var prefix = currencies.prefix(reading, at: index, before: limit)
        // "-$5m"
        if prefix == nil, index + 2 < limit, reading.tokens[index].isMark("-") || reading.tokens[index].isMark("−"),
            reading.tokens[index].hasGapBefore, !reading.tokens[index + 1].hasGapBefore, reading.tokens[index + 1].kind == .mark
        {
            prefix = currencies.prefix(reading, at: index + 1, before: limit)
        }
        if let prefix { start = prefix.end }
        guard start < limit else { return .none }
        if prefix == nil, let named = namedBefore(reading, index, passage, habits) { return .measure(named) }
        if prefix != nil, !reading.tokens[start].isDigits, reading.tokens[start].first != ".", reading.tokens[start].first != "-"
        {
            return .none
        }
        switch numerals.outcome(reading, at: start, before: limit, habits) {
        case .none: return .none
        case .unreadable(let end): return .refused(end: end)
        case .numeral(let numeral):
            guard !numeral.isOrdinal else { return .refused(end: numeral.end) }
            if let prefix { return .measure(money(prefix, numeral, index, reading, limit, habits)) }
            return suffixed(numeral, reading, passage, habits)
        }
    }

    // MARK: Currency before

    private func money(
        _ prefix: (mark: CurrencyMark, end: Int), _ numeral: Numeral, _ index: Int, _ reading: Reading, _ limit: Int,
        _ habits: Numerals.Habits
    ) -> Measure {
        var mark = prefix.mark
        var measure = Measure(
            value: numeral.value, unscaled: numeral.unscaled, hasScale: numeral.hasScale, kind: .count,
            tokens: index..<numeral.end,
            numeral: numeral)
        if !numeral.hasScale, let scale = shortScale(reading, numeral.end, limit, spaced: true) {
            measure.value = measure.value.scaled(byPowerOfTen: scale.power)
            measure.hasScale = true
            measure.tokens = index..<scale.end
        } else if !numeral.hasScale, numeral.end < limit, reading.tokens[numeral.end].isWord,
            let power = numerals.sharedScales[reading.tokens[numeral.end].word]
        {
            // "R$500 milhões" in a text of another language
            measure.value = measure.value.scaled(byPowerOfTen: power)
            measure.hasScale = true
            measure.tokens = index..<numeral.end + 1
        }
        // "$5m CAD", "€5 euros"
        if mark.isBareDollar,
            let after = currencies.suffix(
                reading, at: measure.end, before: limit, afterScale: false, isEnglish: habits.readsWords),
            after.mark.basis == .explicit, !after.mark.isMinor, reading.tokens[measure.end].isAllCapitals
        {
            mark = after.mark
            measure.tokens = index..<after.end
        }
        if mark.scale > 0 { measure.value = measure.value.scaled(byPowerOfTen: mark.scale) }
        if reading.tokens[index].kind == .mark, !measure.value.isNegative,
            reading.tokens[index].first == "-" || reading.tokens[index].first == "−"
        {
            measure.value = measure.value.negated
        }
        measure.kind = .money(mark)
        return measure
    }

    /// "dollar 22.5 million": a name before its number, told from a subject ("the dollar 22.5 million hold") by the article.
    private func namedBefore(_ reading: Reading, _ index: Int, _ passage: Range<Int>, _ habits: Numerals.Habits) -> Measure? {
        guard habits.readsWords, index + 1 < passage.upperBound, reading.tokens[index].isWord, reading.tokens[index + 1].isDigits,
            reading.tokens[index + 1].hasGapBefore,
            let found = currencies.suffix(reading, at: index, before: index + 1, afterScale: false, isEnglish: true),
            !found.mark.isMinor, found.mark.scale == 0,
            index == passage.lowerBound
                || (!determiners.contains(reading.tokens[index - 1].word) && !reading.tokens[index - 1].isDigits),
            let numeral = numerals.read(reading, at: index + 1, before: passage.upperBound, habits), numeral.hasScale,
            phrases.after(reading, at: numeral.end, before: passage.upperBound, wants: .plural) == nil
        else { return nil }
        return money((found.mark, index + 1), numeral, index, reading, passage.upperBound, habits)
    }

    /// `m`, `bn`, `k` that touch the number; after a currency also with a blank before.
    private func shortScale(_ reading: Reading, _ index: Int, _ limit: Int, spaced: Bool) -> (power: Int, end: Int)? {
        guard index < limit else { return nil }
        var index = index
        if reading.tokens[index].isMark("-"), !reading.tokens[index].hasGapBefore, index + 1 < limit { index += 1 }
        let token = reading.tokens[index]
        guard token.isWord, let power = shortScales[token.word], !token.hasGapBefore || spaced else { return nil }
        // Not the first letters of something longer: `5M2`, `5m/s`, `I 'm`.
        if index + 1 < limit, !reading.tokens[index + 1].hasGapBefore, reading.tokens[index + 1].isDigits { return nil }
        return (power, index + 1)
    }

    // MARK: What follows

    private func suffixed(_ numeral: Numeral, _ reading: Reading, _ passage: Range<Int>, _ habits: Numerals.Habits) -> Outcome {
        let limit = passage.upperBound
        let english = habits.readsWords
        var measure = Measure(
            value: numeral.value, unscaled: numeral.unscaled, hasScale: numeral.hasScale, kind: .count, tokens: numeral.tokens,
            numeral: numeral)
        guard numeral.end < limit else { return .measure(measure) }
        let start = numeral.tokens.lowerBound
        if let label = percentLabel(reading, numeral.end, limit) {
            measure.kind = .percent(label: label)
            measure.tokens = start..<label.upperBound
            return .measure(measure)
        }
        // "a quarter of a percentage point"
        if numeral.isFraction, english, numeral.end + 2 < limit, reading.tokens[numeral.end].word == of,
            shares.contains(reading.tokens[numeral.end + 1].word), let label = percentLabel(reading, numeral.end + 2, limit)
        {
            measure.kind = .percent(label: label)
            measure.tokens = start..<label.upperBound
            return .measure(measure)
        }
        let scale = numeral.hasScale ? nil : shortScale(reading, numeral.end, limit, spaced: false)
        for (end, power) in [(numeral.end, 0)] + (scale.map { [($0.end, $0.power)] } ?? []) {
            let found = currencies.suffix(
                reading, at: end, before: limit, afterScale: numeral.hasScale || power > 0, isEnglish: english)
            guard let found,
                accepts(
                    found.mark, measure.value.scaled(byPowerOfTen: power), power > 0 || numeral.hasScale, reading, start, passage)
            else { continue }
            measure.value = measure.value.scaled(byPowerOfTen: power + found.mark.scale)
            measure.hasScale = measure.hasScale || power > 0
            measure.tokens = start..<found.end
            measure.kind = .money(found.mark)
            // "75 USD million"
            if !measure.hasScale, let scales = habits.scales, found.end < limit, reading.tokens[found.end].isWord,
                let late = scales[reading.tokens[found.end].word]
            {
                measure.value = measure.value.scaled(byPowerOfTen: late)
                measure.hasScale = true
                measure.tokens = start..<found.end + 1
            }
            joinHundredths(&measure, found.mark, reading, limit, habits)
            return .measure(measure)
        }
        if numeral.writing == .digits, english, !reading.tokens[numeral.end].hasGapBefore,
            reading.tokens[numeral.end].word == pence,
            let pound = currencies.table.marks["£"],
            numeral.end + 1 >= limit || reading.tokens[numeral.end + 1].hasGapBefore
                || reading.tokens[numeral.end + 1].kind == .mark
        {
            var mark = pound
            (mark.isMinor, mark.basis) = (true, .symbolDefault)
            measure.kind = .money(mark)
            measure.tokens = start..<numeral.end + 1
            return .measure(measure)
        }
        if let unit = unit(numeral, reading, passage, english) {
            guard let unit = unit.match else { return .refused(end: unit.end) }
            measure.kind = .unit(unit.unit, label: unit.tokens)
            measure.tokens = start..<unit.tokens.upperBound
            joinSmallerUnit(&measure, unit, reading, passage, habits)
            return .measure(measure)
        }
        if let scale {
            measure.value = measure.value.scaled(byPowerOfTen: scale.power)
            measure.hasScale = true
            measure.tokens = start..<scale.end
        }
        return .measure(measure)
    }

    /// `%`, "percent", "percentage points"
    private func percentLabel(_ reading: Reading, _ index: Int, _ limit: Int) -> Range<Int>? {
        var index = index
        let token = reading.tokens[index]
        if token.isMark("%") {
            // Codes in addresses: `%20`.
            let goesOn = index + 1 < limit && !reading.tokens[index + 1].hasGapBefore && reading.tokens[index + 1].kind != .mark
            return goesOn ? nil : index..<index + 1
        }
        if token.isMark("-"), !token.hasGapBefore, index + 1 < limit, !reading.tokens[index + 1].hasGapBefore { index += 1 }
        return percent.match(reading, at: index, before: limit).map { index..<$0.end }
    }

    private func accepts(
        _ mark: CurrencyMark, _ value: ExactDecimal, _ hasScale: Bool, _ reading: Reading, _ start: Int, _ passage: Range<Int>
    ) -> Bool {
        if mark.needsLargeNumber { return hasScale || value >= ExactDecimal(1000) }
        guard mark.isPound else { return true }
        return hasScale || isNear(moneyWords, reading, start, passage)
    }

    /// "thirteen dollars and forty-five cents"
    private func joinHundredths(
        _ measure: inout Measure, _ mark: CurrencyMark, _ reading: Reading, _ limit: Int, _ habits: Numerals.Habits
    ) {
        guard !mark.isMinor, measure.value.isInteger, measure.end < limit, habits.readsWords,
            let next = numeralAfterAnd(reading, measure.end, limit, habits), next.value > .zero, next.value < ExactDecimal(100)
        else { return }
        let cents = currencies.suffix(reading, at: next.end, before: limit, afterScale: false, isEnglish: true)
        guard cents.map({ $0.mark.isMinor }) ?? areHundredths(next, of: measure, mark, reading, limit),
            let sum = measure.value.plus(next.value.scaled(byPowerOfTen: -2))
        else { return }
        measure.value = sum
        measure.tokens = measure.tokens.lowerBound..<(cents?.end ?? next.end)
    }

    /// "fifteen dollars fifty", "15 USD 50": two digits or a word for as many, right after the currency, and nothing that they count.
    private func areHundredths(_ next: Numeral, of measure: Measure, _ mark: CurrencyMark, _ reading: Reading, _ limit: Int)
        -> Bool
    {
        guard let code = mark.code, Self.partedInHundredths.contains(code), !measure.hasScale, !next.isFraction, !next.isOrdinal,
            next.value.isInteger, next.value >= ExactDecimal(10), next.tokens.lowerBound == measure.end,
            next.writing == measure.numeral.writing
        else { return false }
        if next.writing == .digits, next.tokens.count != 1 || reading.tokens[measure.end].count != 2 { return false }
        guard next.end < limit else { return true }
        let after = reading.tokens[next.end]
        return after.isMark(".") || after.isMark(",") || after.isMark(";") || after.isMark(")") || after.isMark("?")
            || after.isMark("!")
            || (after.isWord && (after.startsSentence || afterHundredths.contains(after.word)))
    }

    private static let partedInHundredths: Set<String> = ["USD", "EUR", "GBP", "AUD", "CAD", "NZD", "CHF", "SGD", "HKD", "ZAR"]

    private func numeralAfterAnd(_ reading: Reading, _ index: Int, _ limit: Int, _ habits: Numerals.Habits) -> Numeral? {
        var index = index
        if phrases.isAnd(reading.tokens[index].word) { index += 1 }
        guard index < limit else { return nil }
        return numerals.read(reading, at: index, before: limit, habits)
    }

    // MARK: Units

    /// `match` is `nil` where the spelling may be a unit and may be something else: then the number is left alone.
    private func unit(
        _ numeral: Numeral, _ reading: Reading, _ passage: Range<Int>, _ english: Bool
    ) -> (match: UnitReader.Match?, end: Int)? {
        let limit = passage.upperBound
        let tokens = reading.tokens
        var index = numeral.end
        let isHyphenated =
            tokens[index].isMark("-") && !tokens[index].hasGapBefore && index + 1 < limit && !tokens[index + 1].hasGapBefore
        if isHyphenated { index += 1 }
        if english, numeral.writing == .digits, let match = loose.read(reading, after: numeral, in: passage, units) {
            return (match, match.tokens.upperBound)
        }
        guard let match = units.read(reading, at: index, before: limit, names: english) else { return nil }
        let end = match.tokens.upperBound
        let next = end < limit ? tokens[end] : nil
        let isDigits = numeral.writing == .digits && !numeral.hasScale
        let touches = !tokens[index].hasGapBefore
        switch match.unit.evidence {
        case .none: break
        case .inside, .after: return nil
        case .digits: guard isDigits else { return nil }
        case .hyphen: guard isHyphenated || numeral.hasScale || match.unit.isSymbol else { return nil }
        case .pound: break
        case .apart:
            guard numeral.writing == .digits, !isHyphenated || match.unit.isSymbol else { return nil }
            if let next, next.isMark("-") || next.isMark("'") || next.isMark("’"), !next.hasGapBefore { return nil }
        case .degree:
            var angle = match
            angle.unit.ucum = match.unit.isSymbol || isNear(angleWords, reading, numeral.tokens.lowerBound, passage) ? "deg" : nil
            if match.unit.isSymbol, !touches { return nil }
            return (angle, end)
        case .metre:
            guard numeral.writing == .digits else { return nil }
            let isMetre = next.map { metreWords.contains($0.word) || $0.isMark("×") } ?? false
            if isMetre || (!touches && !numeral.hasScale) { return (match, end) }
            // "5m people"
            if touches, phrases.after(reading, at: end, before: limit, wants: .plural) != nil { return nil }
            return (nil, end)
        }
        return (match, end)
    }

    /// "5 ft 2 in", "5 feet and 2 inches": said exactly in the smaller unit.
    private func joinSmallerUnit(
        _ measure: inout Measure, _ unit: UnitReader.Match, _ reading: Reading, _ passage: Range<Int>, _ habits: Numerals.Habits
    ) {
        guard let (smaller, factor) = Self.smallerUnits[unit.unit.ucum ?? ""], measure.end + 1 < passage.upperBound,
            measure.value.isInteger, let next = numeralAfterAnd(reading, measure.end, passage.upperBound, habits),
            next.end < passage.upperBound, next.value < ExactDecimal(factor), !next.value.isNegative,
            let match = units.read(reading, at: next.end, before: passage.upperBound, names: true), match.unit.ucum == smaller,
            let sum = measure.value.times(ExactDecimal(factor)).flatMap({ $0.plus(next.value) })
        else { return }
        measure.value = sum
        measure.kind = .unit(match.unit, label: match.tokens)
        measure.tokens = measure.tokens.lowerBound..<match.tokens.upperBound
    }

    private static let smallerUnits = [
        "[ft_i]": ("[in_i]", 12), "[lb_av]": ("[oz_av]", 16), "[stone_av]": ("[lb_av]", 14), "m": ("cm", 100),
    ]

    /// Within eight tokens.
    private func isNear(_ words: WordSet, _ reading: Reading, _ index: Int, _ passage: Range<Int>) -> Bool {
        for near in max(passage.lowerBound, index - 8)..<min(passage.upperBound, index + 8) where reading.tokens[near].isWord {
            if words.contains(reading.tokens[near].word) { return true }
        }
        return false
    }
}
