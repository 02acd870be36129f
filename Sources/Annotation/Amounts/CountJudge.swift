/// Tells whether a number without unit counts something, or is a name, a year, a score, a page.
struct CountJudge: Sendable {
    private let phrases: NounPhrases
    private let labels: WordSet
    private let yearLeads: WordSet
    private let oneOf: WordSet
    private let at: Word
    private let ages: WordSet
    private let isTimeWord: @Sendable (Word) -> Bool

    init(_ vocabulary: Vocabulary, _ phrases: NounPhrases, isTimeWord: @escaping @Sendable (Word) -> Bool) {
        self.phrases = phrases
        self.isTimeWord = isTimeWord
        func set(_ text: String) -> WordSet { WordSet(vocabulary.phrase(text)) }
        labels = set(
            """
            article articles chapter section sections page pages pp p part paragraph volume vol figure fig table line verse psalm room gate \
            platform flight route highway interstate motorway junction exit channel group pool phase stage step level tier category cat \
            type grade class version release season episode act scene lot item number numbers no nos nr resolution rule order \
            protocol clause amendment title bill proposition prop district ward zone area sector block unit building apartment \
            apt suite floor day week year round game match lap war formula apollo aged age ages size seed seeded ranked rank \
            ranking sura surah appendix annex schedule division brigade battalion regiment squadron windows ios android xbox \
            playstation terminal bus tram train line track warehouse box code model mark mk series act catch fortnite agenda vision \
            q h fy isbn issn doi tel telephone phone fax ext suite reactor well site camp bay pier hall studio heat leg sheet
            """)
        yearLeads = set(
            "in of since the by during from until till before after for to early late mid spring summer autumn winter")
        at = vocabulary.word("at")
        ages = vocabulary.words("now", "turned", "turns", "turning")
        oneOf = set(
            """
            person man woman child soldier policeman officer civilian worker student passenger driver journalist protester suspect boy \
            girl teenager pilot sailor fighter militant patient resident employee member case death vote seat
            """)
    }

    /// - Returns: what is counted (`nil` where that is not said), or `nil` where nothing is.
    func judge(_ amount: Amount, _ reading: Reading, _ passage: Range<Int>) -> (of: Range<Int>?, isCertain: Bool)? {
        let tokens = reading.tokens
        let end = amount.tokens.upperBound
        let limit = passage.upperBound
        if isJoined(after: end, reading, limit) { return nil }
        if isLabelled(amount.core.lowerBound, reading, passage) || isMarker(amount, reading, passage) { return nil }
        if isReference(amount.core, reading, passage) || hasLeadingZero(amount.core, reading) { return nil }
        if end < limit, tokens[end].isWord, isTimeWord(tokens[end].word) { return nil }
        let numeral = amount.numeral
        if numeral.isFraction, !numeral.hasScale {
            return phrases.afterOf(reading, at: end, before: limit, skippingDeterminer: true).map { ($0, true) }
        }
        let isModified = amount.modifier != .exact
        if numeral.writing == .words, numeral.tokens.count == 1, numeral.value == ExactDecimal(1), amount.modifier != .between {
            guard end < limit, oneOf.contains(tokens[end].word) else { return nil }
            return (end..<end + 1, true)
        }
        var of = phrases.after(reading, at: end, before: limit, wants: .plural)
        if of == nil { of = phrases.afterOf(reading, at: end, before: limit, skippingDeterminer: true) }
        if isYear(amount, reading, passage, counts: of != nil) { return nil }
        if isGroupedByBlanks(amount.core, reading, passage) { return nil }
        if of != nil { return (of, true) }
        if phrases.isOfThem(reading, at: end, before: limit) { return (nil, true) }
        if isClock(amount, reading, passage) || isLocalTelephone(amount.core, reading) { return nil }
        if isModified || amount.hasScale { return (nil, true) }
        if numeral.writing == .words { return numeral.value > ExactDecimal(12) ? (nil, false) : nil }
        return standsAlone(amount, reading, passage) ? (nil, false) : nil
    }

    /// `5G`, `10:30`, `24/7`, "five-member", "the 90's"
    private func isJoined(after end: Int, _ reading: Reading, _ limit: Int) -> Bool {
        guard end < limit, !reading.tokens[end].hasGapBefore else { return false }
        let token = reading.tokens[end]
        guard token.kind == .mark else { return true }
        let next = end + 1 < limit && !reading.tokens[end + 1].hasGapBefore ? reading.tokens[end + 1] : nil
        switch token.first {
        case ",", ";", "!", "?", ")", "]", "”", "\"", "»", "…", "—": return false
        case ".", ":": return next.map { $0.kind != .mark } ?? false
        case "’", "'": return next.map { $0.kind != .mark } ?? false
        default: return true
        }
    }

    /// "page 5", "No. 10", "Boeing 737"
    private func isLabelled(_ start: Int, _ reading: Reading, _ passage: Range<Int>) -> Bool {
        guard start > passage.lowerBound else { return false }
        var before = start - 1
        let mark = reading.tokens[before]
        if mark.kind == .mark {
            if mark.isMark("#") || mark.isMark("№") || mark.isMark("§") { return true }
            guard mark.isMark("."), before > passage.lowerBound, !mark.hasGapBefore else { return false }
            before -= 1
            return reading.tokens[before].count <= 4 && labels.contains(reading.tokens[before].word)
        }
        let word = reading.tokens[before]
        return word.isWord && labels.contains(word.word)
    }

    /// "1." and "(2)" number things.
    private func isMarker(_ amount: Amount, _ reading: Reading, _ passage: Range<Int>) -> Bool {
        let (start, end) = (amount.core.lowerBound, amount.core.upperBound)
        guard end < passage.upperBound, end == start + 1, reading.tokens[start].isDigits else { return false }
        let after = reading.tokens[end]
        if reading.tokens[start].startsLine { return after.isMark(".") || after.isMark(")") || after.isMark(":") }
        guard start > passage.lowerBound, reading.tokens[start].count < 4 else { return false }
        let before = reading.tokens[start - 1]
        return (before.isMark("(") && after.isMark(")")) || (before.isMark("[") && after.isMark("]"))
    }

    /// "[3-5]", "[4, 12]", "(Berg 2019, 34)": numbers of notes and pages.
    private func isReference(_ core: Range<Int>, _ reading: Reading, _ passage: Range<Int>) -> Bool {
        let tokens = reading.tokens
        guard core.upperBound < passage.upperBound, core.lowerBound > passage.lowerBound else { return false }
        let (before, after) = (tokens[core.lowerBound - 1], tokens[core.upperBound])
        if before.isMark("[") { return after.isMark("]") || after.isMark(",") }
        if after.isMark("]") { return before.isMark(",") }
        return before.isMark(",") && after.isMark(")") && core.count <= 3 && tokens[core.lowerBound].isDigits
    }

    /// "007" and "0958" are names and codes: as numbers they would lose their zeros.
    private func hasLeadingZero(_ core: Range<Int>, _ reading: Reading) -> Bool {
        core.contains { index in
            let token = reading.tokens[index]
            guard token.isDigits, token.count > 1, token.first == "0" else { return false }
            return index == core.lowerBound || reading.tokens[index - 1].isMark("-") || reading.tokens[index - 1].isMark("–")
        }
    }

    /// "at 16.45": a time of day as it is written in many countries.
    private func isClock(_ amount: Amount, _ reading: Reading, _ passage: Range<Int>) -> Bool {
        let (core, tokens) = (amount.core, reading.tokens)
        guard amount.modifier == .exact, core.count == 3, core.lowerBound > passage.lowerBound,
            tokens[core.lowerBound - 1].word == at, tokens[core.lowerBound].count <= 2, tokens[core.lowerBound + 1].isMark("."),
            tokens[core.lowerBound + 2].count == 2
        else { return false }
        return amount.numeral.value < ExactDecimal(24) && tokens[core.lowerBound + 2].first <= "5"
    }

    /// "12 345 people" in an English text: one number or two.
    private func isGroupedByBlanks(_ core: Range<Int>, _ reading: Reading, _ passage: Range<Int>) -> Bool {
        let tokens = reading.tokens
        func isGroup(_ index: Int) -> Bool {
            tokens[index].isDigits && tokens[index].count == 3 && tokens[index - 1].isDigits && tokens[index - 1].count <= 3
        }
        if core.upperBound < passage.upperBound, isGroup(core.upperBound) { return true }
        return core.count == 1 && core.lowerBound > passage.lowerBound && isGroup(core.lowerBound)
    }

    /// "867-5309" with nothing that it could count.
    private func isLocalTelephone(_ core: Range<Int>, _ reading: Reading) -> Bool {
        let tokens = reading.tokens
        return core.count == 3 && tokens[core.lowerBound].count == 3 && tokens[core.lowerBound + 1].isMark("-")
            && tokens[core.lowerBound + 2].count == 4 && tokens[core.lowerBound + 2].isDigits
    }

    private func isYear(_ amount: Amount, _ reading: Reading, _ passage: Range<Int>, counts: Bool) -> Bool {
        guard amount.modifier == .exact || amount.modifier == .between, amount.numeral.writing == .digits,
            amount.numeral.tokens.count == 1,
            let value = amount.numeral.value.int, reading.tokens[amount.numeral.tokens.lowerBound].count == 4, value > 1000,
            value <= 2100
        else { return false }
        if amount.modifier == .between { return value >= 1500 && !counts && (amount.low?.int ?? 0) >= 1400 }
        if !counts { return value >= 1500 }
        guard value >= 1900, amount.core.lowerBound > passage.lowerBound else { return value >= 1900 && value < 2060 }
        return yearLeads.contains(reading.tokens[amount.core.lowerBound - 1].word)
    }

    /// Not an age after a name, not a number after a name.
    private func standsAlone(_ amount: Amount, _ reading: Reading, _ passage: Range<Int>) -> Bool {
        let start = amount.core.lowerBound
        let end = amount.core.upperBound
        guard start > passage.lowerBound else { return end < passage.upperBound }
        let before = reading.tokens[start - 1]
        if before.isWord, before.isCapitalised, !before.startsSentence || before.word == .unknown { return false }
        // "In October, 43 drowned" counts, "Berg, 43, said" tells an age.
        let goesOn = end < passage.upperBound && reading.tokens[end].isWord && !reading.tokens[end].isCapitalised
        if before.isMark(","), start - 1 > passage.lowerBound, reading.tokens[start - 2].isCapitalised, !goesOn { return false }
        // "who is now 66, said", "she turned 30 in May"
        if ages.contains(before.word) { return false }
        // "the winner, 67, said"
        if before.isMark(","), end < passage.upperBound, reading.tokens[end].isMark(",") { return false }
        if end < passage.upperBound, reading.tokens[end].isMark("-") || reading.tokens[end].isMark("–") { return false }
        return true
    }
}
