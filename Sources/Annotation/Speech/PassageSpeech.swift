import Documents
import JSON

/// The quotations and attributions of one passage.
struct PassageSpeech {
    let scene: SpeechScene
    let passage: Int
    let quotes: [Quote]
    let statements: [Statement]
    let attributions: [AttributionForms.Found]
    private let isQuoted: [Bool]
    private var text: ClassedReading { scene.text }

    init(_ scene: SpeechScene, passage: Int, _ quotes: [Quote], isEnglish: Bool) {
        self.scene = scene
        self.passage = passage
        self.quotes = quotes
        var isQuoted = Array(repeating: false, count: scene.range.count)
        for quote in quotes where !quote.isNested {
            for index in quote.content { isQuoted[index - scene.range.lowerBound] = true }
        }
        self.isQuoted = isQuoted
        let isOutside = { (index: Int) in !isQuoted[index - scene.range.lowerBound] }
        statements = isEnglish ? StatementFinder(scene).statements().filter { isOutside($0.verb) } : []
        attributions = isEnglish ? AttributionForms(scene).all().filter { isOutside($0.cue.lowerBound) } : []
    }

    /// - Parameter speaker: who was speaking when the paragraph before ended within a quotation; then, who is at the end of this one.
    func quotations(_ speaker: inout SpeakerLink?, _ usedVerbs: inout Set<Int>) -> [Finding] {
        let finder = SpeakerFinder(scene, statements, attributions)
        let style = QuoteStyle(scene: scene)
        var found: [Finding] = []
        var before: (quote: Quote, link: SpeakerLink)?
        for quote in quotes {
            var link = finder.link(quote)
            let follows = before.map { quote.open - $0.quote.tokens.upperBound <= 24 } ?? false
            if quote.isContinued {
                link = link?.isBeside == true ? link : speaker
            } else if let held = before, follows, link == nil || link?.isBeside == false, goesOn(held.quote, held.link, quote) {
                link = held.link
            }
            let isBeside = link?.isBeside ?? false
            let isSplit = before.map { follows && $0.link.verb != nil && $0.link.verb == link?.verb } ?? false
            let isDirect = style.isDirect(quote, isBeside: isBeside, followsQuote: isSplit)
            if !isBeside, link?.verb != nil || link == nil, !isDirect, style.isTitle(quote) { continue }
            if quote.isNested, !isBeside, style.isTitle(quote) || !isDirect { continue }
            // Beside a borrowed phrase the rest of the sentence is reported too.
            if let verb = link?.verb, isDirect { usedVerbs.insert(verb) }
            found.append(finding(quote, isDirect ? "direct" : "partial", link))
            if let link, !quote.isNested { before = (quote, link) }
            if quote.goesOn { speaker = link }
        }
        if quotes.last(where: { !$0.isNested })?.goesOn != true { speaker = nil }
        return found
    }

    /// `“…,” said X. “…”`: whole sentences that follow are the same speaker's.
    private func goesOn(_ held: Quote, _ link: SpeakerLink, _ quote: Quote) -> Bool {
        guard link.isBeside, text[quote.open].startsSentence, let close = held.close, let verb = link.verb, verb > close else {
            return false
        }
        return !statements.contains { $0.verb > verb && $0.verb < quote.open }
    }

    private func finding(_ quote: Quote, _ style: String, _ link: SpeakerLink?) -> Finding {
        let reading = text.reading
        let content = reading.span(ofTokens: quote.content)
        let rule =
            quote.close == nil && !quote.goesOn
            ? "unclosed" : quote.isNested ? "nested" : quote.isContinued ? "continued" : "marks"
        var confidence = link?.confidence ?? (style == "direct" ? 0.6 : 0.5)
        if rule == "unclosed" { confidence = 0.4 }
        return Finding(
            type: .quotation, tokens: quote.tokens, passage: passage, rule: "quotation/" + rule, confidence: confidence,
            details: [
                JSONMember("style", .string(style)),
                JSONMember("content", ["start": .int(content.start), "end": .int(content.end)]),
                JSONMember("speaker", link.map(speaker) ?? .null),
                JSONMember("cue", JSONValue(link.map { reading.text(ofTokens: $0.cue) })),
            ])
    }

    /// A pronoun stands for the person who was named last, if one alone was.
    private func speaker(_ link: SpeakerLink) -> JSONValue {
        if link.isPronoun, scene.has(link.speaker.lowerBound, .pronounPerson),
            let person = scene.names.lastPerson(before: link.speaker.lowerBound, in: passage, text)
        {
            return text.reading.evidence(ofTokens: person.tokens)
        }
        return text.reading.evidence(ofTokens: link.speaker)
    }

    /// What is reported without marks: `X said that …`.
    func indirect() -> [Finding] {
        statements.compactMap { statement in
            let start = statement.tokens.upperBound + 1
            var end = scene.sentenceEnd(statement.verb)
            guard statement.hasThat, text.has(statement.verb, .strongSay), scene.range.contains(start), start < end,
                !quotes.contains(where: { $0.open < end && $0.tokens.upperBound > statement.verb })
            else { return nil }
            while end > start, text[end - 1].kind == .mark { end -= 1 }
            guard end - start >= 3 else { return nil }
            let content = text.reading.span(ofTokens: start..<end)
            let link = SpeakerLink(
                speaker: statement.source.tokens, isPronoun: statement.source.isPronoun,
                cue: statement.verb..<statement.verb + 1, isBeside: false, verb: nil, confidence: 0.7)
            return Finding(
                type: .quotation, tokens: start..<end, passage: passage, rule: "quotation/indirect", confidence: 0.7,
                details: [
                    JSONMember("style", "indirect"),
                    JSONMember("content", ["start": .int(content.start), "end": .int(content.end)]),
                    JSONMember("speaker", speaker(link)),
                    JSONMember("cue", .string(text.reading.text(ofTokens: statement.verb..<statement.verb + 1))),
                ])
        }
    }

    /// - Parameter usedVerbs: those whose quotation already says who speaks.
    func attributed(_ usedVerbs: Set<Int>) -> [Finding] {
        var found: [Finding] = []
        for statement in statements where !statement.source.isPronoun && text.has(statement.verb, .strongSay) {
            let isPlain = scene.words.plain.contains(text[statement.verb].word)
            let isAnonymous = isAnonymous(statement)
            guard statement.isExtended || isAnonymous || !usedVerbs.contains(statement.verb),
                isPlain || statement.isExtended || statement.hasThat || statement.isTail || isLedOn(statement)
            else { continue }
            found.append(
                attribution(
                    statement.source, cue: statement.cue, statement.tokens, rule: "statement",
                    kind: isAnonymous ? .anonymous : statement.source.kind))
        }
        for form in attributions {
            found.append(attribution(form.source, cue: form.cue, form.tokens, rule: form.rule, kind: form.source.kind))
        }
        return found
    }

    /// `warned last week that`
    private func isLedOn(_ statement: Statement) -> Bool {
        // `warned of violence`
        if text.has(statement.verb, .tell), scene.words.prepositions.contains(scene.word(statement.tokens.upperBound)) {
            return true
        }
        for index in statement.tokens.upperBound..<statement.tokens.upperBound + 4 {
            guard text.isWord(index, in: scene.range), !text[index].startsSentence else { return false }
            if scene.word(index) == scene.words.that { return true }
        }
        return false
    }

    /// `on condition of anonymity`, `who declined to be named`
    private func isAnonymous(_ statement: Statement) -> Bool {
        guard statement.source.kind != .media else { return false }
        return (scene.sentenceStart(statement.verb)..<scene.sentenceEnd(statement.verb)).contains { index in
            scene.has(index, .anonymity)
                || (scene.has(index, .declining)
                    && (index + 1..<index + 5).contains { scene.words.named.contains(scene.word($0)) })
        }
    }

    private func attribution(
        _ source: SpeechSource, cue: Range<Int>, _ tokens: Range<Int>, rule: String, kind: SourceKind
    ) -> Finding {
        Finding(
            type: .attribution, tokens: tokens, passage: passage, rule: "attribution/" + rule, confidence: 0.8,
            details: [
                JSONMember("source", text.reading.evidence(ofTokens: source.tokens)),
                JSONMember("cue", .string(text.reading.text(ofTokens: cue))), JSONMember("kind", .string(kind.rawValue)),
            ])
    }
}
