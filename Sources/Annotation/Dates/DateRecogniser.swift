/// Finds dates, periods and durations in English texts.
struct DateRecogniser: Recogniser {
    private let lexicon: DateLexicon
    private let numerals: Numerals

    init(_ lexicon: DateLexicon, _ numerals: Numerals) {
        self.lexicon = lexicon
        self.numerals = numerals
    }

    func recognise(_ reading: Reading, _ evidence: inout Evidence) {
        guard reading.setting.isEnglish else { return }
        let anchor = reading.setting.anchor.flatMap(Anchor.init)
        let resolver = DateResolver(anchor: anchor)
        let numbers = NumeralReader(numerals, reading.setting)
        for (number, passage) in reading.passages.enumerated() {
            let reader = DateReader(
                reading: reading, lexicon: lexicon, numerals: numbers, bounds: passage.tokens, isHeading: passage.isHeading,
                resolver: resolver)
            let marks = TimeMarks(reading, lexicon, passage.tokens)
            var index = passage.tokens.lowerBound
            while index < passage.tokens.upperBound {
                guard reader.mayBegin(index, marks), !evidence.isTaken(index), let match = reader.match(index),
                    evidence.isFree(match.tokens)
                else {
                    index += 1
                    continue
                }
                evidence.add(
                    Finding(
                        type: match.type, tokens: match.tokens, passage: number, rule: match.rule, confidence: match.confidence,
                        details: match.details(anchor)))
                index = max(match.tokens.upperBound, index + 1)
            }
        }
    }
}
