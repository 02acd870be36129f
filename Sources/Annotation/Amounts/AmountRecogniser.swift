import JSON

/// Finds money, percentages and quantities: one walk over the text, for all three begin with a number.
struct AmountRecogniser: Recogniser {
    private struct Draft {
        var amount: Amount
        var passage: Int
        var of: Range<Int>?
        var confidence: Double
    }

    private let amounts: AmountReader
    private let judge: CountJudge
    private let phrases: NounPhrases
    private let context: CurrencyContext
    private let world: WorldMeasures
    /// "1,3 millones de toneladas"
    private let links: WordSet

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        let phrases = NounPhrases(vocabulary)
        let amounts = try AmountReader(tables, vocabulary, phrases)
        self.phrases = phrases
        self.amounts = amounts
        let measures = amounts.measures
        judge = CountJudge(vocabulary, phrases) { measures.isTimeWord($0) }
        context = CurrencyContext(measures.currencies)
        world = try WorldMeasures(tables, vocabulary)
        links = vocabulary.words("de", "di", "d")
    }

    func recognise(_ reading: Reading, _ evidence: inout Evidence) {
        let habits = amounts.measures.numerals.habits(of: reading.setting)
        let words = habits.readsWords ? nil : world.words(of: reading.setting.language)
        var drafts: [Draft] = []
        for (number, passage) in reading.passages.enumerated() {
            var index = passage.tokens.lowerBound
            while index < passage.tokens.upperBound {
                guard canBegin(reading, index), !evidence.isTaken(index), !isInside(reading, index, passage.tokens) else {
                    index += 1
                    continue
                }
                switch amounts.read(reading, at: index, in: passage.tokens, evidence, habits) {
                case .nothing: index += 1
                case .skip(let end): index = end
                case .amount(let amount):
                    if let draft = draft(amount, reading, number, passage.tokens, habits, words) {
                        drafts.append(draft)
                        evidence.claim(draft.amount.tokens)
                    }
                    index = max(index + 1, amount.tokens.upperBound)
                }
            }
        }
        let dollars = Set(
            drafts.compactMap { draft -> String? in
                guard case .money(let mark) = draft.amount.kind, !mark.isBareDollar, mark.basis == .explicit,
                    let code = mark.code,
                    mark.candidates.isEmpty ? code.hasSuffix("D") : mark.candidates.contains("USD") || code.hasSuffix("D")
                else { return nil }
                return code
            })
        let isShared = drafts.contains { draft in
            if case .money(let mark) = draft.amount.kind { mark.basis == .symbolDefault && !mark.isBareDollar } else { false }
        }
        let everywhere = isShared ? context.currencies(of: reading) : []
        for draft in drafts {
            let finding = finding(draft, reading, dollars, everywhere)
            // "R5,000" where no country tells that it is money: nothing rather than something wrong.
            if case .money(let mark) = draft.amount.kind, mark.isInitial, finding.confidence < 0.9 { continue }
            evidence.add(finding)
        }
    }

    private func canBegin(_ reading: Reading, _ index: Int) -> Bool {
        let token = reading.tokens[index]
        switch token.kind {
        case .digits: return true
        case .word:
            if token.word == .unknown { return false }
            // Before another word it names no currency of a number.
            let isBeforeWord = index + 1 < reading.tokens.count && reading.tokens[index + 1].isWord
            return !isBeforeWord || amounts.measures.numerals.mayBegin(reading, index)
        case .mark:
            switch token.first {
            // A point begins nothing but `.5`.
            case ".":
                return index + 1 < reading.tokens.count && reading.tokens[index + 1].isDigits
                    && !reading.tokens[index + 1].hasGapBefore
            case ",", ";", ":", "!", "?", "(", ")", "[", "]", "“", "”", "\"", "‘", "’", "'", "/", "*", "—", "…", "«", "»", "%",
                "&":
                return false
            default: return true
            }
        }
    }

    /// In the middle of a name or another number: `S-300`, `MK2`, `#5`, `3/4/5`.
    private func isInside(_ reading: Reading, _ index: Int, _ passage: Range<Int>) -> Bool {
        guard index > passage.lowerBound, !reading.tokens[index].hasGapBefore else { return false }
        let before = reading.tokens[index - 1]
        guard before.kind == .mark else { return true }
        // "l’8%", "dell’8%"
        if !reading.setting.isEnglish, before.isMark("’") || before.isMark("'"), !before.hasGapBefore,
            index - 2 >= passage.lowerBound, reading.tokens[index - 2].isWord, reading.tokens[index - 2].count <= 5
        {
            return false
        }
        switch before.first {
        case "-", "–", "‑": return !before.hasGapBefore && index - 1 > passage.lowerBound
        case "/", "#", "@", "'", "’", "_", ".", ":", "\\", "§", "№", "^", "%", "*", "°": return true
        default: return false
        }
    }

    private func draft(
        _ amount: Amount, _ reading: Reading, _ number: Int, _ passage: Range<Int>, _ habits: Numerals.Habits,
        _ words: WordTable<WorldMeasures.Meaning>?
    ) -> Draft? {
        let end = amount.tokens.upperBound
        switch amount.kind {
        case .count:
            if let words { return measured(amount, reading, number, passage, words) }
            guard habits.readsWords, let judged = judge.judge(amount, reading, passage) else { return nil }
            return Draft(amount: amount, passage: number, of: judged.of, confidence: judged.isCertain ? 0.9 : 0.7)
        case .money: return Draft(amount: amount, passage: number, of: nil, confidence: 0.95)
        case .percent:
            var of =
                habits.readsWords ? phrases.afterOf(reading, at: end, before: passage.upperBound, skippingDeterminer: true) : nil
            if let found = of, reading.tokens[found.lowerBound].isDigits { of = nil }
            return Draft(amount: amount, passage: number, of: of, confidence: 0.95)
        case .unit(let unit, let label):
            return Draft(
                amount: amount, passage: number, of: habits.readsWords ? measured(amount, unit, label, reading, passage) : nil,
                confidence: 0.95)
        }
    }

    /// "1.200 Menschen", "2,5 Kilometern", "unas 75.000 personas": by the word right behind the number, which a table has.
    private func measured(
        _ amount: Amount, _ reading: Reading, _ number: Int, _ passage: Range<Int>, _ words: WordTable<WorldMeasures.Meaning>
    ) -> Draft? {
        let tokens = reading.tokens
        var next = amount.tokens.upperBound
        if amount.hasScale, next < passage.upperBound, links.contains(tokens[next].word) { next += 1 }
        if next > amount.tokens.upperBound, next < passage.upperBound, tokens[next].isMark("’") { next += 1 }
        guard amount.numeral.writing == .digits, next < passage.upperBound, tokens[next].isWord,
            tokens[next].hasGapBefore || next > amount.tokens.upperBound, let meaning = words[tokens[next].word]
        else { return nil }
        var amount = amount
        var of: Range<Int>?
        switch meaning {
        case .about: return nil
        case .counted: of = next..<next + 1
        case .unit(let unit):
            amount.kind = .unit(unit, label: next..<next + 1)
            amount.tokens = amount.tokens.lowerBound..<next + 1
        }
        let before = amount.tokens.lowerBound - 1
        if amount.modifier == .exact, before >= passage.lowerBound, case .about? = words[tokens[before].word] {
            amount.modifier = .approximate
            amount.tokens = before..<amount.tokens.upperBound
        }
        return Draft(amount: amount, passage: number, of: of, confidence: 0.85)
    }

    /// "3 tonnes of rice", "ranges of up to 250 kilometres", "a 3-inch pipe"
    private func measured(_ amount: Amount, _ unit: Unit, _ label: Range<Int>, _ reading: Reading, _ passage: Range<Int>)
        -> Range<Int>?
    {
        let (start, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
        if let of = phrases.afterOf(reading, at: end, before: passage.upperBound, skippingDeterminer: false) {
            // "within 5 km of Paris" measures no Paris.
            if unit.dimension != .length || !reading.tokens[of.lowerBound].isCapitalised { return of }
        }
        if let noun = phrases.beforeOf(reading, endingBefore: start, from: passage.lowerBound) { return noun }
        if label.lowerBound > passage.lowerBound, reading.tokens[label.lowerBound - 1].isMark("-"), end < passage.upperBound,
            reading.tokens[end].isWord
        {
            guard let noun = phrases.after(reading, at: end, before: passage.upperBound, wants: .any) else { return nil }
            // "a 2-litre bottle costs": after "a" the noun is one, and what ends in s its verb.
            let isOne = start > passage.lowerBound && phrases.isArticle(reading.tokens[start - 1].word)
            return isOne ? phrases.singular(reading, noun) : noun
        }
        return nil
    }

    private func finding(_ draft: Draft, _ reading: Reading, _ dollars: Set<String>, _ everywhere: Set<String>) -> Finding {
        let amount = draft.amount
        let of = JSONMember("of", draft.of.map { reading.evidence(ofTokens: $0) } ?? .null)
        func unit(_ label: Range<Int>, _ ucum: String?) -> JSONMember {
            JSONMember("unit", ["label": .string(reading.text(ofTokens: label)), "ucum": JSONValue(ucum)])
        }
        var finding = Finding(
            type: .quantity, tokens: amount.tokens, passage: draft.passage, rule: "quantity/count", confidence: draft.confidence)
        switch amount.kind {
        case .count: finding.details = amount.members("value") + [JSONMember("unit", .null), of]
        case .unit(let measure, let label):
            finding.rule = "quantity/unit"
            finding.details = amount.members("value") + [unit(label, measure.ucum), of]
        case .percent(let label):
            (finding.type, finding.rule) = (.percentage, "percentage")
            finding.details = amount.members("value") + [unit(label, "%"), of]
        case .money(let printed):
            let passage = reading.passages[draft.passage].tokens
            let mark = context.resolve(
                printed, reading, amount.tokens, passage, dollars: dollars, everywhere: everywhere)
            (finding.type, finding.rule) = (.money, "money/" + mark.basis.rawValue)
            finding.details =
                amount.members("amount", scaledBy: mark.isMinor ? -2 : 0) + [
                    JSONMember("currency", JSONValue(mark.code)), JSONMember("currency_basis", .string(mark.basis.rawValue)),
                ]
            if mark.code == nil { finding.confidence = 0.7 }
        }
        return finding
    }
}
