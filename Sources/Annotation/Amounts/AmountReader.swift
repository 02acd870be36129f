/// Reads an amount as a whole: modifiers, number or range, unit or currency.
struct AmountReader: Sendable {
    private enum Joint {
        /// "4–5", "4 to 5", "four or five"
        case range
        /// "between 4 and 5"
        case between
        /// "20 ± 2"
        case tolerance
        /// "from 4 to 5" after "rose": two values, not a range.
        case change
    }

    let measures: MeasureReader
    private let modifiers: ModifierWords
    private let phrases: NounPhrases
    private let to: WordSet
    private let or: Word
    private let from: Word
    private let between: Word
    private let but: Word
    private let by: Word
    private let changes: WordSet
    private let scores: WordSet
    private let plusOrMinus: [Word]
    private let odds: OddsReader
    private let additions: WordSet
    private let more: Word
    private let than: Word

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary, _ phrases: NounPhrases) throws(AnnotationTables.Fault) {
        measures = try MeasureReader(tables, vocabulary, phrases)
        modifiers = ModifierWords(vocabulary)
        self.phrases = phrases
        to = vocabulary.words("to", "through", "till")
        or = vocabulary.word("or")
        from = vocabulary.word("from")
        between = vocabulary.word("between")
        but = vocabulary.word("but")
        by = vocabulary.word("by")
        additions = vocabulary.words("extra", "additional", "another", "further")
        more = vocabulary.word("more")
        than = vocabulary.word("than")
        odds = OddsReader(vocabulary, measures.numerals)
        plusOrMinus = vocabulary.phrase("plus or minus")
        changes = WordSet(
            vocabulary.phrase(
                """
                rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown increased increase increases \
                increasing decreased decrease decreases dropped drop drops dropping declined decline declines climbed climb jumped \
                jump jumps surged surge soared slipped slid plunged tumbled cut cuts raised raise raises lowered lower doubled \
                tripled reduced reduce shrank shrunk went gone up down moved changed upgraded downgraded revised swung expanded \
                widened widen widens narrowed narrow narrows eased ease edged ticked quadrupled halved gained added advanced \
                improved worsened hiked hike trimmed slashed swelled ballooned strengthened weakened rebounded recovered \
                retreated accelerated slowed crept leapt leaped spiked upped boosted lifted
                """))
        scores = WordSet(
            vocabulary.phrase(
                """
                won win wins beat beats beaten lost lose loses defeat defeated victory score scored draw drew lead leading led trailed \
                level vote voted ruling ruled sets set goal goals half-time halftime penalties series aggregate final
                """))
    }

    func read(_ reading: Reading, at index: Int, in passage: Range<Int>, _ evidence: Evidence, _ habits: Numerals.Habits)
        -> Reading.Step
    {
        // The sign of "plus or minus 3" is not the number's.
        if reading.tokens[index].isWord, reading.tokens[index].word == plusOrMinus[2],
            endsWithPlusOrMinus(reading, index + 1, passage)
        {
            return .skip(to: index + 1)
        }
        if let end = odds.end(reading, at: index, before: passage.upperBound, habits)
            ?? Telephones.end(reading, at: index, in: passage)
        {
            return .skip(to: end)
        }
        switch measures.read(reading, at: index, in: passage, habits) {
        case .none: return .nothing
        case .refused(let end): return .skip(to: max(end, index + 1))
        case .measure(let first):
            guard evidence.isFree(first.tokens) else { return .skip(to: index + 1) }
            return amount(first, reading, passage, evidence, habits)
        }
    }

    private func amount(
        _ first: Measure, _ reading: Reading, _ passage: Range<Int>, _ evidence: Evidence, _ habits: Numerals.Habits
    ) -> Reading.Step {
        let english = habits.readsWords
        var amount = Amount(
            low: first.value, high: first.value, modifier: .exact, kind: first.kind, tokens: first.tokens, core: first.tokens,
            numeral: first.numeral, hasScale: first.hasScale)
        if let (joint, second) = second(after: first, reading, passage, evidence, habits) {
            switch joint {
            case .tolerance:
                guard let low = first.value.plus(second.value.negated), let high = first.value.plus(second.value) else { break }
                (amount.low, amount.high, amount.modifier) = (low, high, .between)
                amount.kind = first.isCount ? second.kind : first.kind
            case .change, .range, .between:
                guard let (low, kind) = ends(first, second), low < second.value else {
                    // "3-1" is no count; nor is what stands before a hyphen.
                    return isHyphen(reading, first.end, passage)
                        ? .skip(to: second.end) : finish(&amount, reading, passage, evidence, habits)
                }
                amount.kind = kind
                amount.low = low
                amount.hasScale = first.hasScale || second.hasScale
                if joint == .change {
                    amount.high = low
                    return finish(&amount, reading, passage, evidence, habits)
                }
                if joint == .range, isHyphen(reading, first.end, passage), kind == .count, isScore(reading, amount.core, passage)
                {
                    return .skip(to: second.end)
                }
                (amount.high, amount.modifier) = (second.value, .between)
            }
            amount.numeral = second.numeral
            amount.core = first.tokens.lowerBound..<second.end
            amount.tokens = amount.core
            if let lead = lead(reading, first.tokens.lowerBound, passage, english), joint != .tolerance {
                amount.tokens = lead..<second.end
            }
        } else if first.isCount, isHyphen(reading, first.end, passage), first.end + 1 < passage.upperBound,
            reading.tokens[first.end + 1].isDigits, !reading.tokens[first.end + 1].hasGapBefore
        {
            return .skip(to: chainEnd(reading, first.end, passage))
        }
        return finish(&amount, reading, passage, evidence, habits)
    }

    // MARK: Two ends

    private func second(
        after first: Measure, _ reading: Reading, _ passage: Range<Int>, _ evidence: Evidence, _ habits: Numerals.Habits
    ) -> (Joint, Measure)? {
        let tokens = reading.tokens
        let (end, limit) = (first.end, passage.upperBound)
        guard end + 1 < limit else { return nil }
        let token = tokens[end]
        var next = end + 1
        let joint: Joint
        if token.kind == .mark {
            switch token.first {
            case "-", "–", "‑", "—", "−":
                // Joined on both sides or on none; with blanks between figures only.
                guard token.hasGapBefore == tokens[next].hasGapBefore,
                    !token.hasGapBefore || tokens[next].isDigits || token.first != "—"
                else { return nil }
                guard tokens[next].kind != .mark || !tokens[next].hasGapBefore else { return nil }
                joint = .range
            case "~" where !token.hasGapBefore: joint = .range
            case "±": joint = .tolerance
            default: return nil
            }
        } else if habits.readsWords, token.isWord {
            if token.word == or {
                joint = .range
            } else if to.contains(token.word) {
                joint = isChange(first, reading, passage) ? .change : .range
            } else if phrases.isAnd(token.word), follows(between, reading, first.tokens.lowerBound, passage) {
                joint = .between
            } else if token.word == plusOrMinus[0], end + 3 < limit, tokens[end + 1].word == plusOrMinus[1],
                tokens[end + 2].word == plusOrMinus[2]
            {
                joint = .tolerance
                next = end + 3
            } else {
                return nil
            }
        } else {
            return nil
        }
        guard !evidence.isTaken(next), case .measure(let second) = measures.read(reading, at: next, in: passage, habits),
            evidence.isFree(second.tokens)
        else { return nil }
        // A chain of three or more is a telephone number, a date, a list.
        if token.kind == .mark, isHyphen(reading, second.end, passage), second.isCount, second.end + 1 < limit,
            tokens[second.end + 1].isDigits
        {
            return nil
        }
        // "by a quarter of a point to 3.5%"
        if case .percent(let a) = first.kind, case .percent(let b) = second.kind,
            tokens[a.upperBound - 1].word != tokens[b.upperBound - 1].word
        {
            return nil
        }
        return first.agrees(with: second) ? (joint, second) : nil
    }

    /// The lower end with the power of ten that both share, and what both are numbers of.
    private func ends(_ first: Measure, _ second: Measure) -> (ExactDecimal, Measure.Kind)? {
        let kind = first.isCount ? second.kind : first.kind
        var low = first.value
        let sharesScale: Bool
        switch first.kind {
        case .count, .money: sharesScale = true
        default: sharesScale = false
        }
        if sharesScale, !first.hasScale, second.hasScale, first.value < second.unscaled, !first.value.isNegative {
            low = low.scaled(byPowerOfTen: second.value.exponent - second.unscaled.exponent)
        }
        return (low, kind)
    }

    private func isHyphen(_ reading: Reading, _ index: Int, _ passage: Range<Int>) -> Bool {
        guard index < passage.upperBound, !reading.tokens[index].hasGapBefore else { return false }
        return reading.tokens[index].isMark("-") || reading.tokens[index].isMark("–") || reading.tokens[index].isMark("‑")
    }

    /// Past `-222-2222`.
    private func chainEnd(_ reading: Reading, _ index: Int, _ passage: Range<Int>) -> Int {
        var end = index
        while end < passage.upperBound, !reading.tokens[end].hasGapBefore,
            reading.tokens[end].isDigits || isHyphen(reading, end, passage)
        {
            end += 1
        }
        return max(end, index + 1)
    }

    private func follows(_ word: Word, _ reading: Reading, _ start: Int, _ passage: Range<Int>) -> Bool {
        start > passage.lowerBound && reading.tokens[start - 1].isWord && reading.tokens[start - 1].word == word
    }

    /// "between" and "from" belong to the range.
    private func lead(_ reading: Reading, _ start: Int, _ passage: Range<Int>, _ english: Bool) -> Int? {
        english && (follows(between, reading, start, passage) || follows(from, reading, start, passage)) ? start - 1 : nil
    }

    /// "rose from 4 to 5", "rose 4% to $5": what was and what is.
    private func isChange(_ first: Measure, _ reading: Reading, _ passage: Range<Int>) -> Bool {
        let start = first.tokens.lowerBound
        let isFrom = follows(from, reading, start, passage)
        // "by 25 basis points to 110": by how much, and what it came to.
        if follows(by, reading, start, passage) { return true }
        guard isFrom || !first.isCount || first.hasScale else { return false }
        // "raise an extra $30 billion to $35 billion"
        if start > passage.lowerBound, additions.contains(reading.tokens[start - 1].word) { return false }
        for index in stride(from: start - 1, through: max(passage.lowerBound, start - (isFrom ? 12 : 4)), by: -1) {
            if changes.contains(reading.tokens[index].word) { return true }
            if reading.tokens[index].startsSentence { break }
        }
        return false
    }

    private func isScore(_ reading: Reading, _ core: Range<Int>, _ passage: Range<Int>) -> Bool {
        for index in max(passage.lowerBound, core.lowerBound - 7)..<min(passage.upperBound, core.upperBound + 5)
        where scores.contains(reading.tokens[index].word) {
            return true
        }
        return false
    }

    // MARK: Modifiers

    private func finish(
        _ amount: inout Amount, _ reading: Reading, _ passage: Range<Int>, _ evidence: Evidence, _ habits: Numerals.Habits
    ) -> Reading.Step {
        let english = habits.readsWords
        let start = amount.tokens.lowerBound
        var first = start
        var modifier: Modifier?
        if start > passage.lowerBound, reading.tokens[start - 1].isMark("±") || endsWithPlusOrMinus(reading, start, passage),
            amount.modifier == .exact, let value = amount.high
        {
            (amount.low, amount.high, amount.modifier) = (value.negated, value, .between)
            first = reading.tokens[start - 1].isMark("±") ? start - 1 : start - 3
        } else if let found = modifiers.leading(reading, before: start, from: passage.lowerBound, words: english),
            evidence.isFree(found.start..<start)
        {
            (modifier, first) = (found.modifier, found.start)
        }
        amount.tokens = first..<amount.tokens.upperBound
        if amount.modifier != .between {
            if let found = modifiers.trailing(reading, at: amount.tokens.upperBound, before: passage.upperBound, words: english) {
                amount.tokens = first..<found.end
                if modifier == nil || modifier == .approximate || modifier == .exact { modifier = found.modifier }
            }
            amount.modifier = modifier ?? .exact
            if english, let end = moreOfThem(amount, reading, passage) { amount.tokens = first..<end }
            if english,
                let closed = modifiers.closed(
                    amount.modifier, reading, at: amount.tokens.upperBound, before: passage.upperBound)
            {
                amount.modifier = closed.modifier
                amount.tokens = first..<closed.end
            }
            joinOtherBound(&amount, reading, passage, evidence, habits)
        }
        return .amount(amount)
    }

    /// "nine more bodies", "19 more": the word belongs to the number; "nine more than" compares.
    private func moreOfThem(_ amount: Amount, _ reading: Reading, _ passage: Range<Int>) -> Int? {
        let end = amount.tokens.upperBound
        guard case .count = amount.kind, end < passage.upperBound, reading.tokens[end].isWord, reading.tokens[end].word == more
        else { return nil }
        guard end + 1 < passage.upperBound else { return end + 1 }
        let next = reading.tokens[end + 1]
        return next.isWord && (phrases.isClosed(next.word) || next.word == than) ? nil : end + 1
    }

    private func endsWithPlusOrMinus(_ reading: Reading, _ start: Int, _ passage: Range<Int>) -> Bool {
        start - passage.lowerBound >= 3 && (0..<3).allSatisfy { reading.tokens[start - 3 + $0].word == plusOrMinus[$0] }
    }

    /// "more than 100 and less than 300": two bounds of one thing.
    private func joinOtherBound(
        _ amount: inout Amount, _ reading: Reading, _ passage: Range<Int>, _ evidence: Evidence, _ habits: Numerals.Habits
    ) {
        let and = amount.tokens.upperBound
        guard amount.modifier.isLowerBound || amount.modifier.isUpperBound, habits.readsWords, and + 2 < passage.upperBound,
            phrases.isAnd(reading.tokens[and].word) || reading.tokens[and].word == but
        else { return }
        for index in and + 2..<min(and + 9, passage.upperBound) {
            if evidence.isTaken(index) { return }
            guard case .measure(let second) = measures.read(reading, at: index, in: passage, habits) else { continue }
            guard let bound = modifiers.leading(reading, before: index, from: and + 1, words: true), bound.start == and + 1,
                bound.modifier.isLowerBound != amount.modifier.isLowerBound,
                bound.modifier.isLowerBound || bound.modifier.isUpperBound, second.kind == amount.kind || amount.kind == .count,
                let bounded = amount.modifier.isLowerBound ? amount.low : amount.high
            else { return }
            let (low, high) = amount.modifier.isLowerBound ? (bounded, second.value) : (second.value, bounded)
            guard low < high else { return }
            (amount.low, amount.high, amount.modifier, amount.kind) = (low, high, .between, second.kind)
            amount.numeral = second.numeral
            amount.core = amount.core.lowerBound..<second.end
            amount.tokens = amount.tokens.lowerBound..<second.end
            return
        }
    }
}

extension Reading {
    /// What a reader made of the token it was asked about.
    enum Step: Sendable {
        case nothing
        case skip(to: Int)
        case amount(Amount)
    }
}
