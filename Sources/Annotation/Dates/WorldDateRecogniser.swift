/// Finds dates in texts of other languages than English, in the forms that mislead in none: in digits, and day, month's name and year.
struct WorldDateRecogniser: Recogniser {
    private let lexicon: DateLexicon
    private let numerals: Numerals
    private let months: MonthTable
    private let days: WorldDayTable
    /// What stands between the parts of a date: `3 de marzo de 2024`, `1er mai`, `2024 года` stays outside.
    private let links: WordSet
    private let endings: WordSet

    init(_ lexicon: DateLexicon, _ numerals: Numerals, _ tables: AnnotationTables, _ vocabulary: Vocabulary)
        throws(AnnotationTables.Fault)
    {
        self.lexicon = lexicon
        self.numerals = numerals
        months = try MonthTable(tables, vocabulary)
        days = try WorldDayTable(tables, vocabulary)
        links = vocabulary.words("de", "del", "do")
        endings = vocabulary.words("er", "e")
    }

    func recognise(_ reading: Reading, _ evidence: inout Evidence) {
        guard !reading.setting.isEnglish else { return }
        let names = months.names(of: reading.setting.language)
        let words = days.words(of: reading.setting.language)
        let numbers = NumeralReader(numerals, reading.setting)
        let anchor = reading.setting.anchor.flatMap(Anchor.init)
        for (number, passage) in reading.passages.enumerated() {
            let reader = DateReader(
                reading: reading, lexicon: lexicon, numerals: numbers, bounds: passage.tokens, isHeading: passage.isHeading,
                resolver: DateResolver(anchor: anchor))
            var index = passage.tokens.lowerBound
            while index < passage.tokens.upperBound {
                let token = reading.tokens[index]
                guard token.isDigits || token.word != .unknown, !evidence.isTaken(index),
                    let term = term(index, reader, names) ?? told(index, reader, words),
                    let match = reader.single(term),
                    evidence.isFree(term.tokens)
                else {
                    index += 1
                    continue
                }
                evidence.add(
                    Finding(
                        type: match.type, tokens: term.tokens, passage: number, rule: match.rule, confidence: match.confidence,
                        details: match.details(anchor)))
                index = term.tokens.upperBound
            }
        }
    }

    /// "gestern", "im Jahr 1998", "в 2014 году"
    private func told(_ index: Int, _ reader: DateReader, _ words: [Word: WorldDayTable.Meaning]) -> DateTerm? {
        guard !words.isEmpty else { return nil }
        if let year = reader.year(index), reader.beginsNumber(index) {
            let before = reader.token(index - 1).flatMap { words[$0.word] }
            let after = reader.token(index + 1).flatMap { words[$0.word] }
            guard before == .yearAfter || after == .yearBefore else { return nil }
            return DateTerm(index..<index + 1, .fields(DateFields(year: year)), "date/year", 0.9)
        }
        guard case .day(let distance)? = words[reader.reading.tokens[index].word], let day = reader.resolver.unit(.day, distance)
        else { return nil }
        return DateTerm(index..<index + 1, .stretch(day), "date/relative-day", 0.85)
    }

    private func term(_ index: Int, _ reader: DateReader, _ names: [Word: Int]) -> DateTerm? {
        guard reader.reading.tokens[index].isDigits else { return monthAndYear(index, reader, names) }
        if let term = reader.numericDate(index) { return term }
        guard let day = reader.value(index), reader.digitCount(index) <= 2, (1...31).contains(day), reader.beginsNumber(index)
        else {
            return nil
        }
        var next = index + 1
        // "3.", "1er", "1º"
        if let ending = reader.token(next), !ending.hasGapBefore {
            guard ending.isMark(".") || ending.isMark("º") || ending.isMark("°") || endings.contains(ending.word) else {
                return nil
            }
            next += 1
        }
        if let link = reader.token(next), links.contains(link.word) { next += 1 }
        guard let name = reader.token(next), name.isWord, let month = names[name.word] else { return nil }
        var fields = DateFields(month: month, day: day)
        guard Stretch.day(2000, month, day) != nil else { return nil }
        var end = next + 1
        if let (year, after) = year(end, reader) {
            fields.year = year
            end = after
        } else if reader.reading.setting.language == nil {
            return nil
        }
        return DateTerm(index..<end, .fields(fields), "date/day-month", fields.year == nil ? 0.75 : 0.95)
    }

    private func monthAndYear(_ index: Int, _ reader: DateReader, _ names: [Word: Int]) -> DateTerm? {
        guard let month = names[reader.reading.tokens[index].word], let (year, end) = year(index + 1, reader) else { return nil }
        return DateTerm(index..<end, .fields(DateFields(year: year, month: month)), "date/month-year", 0.9)
    }

    private func year(_ index: Int, _ reader: DateReader) -> (year: Int, end: Int)? {
        var next = reader.isMark(index, ".") && reader.isGlued(index) ? index + 1 : index
        if let link = reader.token(next), links.contains(link.word) { next += 1 }
        guard let year = reader.year(next) else { return nil }
        return (year, next + 1)
    }
}
