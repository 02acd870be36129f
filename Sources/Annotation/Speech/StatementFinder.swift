/// Finds verbs of saying and who their subject is.
struct StatementFinder {
    /// The longest apposition between a name and its verb, in tokens.
    private static let farthest = 45

    let scene: SpeechScene
    let sources: SourceReader
    private var text: ClassedReading { scene.text }

    init(_ scene: SpeechScene) {
        self.scene = scene
        sources = SourceReader(scene: scene)
    }

    func statements() -> [Statement] {
        var found: [Statement] = []
        for index in scene.range where text[index].isWord && text.has(index, [.say, .call]) && !text[index].isCapitalised {
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
        guard let source = subject, source.end == verb else { return nil }
        return Statement(
            source: source, verb: verb, cue: verb..<verb + 2, tokens: start..<verb + 2, isExtended: false, hasThat: false,
            isTail: false)
    }

    private func statement(verb: Int) -> Statement? {
        var before = verb
        while before > verb - 4, scene.has(before - 1, .auxiliary), !text[before].startsSentence { before -= 1 }
        if scene.words.be.contains(scene.word(before - 1)) { return nil }
        if let source = subject(endingAt: before) {
            let cue = cue(from: verb)
            return make(source, verb, verb..<cue.end, cue.isExtended, isInverted: false)
        }
        guard text.has(verb, .say), !text.has(verb, .tell), verb > scene.range.lowerBound, isAfterSpeech(verb),
            let source = inverted(verb)
        else { return nil }
        let more = place(of: source.end)
        var statement = make(source, verb, verb..<(more ?? verb + 1), more != nil, isInverted: true)
        statement.tokens = verb..<max(source.end, more ?? 0)
        if more != nil { statement.cue = verb..<verb + 1 }
        return statement
    }

    private func make(
        _ source: SpeechSource, _ verb: Int, _ cue: Range<Int>, _ isExtended: Bool, isInverted: Bool
    ) -> Statement {
        let start = min(source.tokens.lowerBound, verb)
        let tokens = start..<max(source.end, cue.upperBound)
        let end = tokens.upperBound
        let isEnd = !scene.range.contains(end) || text[end].startsSentence || text[end].isMark(".") || text[end].isMark(",")
        return Statement(
            source: source, verb: verb, cue: cue, tokens: tokens, isExtended: isExtended,
            hasThat: scene.word(end) == scene.words.that,
            isTail: isEnd && text.isMark(start - 1, ",", in: scene.range))
    }

    /// `said Anna Berg`, `says the celebrated party planner Anna Berg`: behind a closing mark it can only be who speaks.
    private func inverted(_ verb: Int) -> SpeechSource? {
        let near = sources.source(from: verb + 1).map(nameBehind)
        if text[verb - 1].isMark(",") {
            // `…, said the minister.`; but not `X, …, said the minister would go`.
            return near.flatMap { isClosed(after: $0.end) ? $0 : nil }
        }
        if near?.kind == .person { return near }
        for index in verb + 1..<verb + 14 {
            guard scene.range.contains(index), text[index].kind != .mark || ClassedReading.isHyphen(text[index]),
                !text[index].startsSentence, !text.has(index, .say), !scene.words.prepositions.contains(scene.word(index))
            else { break }
            if let name = scene.names.name(from: index), name.kind == .person {
                return SpeechSource(tokens: name.tokens, kind: .person, end: name.tokens.upperBound)
            }
        }
        return near
    }

    /// `said the chief executive, Anna Berg.`: the name behind the office.
    private func nameBehind(_ source: SpeechSource) -> SpeechSource {
        guard !source.isPronoun, scene.names.name(at: source.end - 1)?.kind != .person,
            text.isMark(source.end, ",", in: scene.range), scene.range.contains(source.end + 1),
            let name = scene.names.name(from: source.end + 1), name.kind == .person,
            !scene.range.contains(name.tokens.upperBound) || text[name.tokens.upperBound].kind == .mark
                || text[name.tokens.upperBound].startsSentence
        else { return source }
        return SpeechSource(tokens: name.tokens, kind: .person, end: name.tokens.upperBound)
    }

    private func isClosed(after end: Int) -> Bool {
        !text.isWord(end, in: scene.range) || text[end].startsSentence || scene.words.prepositions.contains(scene.word(end))
            || scene.has(end, .month)
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

    private func subject(endingAt end: Int) -> SpeechSource? {
        let last = end - 1
        guard scene.range.contains(last), !text[end].startsSentence else { return nil }
        if text[last].isMark(",") { return named(beforeCommaAt: last) }
        if scene.words.joining.contains(scene.word(last)) { return beginning(of: last) }
        // `the World Food Programme (WFP) said`
        if text.isMark(last, ")", in: scene.range), text.isMark(last - 2, "(", in: scene.range) {
            return sources.source(endingAt: last - 2)
        }
        if scene.word(last) == scene.words.who, !text[last].isAllCapitals {
            return sources.source(endingAt: text.isMark(last - 1, ",", in: scene.range) ? last - 1 : last)
        }
        if scene.has(last, [.pronounPerson, .pronounOther]), scene.names.name(at: last) == nil,
            !scene.words.prepositions.contains(scene.word(last - 1))
        {
            return SpeechSource(tokens: last..<end, kind: .person, isPronoun: true, end: end)
        }
        let found = sources.source(endingAt: end)
        if let owned = owned(end), isBetter(owned, than: found) { return owned }
        if var found, scene.word(found.tokens.lowerBound) == scene.words.that, found.tokens.count > 1 {
            // `a decision that lawyers say`
            found.tokens = found.tokens.lowerBound + 1..<found.tokens.upperBound
            return found
        }
        return found ?? (text.has(end, [.strongSay, .call]) ? unheardOf(end) : nil)
    }

    private func isBetter(_ owned: SpeechSource, than found: SpeechSource?) -> Bool {
        guard let found, found.tokens.lowerBound <= owned.tokens.lowerBound else { return true }
        return found.tokens == owned.tokens && found.kind == .person && owned.kind == .official
    }

    /// `the kingdom’s civil defence`, `South Korea’s Joint Chiefs of Staff`: whatever belongs to a name, or to a noun with its article.
    private func owned(_ end: Int) -> SpeechSource? {
        guard text.has(end, .strongSay) || text.has(end, .auxiliary) || text.has(end, .call) else { return nil }
        var first = end
        while first > end - 7, text.isWord(first - 1, in: scene.range), text[first].hasGapBefore || first == end,
            !text[first - 1].startsSentence, isPartOfBody(first - 1, before: first, end)
        {
            first -= 1
        }
        let apostrophe = first - 1
        guard first < end - 1 || text[first].isCapitalised, first < end, scene.range.contains(apostrophe - 1),
            scene.word(apostrophe) != .unknown || text[apostrophe].count == 1,
            let mark = [apostrophe, apostrophe - 1].first(where: {
                scene.range.contains($0 - 1) && text.possessive(at: $0, in: scene.range) == first
            })
        else { return nil }
        let isOfPlace: Bool
        var start: Int
        if let name = scene.names.name(at: mark - 1) {
            (start, isOfPlace) = (name.tokens.lowerBound, name.kind == .place)
            if scene.word(start - 1) == scene.words.the { start -= 1 }
        } else {
            guard scene.words.articles.contains(scene.word(mark - 2)), text[mark - 1].hasGapBefore else { return nil }
            (start, isOfPlace) = (mark - 2, true)
        }
        let before = scene.word(start - 1)
        let isObject = scene.words.prepositions.contains(before) && !scene.words.conjunctions.contains(before)
        guard text[start].startsSentence || !isObject else { return nil }
        // `Ukraine’s general staff` is no person, the union’s staff are people.
        let isPerson = scene.has(end - 1, isOfPlace ? .role : [.personNoun, .role]) && !scene.has(end - 1, .officialNoun)
        return SpeechSource(
            tokens: start..<end, kind: isPerson ? .person : isOfPlace ? .official : .organisation, end: end)
    }

    private func isPartOfBody(_ word: Int, before next: Int, _ end: Int) -> Bool {
        if text[word].count == 1 { return false }
        if scene.word(word) == scene.words.of { return next < end && text[next].isCapitalised && text[word - 1].isCapitalised }
        return !text.has(word, [.function, .say, .auxiliary, .pronounOther, .pronounPerson])
            && !scene.words.prepositions.contains(scene.word(word))
    }

    /// `the bakery said`: a noun that no table has, with its article, where a clause begins.
    private func unheardOf(_ end: Int) -> SpeechSource? {
        var start = end - 1
        while start > end - 5, scene.range.contains(start), !text[start].startsSentence,
            !scene.words.articles.contains(scene.word(start))
        {
            let isPart = text[start].isWord && !scene.has(start, [.function, .say, .auxiliary, .pronounOther, .pronounPerson])
            let isHyphen = ClassedReading.isHyphen(text[start]) && !text[start].hasGapBefore
            guard isPart || isHyphen else { return nil }
            start -= 1
        }
        guard scene.words.articles.contains(scene.word(start)), start < end - 1, !text[end - 1].isCapitalised,
            text[end - 1].isWord
        else { return nil }
        let before = start - 1
        guard text[start].startsSentence || !scene.range.contains(before) || text[before].kind == .mark else { return nil }
        return SpeechSource(tokens: start..<end, kind: .organisation, end: end)
    }

    /// `She nodded and said`: the sentence's subject, where the sentence is short.
    private func beginning(of joint: Int) -> SpeechSource? {
        let start = scene.sentenceStart(joint)
        guard joint - start < 30, text[start].startsSentence else { return nil }
        if scene.has(start, .pronounPerson) {
            return SpeechSource(tokens: start..<start + 1, kind: .person, isPronoun: true, end: start + 1)
        }
        return sources.source(from: start)
    }

    /// `X, who …, said` and `the minister, X, said`.
    private func named(beforeCommaAt comma: Int) -> SpeechSource? {
        let floor = max(scene.sentenceStart(comma), comma - Self.farthest)
        guard floor < comma else { return nil }
        var commas = 0
        for index in stride(from: comma - 1, through: floor, by: -1) where text[index].isMark(",") {
            commas += 1
            if commas > 4 { return nil }
            if let found = sources.source(endingAt: comma), found.kind == .person, found.tokens.lowerBound > index,
                scene.names.name(at: found.end - 1) != nil, found.end == comma
            {
                return found
            }
            let next = index + 1
            let isApposition =
                scene.word(next) == scene.words.who || text[next].isDigits
                || scene.has(next, [.determiner, .role, .modifier, .speakerNoun, .pronounOther]) || scene.has(next, .title)
            if isApposition, let found = sources.source(endingAt: index), !found.isPronoun,
                scene.names.name(at: found.end - 1) != nil || found.tokens.count > 1
                    || text[found.tokens.lowerBound].startsSentence
            {
                return found
            }
        }
        return nil
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
