/// Finds who the subject of a verb of saying is, before the verb or behind it.
struct SubjectFinder {
    /// The longest apposition between a name and its verb, in tokens.
    private static let farthest = 45

    let scene: SpeechScene
    let sources: SourceReader
    private var text: ClassedReading { scene.text }

    /// `said Anna Berg`, `says the celebrated party planner Anna Berg`: behind a closing mark it can only be who speaks.
    func inverted(_ verb: Int) -> SpeechSource? {
        let near = sources.source(from: verb + 1).map(nameBehind)
        if text[verb - 1].isMark(",") {
            // `…, said the minister.`; but not `X, …, said the minister would go`.
            return near.flatMap { isClosed(after: $0.end) ? $0 : nil }
        }
        if near?.kind == .person, let near, scene.names.name(at: near.end - 1) != nil || near.isPronoun { return near }
        if let name = namedLast(after: verb) { return name }
        if near?.kind == .person { return near }
        for index in verb + 1..<verb + 14 {
            guard scene.range.contains(index), text[index].kind != .mark || ClassedReading.isHyphen(text[index]),
                !text[index].startsSentence, !text.has(index, .say), !scene.words.prepositions.contains(scene.word(index))
            else { break }
            if let name = scene.names.name(from: index), name.kind == .person {
                return SpeechSource(tokens: name.tokens, kind: .person, end: name.tokens.upperBound)
            }
        }
        return near ?? noun(after: verb)
    }

    /// `said one of the parents, Sylvie Arcand.`
    private func namedLast(after verb: Int) -> SpeechSource? {
        for index in verb + 2..<verb + 18 {
            guard scene.range.contains(index), !text[index].startsSentence, !text.has(index, .say) else { return nil }
            guard text[index].isMark(",") else { continue }
            guard let found = sources.source(from: index + 1), found.kind == .person, scene.names.name(at: found.end - 1) != nil,
                !scene.range.contains(found.end) || text[found.end].kind == .mark || text[found.end].startsSentence
            else { return nil }
            return found
        }
        return nil
    }

    /// `said the 29-year-old`: what has an article and nothing behind it.
    private func noun(after verb: Int) -> SpeechSource? {
        guard scene.has(verb + 1, .determiner) || scene.words.articles.contains(scene.word(verb + 1)) else { return nil }
        var end = verb + 2
        // `one of the sources`
        if scene.words.some.contains(scene.word(verb + 1)), scene.word(end) == scene.words.of, scene.has(end + 1, .determiner) {
            end += 2
        }
        while end < verb + 9, scene.range.contains(end), !text[end].startsSentence {
            let isPart =
                text[end].isDigits || text[end].isWord && !text.has(end, [.function, .say, .auxiliary])
                || ClassedReading.isHyphen(text[end])
            guard isPart, !scene.words.prepositions.contains(scene.word(end)) else { break }
            end += 1
        }
        guard end > verb + 2, text[end - 1].isWord else { return nil }
        return SpeechSource(tokens: verb + 1..<end, kind: .person, end: end)
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
        text.possessive(at: end, in: scene.range) == nil
            && (!text.isWord(end, in: scene.range) || text[end].startsSentence
                || scene.words.prepositions.contains(scene.word(end))
                || scene.has(end, .month))
    }

    func subject(endingAt end: Int) -> SpeechSource? {
        let last = end - 1
        guard scene.range.contains(last), !text[end].startsSentence else { return nil }
        if text[last].isMark(",") { return named(beforeCommaAt: last) ?? opening(beforeCommaAt: last) }
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
        // `One of them said`
        if scene.word(last) == scene.words.them, scene.word(last - 1) == scene.words.of,
            scene.words.some.contains(scene.word(last - 2))
        {
            return SpeechSource(tokens: last - 2..<end, kind: .person, end: end)
        }
        let found = sources.source(endingAt: end)
        if let body = located(end), body.tokens.lowerBound < found?.tokens.lowerBound ?? end { return body }
        if let owned = owned(end, verb: end), isBetter(owned, than: found) { return owned }
        if var found, scene.word(found.tokens.lowerBound) == scene.words.that, found.tokens.count > 1 {
            // `a decision that lawyers say`
            found.tokens = found.tokens.lowerBound + 1..<found.tokens.upperBound
            return found
        }
        return found ?? released(end) ?? (text.has(end, [.strongSay, .call]) ? unheardOf(end) ?? relative(end) : nil)
    }

    /// `Russia’s embassy in Berlin said`
    private func located(_ end: Int) -> SpeechSource? {
        guard let place = scene.names.name(at: end - 1), place.kind == .place, place.tokens.upperBound == end else { return nil }
        let preposition = place.tokens.lowerBound - 1
        guard scene.words.locating.contains(scene.word(preposition)), scene.range.contains(preposition - 1) else { return nil }
        if let body = scene.names.name(at: preposition - 1), body.kind == .organisation, body.tokens.upperBound == preposition {
            return SpeechSource(tokens: body.tokens.lowerBound..<end, kind: body.source, end: end)
        }
        return owned(preposition, verb: end).map { SpeechSource(tokens: $0.tokens.lowerBound..<end, kind: $0.kind, end: end) }
    }

    /// `documents published last week show`, `messages released by the inquiry on Wednesday show`
    private func released(_ end: Int) -> SpeechSource? {
        guard text.has(end, .find) else { return nil }
        for index in stride(from: end - 1, to: end - 15, by: -1) {
            guard text.isWord(index, in: scene.range), !text[index].startsSentence,
                !scene.has(index, [.say, .find]) || scene.has(index, .passive)
            else { return nil }
            guard scene.has(index, [.passive, .viewed]), scene.has(index - 1, .document) else { continue }
            var start = index - 1
            while start > index - 4, !text[start].startsSentence,
                scene.has(start - 1, [.determiner, .modifier, .topic, .speakerNoun])
            {
                start -= 1
            }
            return SpeechSource(tokens: start..<index, kind: .organisation, end: end)
        }
        return nil
    }

    /// `The union that represents controllers says`
    private func relative(_ end: Int) -> SpeechSource? {
        let start = scene.sentenceStart(end - 1)
        guard end - start < 24, text[start].startsSentence, let found = sources.source(from: start), !found.isPronoun,
            scene.words.relatives.contains(scene.word(found.end)),
            !(found.end..<end).contains(where: {
                text[$0].kind == .mark && text[$0].hasGapBefore || scene.has($0, .strongSay) || text[$0].isMark(",")
            })
        else { return nil }
        return found
    }

    /// `Anna Berg, for the company, said`: whatever stands between the commas.
    private func opening(beforeCommaAt comma: Int) -> SpeechSource? {
        let start = scene.sentenceStart(comma)
        guard comma - start < Self.farthest, text[start].startsSentence || start == scene.range.lowerBound else { return nil }
        var index = start
        while index < comma, index < start + 8 {
            if let found = sources.source(from: index), scene.names.name(at: found.end - 1) != nil {
                let end = text.isMark(found.end, ".", in: scene.range) ? found.end + 1 : found.end
                guard text.isMark(end, ",", in: scene.range), end < comma,
                    !(found.end..<comma).contains(where: { scene.has($0, .strongSay) && !text[$0].isCapitalised })
                else { return nil }
                return found
            }
            // `Critics, among them the union, say`
            if let found = sources.source(from: index), text.isMark(found.end, ",", in: scene.range),
                scene.words.among.contains(scene.word(found.end + 1))
            {
                return found
            }
            guard scene.has(index, [.role, .title, .modifier, .topic, .determiner, .speakerNoun]) || index == start else {
                return nil
            }
            index += 1
        }
        return nil
    }

    private func isBetter(_ owned: SpeechSource, than found: SpeechSource?) -> Bool {
        guard let found, found.tokens.lowerBound <= owned.tokens.lowerBound else { return true }
        return found.tokens == owned.tokens && found.kind == .person && owned.kind == .official
    }

    /// `the kingdom’s civil defence`, `South Korea’s Joint Chiefs of Staff`: whatever belongs to a name, or to a noun with its article.
    private func owned(_ end: Int, verb: Int) -> SpeechSource? {
        guard text.has(verb, [.strongSay, .auxiliary, .call, .find]), scene.names.name(at: end - 1)?.kind != .person else {
            return nil
        }
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
                scene.names.name(at: found.end - 1)?.kind == .person, found.end == comma
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
}
