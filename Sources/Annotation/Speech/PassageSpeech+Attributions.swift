import Documents
import JSON

extension PassageSpeech {
    /// - Parameter usedVerbs: those whose quotation already says who speaks.
    func attributed(_ usedVerbs: Set<Int>) -> [Finding] {
        var found: [Finding] = []
        var last: Statement?
        let said = Set(statements.lazy.map { $0.tokens.upperBound })
        let attributed = Set(attributions.lazy.flatMap { $0.tokens })
        for statement in statements where !statement.source.isPronoun && reports(statement, attributed) && !isEmbedded(statement)
        {
            let isPlain =
                scene.words.plain.contains(text[statement.verb].word)
                || statement.source.kind == .media && scene.words.reporting.contains(text[statement.verb].word)
            let isAnonymous = isAnonymous(statement)
            guard statement.isExtended || isAnonymous || !usedVerbs.contains(statement.verb),
                isPlain || statement.isExtended || statement.hasThat || statement.isTail || isLedOn(statement)
                    || text.has(statement.verb, .find)
            else { continue }
            // `insisted it was fair and said`: told once.
            if let last, last.source.tokens == statement.source.tokens, last.verb >= scene.sentenceStart(statement.verb) {
                continue
            }
            last = statement
            found.append(
                attribution(
                    statement.source, cue: statement.cue, statement.tokens, rule: "statement",
                    kind: isAnonymous ? .anonymous : statement.source.kind))
        }
        // `said in a statement released by the firm` has its source before.
        for form in attributions where form.rule != "passive" || !said.contains(form.cue.lowerBound) {
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
        return isThatAhead(statement) || leadsClause(statement)
    }

    private func isThatAhead(_ statement: Statement) -> Bool {
        for index in statement.tokens.upperBound..<statement.tokens.upperBound + 4 {
            guard text.isWord(index, in: scene.range), !text[index].startsSentence else { return false }
            if scene.word(index) == scene.words.that { return true }
        }
        return false
    }

    /// `insisted there would be`: a verb follows before a mark does.
    private func leadsClause(_ statement: Statement) -> Bool {
        // `the suggested dish was`
        if scene.words.participles.contains(scene.word(statement.verb)) { return false }
        let start = statement.tokens.upperBound
        for index in start..<start + 12 {
            guard text.isWord(index, in: scene.range), !text[index].startsSentence else { return false }
            if index > start, scene.words.finite.contains(scene.word(index)) { return true }
        }
        return false
    }

    /// Whether the verb tells of a statement: `found` does so of documents, or before a clause.
    private func reports(_ statement: Statement, _ attributed: Set<Int>) -> Bool {
        if text.has(statement.verb, .strongSay) { return true }
        guard text.has(statement.verb, .find) else { return false }
        if scene.words.expecting.contains(scene.word(statement.verb)) {
            return scene.names.name(at: statement.source.end - 1)?.kind == .organisation
                && scene.word(statement.verb + 1) != scene.words.to
        }
        if statement.tokens.contains(where: attributed.contains) { return false }
        return statement.source.tokens.contains { scene.has($0, .document) } || statement.hasThat || statement.isTail
            || isThatAhead(statement)
    }

    /// `X said that officials had warned`: what is reported itself.
    private func isEmbedded(_ statement: Statement) -> Bool {
        let before = (statement.source.begin ?? statement.source.tokens.lowerBound) - 1
        if text.has(statement.verb, .find), scene.has(before, .strongSay) { return true }
        guard scene.word(before) == scene.words.that, let earlier = SpeakerFinder.last(in: statements, before: before) else {
            return false
        }
        return earlier.verb >= max(scene.sentenceStart(before), before - 12)
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
