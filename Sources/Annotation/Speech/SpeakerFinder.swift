/// Finds the speaker of a quotation among the statements around it.
struct SpeakerFinder {
    let scene: SpeechScene
    /// In the order of their verbs, without those that lie in quotations.
    let statements: [Statement]
    /// Those of the form `according to`, by their first token.
    private let accords: [Int: AttributionForms.Found]
    private let sources: SourceReader
    private var text: ClassedReading { scene.text }

    init(_ scene: SpeechScene, _ statements: [Statement], _ attributions: [AttributionForms.Found]) {
        self.scene = scene
        self.statements = statements
        accords = Dictionary(
            attributions.filter { $0.rule == "according-to" }.map { ($0.cue.lowerBound, $0) },
            uniquingKeysWith: { first, _ in first })
        sources = SourceReader(scene: scene)
    }

    func link(_ quote: Quote) -> SpeakerLink? {
        quotedAs(quote) ?? beside(quote) ?? possessive(quote) ?? participle(quote) ?? inSentence(quote) ?? accordingTo(quote)
    }

    /// `“…,” said X`, `“…,” X said`, `X said: “…”`, `X said, “…`
    private func beside(_ quote: Quote) -> SpeakerLink? {
        if let close = quote.close {
            var ending = quote.contentEnd - 1
            // `“… ‘…,’” said X`
            if text[ending].isMark("’") || text[ending].isMark("'"), ending > quote.open + 1 { ending -= 1 }
            let last = text[ending]
            var next = close + 1
            let isOpenEnded = last.isMark(",") || last.isMark("!") || last.isMark("?") || last.isMark("…") || last.isMark("—")
            let hasComma = text.isMark(next, ",", in: scene.range)
            if hasComma { next += 1 }
            if isOpenEnded || hasComma, isOpenEnded || !isPhrase(quote), let statement = statement(from: next) ?? following(next)
            {
                return link(statement, isBeside: true)
            }
        }
        var before = quote.open - 1
        guard scene.range.contains(before) else { return nil }
        if text[before].isMark(":") || text[before].isMark(",") {
            let isColon = text[before].isMark(":")
            if let statement = statement(until: before) { return link(statement, isBeside: true) }
            if isColon, let found = named(before: before) { return found }
            guard isColon else { return nil }
            if let statement = last(before: before), statement.verb >= scene.sentenceStart(before) {
                return link(statement, isBeside: true)
            }
            return text[quote.open + 1].isCapitalised ? subject(ofSentenceBefore: before) : nil
        }
        if scene.word(before) == scene.words.that { before -= 1 }
        // `said “cannot wait”`, `said that “…”`
        guard let statement = statement(until: before + 1) else { return nil }
        return link(statement, isBeside: text[quote.open + 1].isCapitalised)
    }

    /// `dismissed it as “a farce”, Reuters reported`: words that an earlier verb of the sentence leads to.
    private func isPhrase(_ quote: Quote) -> Bool {
        guard !text[quote.open + 1].isCapitalised, let statement = last(before: quote.open) else { return false }
        return statement.verb >= scene.sentenceStart(quote.open)
    }

    /// `Anna Berg disagreed: “…”`: whatever she did, the words are hers.
    private func named(before colon: Int) -> SpeakerLink? {
        guard text.isWord(colon - 1, in: scene.range), !text[colon - 1].isCapitalised, scene.range.contains(colon - 2),
            let name = scene.names.name(at: colon - 2), name.kind == .person
        else { return nil }
        return SpeakerLink(
            speaker: name.tokens, isPronoun: false, cue: colon - 1..<colon, isBeside: true, verb: nil, confidence: 0.8)
    }

    /// `Anna Berg, a nurse from Hull, was more cheerful: “…”`: who the sentence is about.
    private func subject(ofSentenceBefore colon: Int) -> SpeakerLink? {
        let start = scene.sentenceStart(colon)
        guard start < colon else { return nil }
        var speaker: Range<Int>?
        var isPronoun = false
        if scene.has(start, .pronounPerson) {
            (speaker, isPronoun) = (start..<start + 1, true)
        } else if let name = (start..<min(colon, start + 12)).lazy.compactMap({ scene.names.name(from: $0) }).first(where: {
            $0.kind == .person
        }) {
            speaker = sources.titled(name.tokens)
        } else if let source = sources.source(from: start) {
            speaker = source.tokens
        }
        return speaker.map {
            SpeakerLink(
                speaker: $0, isPronoun: isPronoun, cue: $0.upperBound..<$0.upperBound, isBeside: true, verb: nil, confidence: 0.7)
        }
    }

    /// `“…,” shadow treasurer Alana Voss said`: the first verb of saying in the rest of the sentence.
    private func following(_ start: Int) -> Statement? {
        guard scene.range.contains(start), !text[start].startsSentence, let at = firstIndex(verbFrom: start) else { return nil }
        let statement = statements[at]
        guard statement.verb < start + 20, statement.verb < scene.sentenceEnd(start), statement.tokens.lowerBound >= start,
            text.has(statement.verb, .strongSay), !(start..<statement.verb).contains(where: { isOpening($0) })
        else { return nil }
        return statement
    }

    private func isOpening(_ index: Int) -> Bool {
        text[index].isMark("“") || text[index].isMark("‘") || text[index].isMark("\"")
    }

    /// `“…”, the paper quoted an official as saying`, `a man was quoted as saying`
    private func quotedAs(_ quote: Quote) -> SpeakerLink? {
        let words = scene.words
        let close = quote.close ?? quote.contentEnd - 1
        for range in [
            close + 1..<min(scene.sentenceEnd(close), close + 30),
            max(scene.sentenceStart(quote.open), quote.open - 16)..<quote.open,
        ] {
            guard !range.isEmpty,
                let saying = range.first(where: { scene.word($0) == words.saying && scene.word($0 - 1) == words.as }),
                let verb = (max(range.lowerBound, saying - 14)..<saying).last(where: { words.quoting.contains(scene.word($0)) })
            else { continue }
            let source =
                verb + 2 == saying ? subject(ofPassive: verb, from: range.lowerBound) : sources.source(from: verb + 1)
            guard let source else { return nil }
            return SpeakerLink(
                speaker: source.tokens, isPronoun: source.isPronoun, cue: verb..<saying + 1, isBeside: true, verb: nil,
                confidence: 0.8)
        }
        return nil
    }

    private func subject(ofPassive verb: Int, from start: Int) -> SpeechSource? {
        var end = verb
        while end > start, scene.words.be.contains(scene.word(end - 1)) || scene.has(end - 1, .auxiliary) { end -= 1 }
        guard end > start else { return nil }
        if let found = sources.source(endingAt: end) { return found }
        return (start..<end).lazy.compactMap { sources.source(from: $0) }.first
    }

    private func statement(from start: Int) -> Statement? {
        guard scene.range.contains(start), let at = firstIndex(verbFrom: start) else { return nil }
        let limit = min(at + 3, statements.count)
        return statements[at..<limit].first { $0.tokens.lowerBound == start || reachesBack($0, to: start) }
    }

    /// The source may be a name behind its title: `the minister, Elena Marsh, said`, `spokesman Ivo Brandt said`.
    private func reachesBack(_ statement: Statement, to start: Int) -> Bool {
        let first = statement.tokens.lowerBound
        guard start < first, first - start <= 8 else { return false }
        return (start..<first).allSatisfy {
            scene.has($0, [.title, .role, .modifier, .determiner, .topic, .speakerNoun, .direction])
                || scene.names.name(at: $0) != nil || !text[$0].hasGapBefore && (text[$0].kind == .mark || text[$0].count == 1)
        }
    }

    private func statement(until end: Int) -> Statement? {
        guard let statement = last(before: end) else { return nil }
        return statement.tokens.upperBound == end || (statement.verb + 6 > end && isListener(statement.tokens.upperBound..<end))
            ? statement : nil
    }

    /// `told reporters on Monday`
    private func isListener(_ range: Range<Int>) -> Bool { !range.isEmpty && range.allSatisfy { text[$0].isWord } }

    private func firstIndex(verbFrom start: Int) -> Int? {
        let at = Self.firstIndex(in: statements, verbFrom: start)
        return at < statements.count ? at : nil
    }

    private func last(before end: Int) -> Statement? { Self.last(in: statements, before: end) }

    /// The last statement whose verb stands before a token.
    static func last(in statements: [Statement], before end: Int) -> Statement? {
        let at = firstIndex(in: statements, verbFrom: end)
        return at > 0 ? statements[at - 1] : nil
    }

    private static func firstIndex(in statements: [Statement], verbFrom start: Int) -> Int {
        var (low, high) = (0, statements.count)
        while low < high {
            let middle = (low + high) / 2
            if statements[middle].verb < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// `Russia’s “fatal mistake” warning` and the like: whose words they are.
    private func possessive(_ quote: Quote) -> SpeakerLink? {
        guard let close = quote.close, scene.has(close + 1, [.spoken, .document]) else { return nil }
        let open = quote.open
        for back in 1...2 {
            guard scene.range.contains(open - back),
                let name = scene.names.name(at: max(scene.range.lowerBound, open - back - 1)),
                !name.isAdjective, text.possessive(at: name.tokens.upperBound, in: scene.range) == open
            else { continue }
            return SpeakerLink(
                speaker: name.tokens, isPronoun: false, cue: close + 1..<close + 2, isBeside: false, verb: nil, confidence: 0.85)
        }
        return nil
    }

    /// `…, calling it “…”`: the sentence's subject says it.
    private func participle(_ quote: Quote) -> SpeakerLink? {
        let start = max(scene.sentenceStart(quote.open), quote.open - 12)
        guard let cue = (start..<quote.open).last(where: { scene.has($0, [.saying, .citing]) && !text[$0].startsSentence }) else {
            return nil
        }
        if scene.has(cue, .citing) {
            guard let source = sources.source(from: cue + 1) else { return nil }
            return SpeakerLink(
                speaker: source.tokens, isPronoun: false, cue: cue..<cue + 1, isBeside: false, verb: nil, confidence: 0.7)
        }
        if let statement = last(before: cue), statement.verb >= scene.clauseStart(quote.open) {
            var found = link(statement, isBeside: false)
            found.cue = cue..<cue + 1
            return found
        }
        guard let source = sources.source(from: scene.clauseStart(quote.open)) else { return nil }
        return SpeakerLink(
            speaker: source.tokens, isPronoun: false, cue: cue..<cue + 1, isBeside: false, verb: nil, confidence: 0.7)
    }

    /// `X warned Y against “…”`, `… “…” …, X said`
    private func inSentence(_ quote: Quote) -> SpeakerLink? {
        if let statement = last(before: quote.open), statement.verb >= scene.clauseStart(quote.open) {
            return link(statement, isBeside: false)
        }
        let close = quote.close ?? quote.contentEnd - 1
        guard let at = firstIndex(verbFrom: close), statements[at].verb < scene.sentenceEnd(close), statements[at].isTail else {
            return nil
        }
        return link(statements[at], isBeside: false)
    }

    private func accordingTo(_ quote: Quote) -> SpeakerLink? {
        guard !accords.isEmpty else { return nil }
        let last = quote.close ?? quote.contentEnd - 1
        let around = [scene.sentenceStart(quote.open)..<quote.open, last..<scene.sentenceEnd(last)]
        guard let found = around.lazy.joined().lazy.compactMap({ accords[$0] }).first else { return nil }
        return SpeakerLink(
            speaker: found.source.tokens, isPronoun: false, cue: found.cue, isBeside: false, verb: nil, confidence: 0.8)
    }

    private func link(_ statement: Statement, isBeside: Bool) -> SpeakerLink {
        let cueEnd = statement.verb + (scene.words.put.contains(scene.word(statement.verb)) ? 2 : 1)
        return SpeakerLink(
            speaker: statement.source.tokens, isPronoun: statement.source.isPronoun, cue: statement.verb..<cueEnd,
            isBeside: isBeside, verb: statement.verb, confidence: isBeside ? 0.9 : 0.8)
    }
}
