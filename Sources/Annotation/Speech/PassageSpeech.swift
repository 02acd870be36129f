import Documents
import JSON

/// The quotations and attributions of one passage.
struct PassageSpeech {
    let scene: SpeechScene
    let passage: Int
    let quotes: [Quote]
    let statements: [Statement]
    let attributions: [AttributionForms.Found]
    /// What is said to be said within a quotation.
    private let innerStatements: [Statement]
    private let isQuoted: [Bool]
    private let isEnglish: Bool
    var text: ClassedReading { scene.text }

    init(_ scene: SpeechScene, passage: Int, _ quotes: [Quote], isEnglish: Bool) {
        self.scene = scene
        self.passage = passage
        self.isEnglish = isEnglish
        self.quotes = quotes
        var isQuoted = Array(repeating: false, count: scene.range.count)
        for quote in quotes where !quote.isNested {
            for index in quote.content { isQuoted[index - scene.range.lowerBound] = true }
        }
        self.isQuoted = isQuoted
        let isOutside = { (index: Int) in !isQuoted[index - scene.range.lowerBound] }
        let all = isEnglish ? StatementFinder(scene).statements() : []
        statements = all.filter { isOutside($0.verb) }
        innerStatements = quotes.contains { $0.isNested } ? all.filter { !isOutside($0.verb) } : []
        attributions = isEnglish ? AttributionForms(scene).all().filter { isOutside($0.cue.lowerBound) } : []
    }

    /// - Parameters:
    ///   - speaker: who was speaking when the paragraph before ended within a quotation; then, who is at the end of this one.
    ///   - recent: whose words the paragraph before ended with; then, whose this one does.
    func quotations(_ speaker: inout SpeakerLink?, _ recent: inout SpeakerLink?, _ usedVerbs: inout Set<Int>) -> [Finding] {
        let inner = SpeakerFinder(scene, innerStatements, [])
        var last: SpeakerLink?
        defer { recent = last }
        let finder = SpeakerFinder(scene, statements, attributions)
        let style = QuoteStyle(scene: scene)
        var found: [Finding] = []
        var before: (quote: Quote, link: SpeakerLink)?
        for quote in quotes {
            if isSoCalled(quote) { continue }
            var link = isEnglish ? quote.isNested ? inner.link(quote) ?? finder.link(quote) : finder.link(quote) : nil
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
            if link == nil, isEnglish, isDirect, !quote.isNested, style.isWhole(quote) {
                link = unsaid(quote, before?.link, recent)
            }
            // `“I told her, ‘…’”`: who says I is who says it all.
            if quote.isNested, let inside = link, let held = before?.link, scene.word(inside.speaker.lowerBound) == scene.words.i
            {
                link?.speaker = held.speaker
                link?.isPronoun = false
            }
            if let resolved = link.map(resolved) {
                link = resolved
                if isDirect, !quote.isNested { last = resolved }
            }
            // Beside a borrowed phrase the rest of the sentence is reported too.
            if let verb = link?.verb, isDirect { usedVerbs.insert(verb) }
            found.append(finding(quote, isDirect ? "direct" : "partial", link))
            if let link, !quote.isNested { before = (quote, link) }
            if quote.goesOn { speaker = link }
        }
        if quotes.last(where: { !$0.isNested })?.goesOn != true { speaker = nil }
        return found
    }

    /// `the so-called “…”` is nobody's word.
    private func isSoCalled(_ quote: Quote) -> Bool {
        scene.word(quote.open - 1) == scene.words.called && scene.range.contains(quote.open - 2)
            && (ClassedReading.isHyphen(text[quote.open - 2]) || scene.word(quote.open - 2) == scene.words.so)
    }

    /// Whose words a whole sentence between marks is that nothing is said about: those of who spoke before, or of who was named.
    private func unsaid(_ quote: Quote, _ held: SpeakerLink?, _ recent: SpeakerLink?) -> SpeakerLink? {
        if let held,
            scene.names.lastPerson(before: quote.open, in: passage, text).map({ $0.tokens.lowerBound < held.speaker.upperBound })
                ?? true
        {
            return weak(held.speaker)
        }
        if quote.open == scene.range.lowerBound, let recent { return weak(recent.speaker) }
        guard let person = scene.names.lastPerson(before: quote.open, in: passage, text),
            person.passage == passage || person.passage == passage - 1 && quote.open == scene.range.lowerBound
        else { return nil }
        return weak(person.tokens)
    }

    private func weak(_ speaker: Range<Int>) -> SpeakerLink {
        SpeakerLink(
            speaker: speaker, isPronoun: false, cue: speaker.lowerBound..<speaker.lowerBound, isBeside: false, verb: nil,
            confidence: 0.5)
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
                JSONMember("speaker", link.map { reading.evidence(ofTokens: $0.speaker) } ?? .null),
                JSONMember("cue", JSONValue(link.flatMap { $0.cue.isEmpty ? nil : reading.text(ofTokens: $0.cue) })),
            ])
    }

    /// A pronoun stands for the person who was named last, if one alone was.
    private func resolved(_ link: SpeakerLink) -> SpeakerLink {
        guard link.isPronoun, scene.has(link.speaker.lowerBound, .pronounPerson),
            let person = scene.names.lastPerson(before: link.speaker.lowerBound, in: passage, text)
        else { return link }
        var resolved = link
        resolved.speaker = SourceReader(scene: scene).titled(person.tokens)
        resolved.isPronoun = false
        return resolved
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
                    JSONMember("speaker", text.reading.evidence(ofTokens: resolved(link).speaker)),
                    JSONMember("cue", .string(text.reading.text(ofTokens: statement.verb..<statement.verb + 1))),
                ])
        }
    }
}
