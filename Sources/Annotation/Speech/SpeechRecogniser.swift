import Documents
import JSON

/// Quotations with their speakers, and where statements come from.
///
/// Marks are read in every language, speakers and sources in English. Nothing is claimed: other evidence lies inside.
struct SpeechRecogniser: Recogniser {
    let names: KnownNames
    let classes: WordClasses
    private let words: SpeechWords

    init(_ names: KnownNames, _ classes: WordClasses, _ vocabulary: Vocabulary) {
        self.names = names
        self.classes = classes
        words = SpeechWords(vocabulary)
    }

    func recognise(_ reading: Reading, _ evidence: inout Evidence) {
        let isEnglish = reading.setting.isEnglish
        let text = ClassedReading(reading, classes)
        let around = NamesAround(evidence, tokenCount: reading.tokens.count, names)
        var quotes = reading.passages.map { QuoteFinder.quotes(text, $0.tokens, takesSingle: isEnglish) }
        joinParagraphs(&quotes, text)
        var speaker: SpeakerLink?
        var lead: SpeakerLink?
        var recent: SpeakerLink?
        for (number, passage) in reading.passages.enumerated() {
            let scene = SpeechScene(text: text, range: passage.tokens, names: around, words: words)
            if passage.isQuote {
                evidence.add(block(scene, number, quotes[number], isEnglish ? lead : nil), claiming: false)
                speaker = nil
                lead = nil
                recent = nil
                continue
            }
            let speech = PassageSpeech(scene, passage: number, quotes[number], isEnglish: isEnglish)
            var usedVerbs: Set<Int> = []
            for finding in speech.quotations(&speaker, &recent, &usedVerbs) { evidence.add(finding, claiming: false) }
            lead = leadIn(speech)
            guard isEnglish, !passage.isHeading else { continue }
            for finding in speech.indirect() + speech.attributed(usedVerbs) { evidence.add(finding, claiming: false) }
        }
    }

    /// A quotation of several paragraphs: each begins with the opening mark, the last one only ends with the closing one.
    private func joinParagraphs(_ quotes: inout [[Quote]], _ text: ClassedReading) {
        let passages = text.reading.passages
        for number in passages.indices.dropLast() {
            guard let last = quotes[number].lastIndex(where: { !$0.isNested }), quotes[number][last].close == nil,
                let next = quotes[number + 1].first, next.open == passages[number + 1].tokens.lowerBound,
                text[next.open].first == text[quotes[number][last].open].first, !passages[number + 1].isQuote
            else { continue }
            quotes[number][last].goesOn = true
            quotes[number][last].contentEnd = passages[number].tokens.upperBound
            quotes[number + 1][0].isContinued = true
        }
    }

    /// A paragraph that ends with a colon leads in the quotation after it.
    private func leadIn(_ speech: PassageSpeech) -> SpeakerLink? {
        let end = speech.scene.range.upperBound - 1
        guard speech.scene.text[end].isMark(":"), let statement = speech.statements.last,
            statement.verb >= speech.scene.sentenceStart(end)
        else { return nil }
        return SpeakerLink(
            speaker: statement.source.tokens, isPronoun: statement.source.isPronoun, cue: statement.verb..<statement.verb + 1,
            isBeside: true, verb: statement.verb, confidence: 0.8)
    }

    private func block(_ scene: SpeechScene, _ passage: Int, _ quotes: [Quote], _ lead: SpeakerLink?) -> Finding {
        let reading = scene.text.reading
        var content = scene.range
        // Marks around the whole of it are not its words.
        if let whole = quotes.first, quotes.count == 1, whole.open == content.lowerBound,
            whole.tokens.upperBound == content.upperBound
        {
            content = whole.content
        }
        let span = reading.span(ofTokens: content)
        return Finding(
            type: .quotation, tokens: scene.range, passage: passage, rule: "quotation/block", confidence: lead == nil ? 0.7 : 0.8,
            details: [
                JSONMember("style", "block"), JSONMember("content", ["start": .int(span.start), "end": .int(span.end)]),
                JSONMember("speaker", lead.map { reading.evidence(ofTokens: $0.speaker) } ?? .null),
                JSONMember("cue", JSONValue(lead.map { reading.text(ofTokens: $0.cue) })),
            ])
    }
}
