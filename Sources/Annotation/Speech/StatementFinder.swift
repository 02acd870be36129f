/// Finds verbs of saying and who their subject is.
struct StatementFinder {
    let scene: SpeechScene
    let sources: SourceReader
    private let subjects: SubjectFinder
    private var text: ClassedReading { scene.text }

    init(_ scene: SpeechScene) {
        self.scene = scene
        sources = SourceReader(scene: scene)
        subjects = SubjectFinder(scene: scene, sources: sources)
    }

    func statements() -> [Statement] {
        var found: [Statement] = []
        for index in scene.range where text[index].isWord && text.has(index, [.say, .call, .find]) && !text[index].isCapitalised {
            guard scene.names.name(at: index) == nil else { continue }
            if let statement = statement(verb: index) { found.append(statement) }
        }
        var puts: [Statement] = []
        for index in scene.range where scene.words.put.contains(text[index].word) {
            if let put = asPut(index) { puts.append(put) }
        }
        return puts.isEmpty ? found : (found + puts).sorted { $0.verb < $1.verb }
    }

    /// `as Marsh put it`
    private func asPut(_ verb: Int) -> Statement? {
        guard scene.word(verb + 1) == scene.words.it,
            let start = (verb - 12..<verb).last(where: { scene.word($0) == scene.words.as }), start + 1 < verb
        else { return nil }
        let isPronoun = start + 2 == verb && scene.has(start + 1, .pronounPerson)
        let subject =
            isPronoun
            ? SpeechSource(tokens: start + 1..<verb, kind: .person, isPronoun: true, end: verb) : sources.source(from: start + 1)
        guard let source = subject.flatMap({ $0.end == verb ? $0 : nil }) ?? phrase(start + 1..<verb) else { return nil }
        return Statement(
            source: source, verb: verb, cue: verb..<verb + 2, tokens: start..<verb + 2, isExtended: false, hasThat: false,
            isTail: false)
    }

    /// `“…,” warned the mayor`
    private func isWarning(_ verb: Int) -> Bool {
        scene.words.warning.contains(text[verb].word) && verb > scene.range.lowerBound
            && !text.isMark(verb - 1, ",", in: scene.range)
    }

    /// `one of the lawyers for the families`
    private func phrase(_ range: Range<Int>) -> SpeechSource? {
        guard range.count < 10,
            scene.has(range.lowerBound, .determiner) || scene.words.some.contains(scene.word(range.lowerBound)),
            range.allSatisfy({ text[$0].isWord && !text.has($0, .strongSay) })
        else { return nil }
        return SpeechSource(tokens: range, kind: .person, end: range.upperBound)
    }

    private func statement(verb: Int) -> Statement? {
        var before = verb
        while before > verb - 4, scene.has(before - 1, .auxiliary), !text[before].startsSentence { before -= 1 }
        if scene.words.be.contains(scene.word(before - 1)) { return nil }
        if let source = subjects.subject(endingAt: before) {
            let cue = cue(from: verb)
            return make(source, verb, verb..<cue.end, cue.isExtended, isInverted: false)
        }
        guard text.has(verb, .say), !text.has(verb, .tell) || isWarning(verb), verb > scene.range.lowerBound, isAfterSpeech(verb),
            let source = subjects.inverted(verb)
        else { return nil }
        let more = place(of: source.end)
        var statement = make(source, verb, verb..<(more ?? verb + 1), more != nil, isInverted: true)
        statement.tokens = verb..<max(source.end, more ?? 0)
        if more != nil { statement.cue = verb..<verb + 1 }
        // `…, notes Ivo Brandt of the institute`
        if text[verb - 1].isMark(",") { statement.isTail = true }
        return statement
    }

    private func make(
        _ source: SpeechSource, _ verb: Int, _ cue: Range<Int>, _ isExtended: Bool, isInverted: Bool
    ) -> Statement {
        let start = min(source.tokens.lowerBound, verb)
        let tokens = start..<max(source.end, cue.upperBound)
        let end = tokens.upperBound
        let isEnd =
            !scene.range.contains(end) || text[end].startsSentence || text[end].isMark(".") || text[end].isMark(",")
            || isTime(end)
        return Statement(
            source: source, verb: verb, cue: cue, tokens: tokens, isExtended: isExtended,
            hasThat: scene.word(end) == scene.words.that,
            isTail: isEnd && text.isMark(min(source.begin ?? start, start) - 1, ",", in: scene.range))
    }

    /// `on Tuesday`, `Tuesday`, `last week`
    private func isTime(_ index: Int) -> Bool {
        scene.has(index, .month) || scene.word(index) == scene.words.on && scene.has(index + 1, .month)
            || scene.words.last.contains(scene.word(index))
    }

    /// A comma or a closing mark right before an inverted verb.
    private func isAfterSpeech(_ verb: Int) -> Bool {
        let before = text[verb - 1]
        guard before.kind == .mark, !text[verb].startsSentence else { return false }
        switch before.first {
        case ",", "”", "\"", "’", "'", "»", "“": return true
        default: return false
        }
    }

    /// The verb with `in a statement`, `Reuters`, `reporters`.
    private func cue(from verb: Int) -> (end: Int, isExtended: Bool) {
        var end = verb + 1
        var isExtended = false
        if text.has(verb, .tell) {
            let first = scene.word(end) == scene.words.the && scene.range.contains(end + 1) ? end + 1 : end
            if let name = scene.range.contains(first) ? scene.names.name(from: first) : nil, name.source == .media {
                end = name.tokens.upperBound
                isExtended = true
            } else if let listener = sources.source(from: end), scene.names.name(from: end) == nil {
                end = listener.end
            }
        }
        if let place = place(of: end) { return (place, true) }
        return (isExtended ? end : verb + 1, isExtended)
    }

    /// The end of `in a statement`, `in an emailed letter`, `at a news conference`.
    private func place(of start: Int) -> Int? {
        var index = start
        // `on Monday in a statement`
        if scene.word(index) == scene.words.on, scene.has(index + 1, .month) {
            index += 2
        } else if scene.has(index, .month) {
            index += 1
        }
        // `on Telegram`, `on X`
        if scene.word(index) == scene.words.on, scene.range.contains(index + 1), text[index + 1].isCapitalised,
            scene.has(index + 1, .placeOfSpeech)
        {
            return index + 2
        }
        guard
            scene.word(index) == scene.words.in
                || (scene.words.belonging.contains(scene.word(index)) && scene.has(index + 1, .determiner))
        else { return nil }
        for next in index + 1..<index + 6 {
            guard text.isWord(next, in: scene.range), !text[next].startsSentence else { return nil }
            if scene.has(next, .placeOfSpeech), !scene.has(next + 1, .placeOfSpeech) { return next + 1 }
        }
        return nil
    }
}
