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
            let world = WorldDateReader(reader: reader, names: names, words: words, links: links, endings: endings)
            var index = passage.tokens.lowerBound
            while index < passage.tokens.upperBound {
                let token = reading.tokens[index]
                guard token.isDigits || token.word != .unknown, !evidence.isTaken(index),
                    let term = world.term(index), let match = reader.single(term),
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
}
