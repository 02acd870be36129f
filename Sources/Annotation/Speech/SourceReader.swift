/// Reads who speaks: a name, a noun for speakers with what belongs to it, a pronoun.
struct SourceReader {
    /// No source has more tokens.
    private static let longest = 14

    let scene: SpeechScene
    private var text: ClassedReading { scene.text }

    /// The longest source that ends before a token, in its sentence.
    func source(endingAt end: Int) -> SpeechSource? {
        var floor = max(scene.range.lowerBound, end - Self.longest)
        for index in stride(from: end - 1, through: floor, by: -1) where text[index].startsSentence || text[index].kind == .mark {
            if text[index].startsSentence {
                floor = index
                break
            }
            if !isInside(index) {
                floor = index + 1
                break
            }
        }
        for start in floor..<max(end, floor) {
            guard var found = source(from: start, takesDocuments: true), found.end == end || isOf(found, end) else { continue }
            let before = scene.word(start - 1)
            // The rest of `an unheard-of study`: a document has an article.
            if found.tokens.count == 1, scene.has(start, .document), !text[start].startsSentence { return nil }
            if scene.words.prepositions.contains(before), !scene.words.conjunctions.contains(before), !text[start].startsSentence,
                !(scene.words.origin.contains(before) && scene.has(start - 2, .document))
            {
                return nil
            }
            found.begin = start
            return found
        }
        return nil
    }

    /// `Samuel Okoye of the University of Ibadan`
    private func isOf(_ found: SpeechSource, _ end: Int) -> Bool {
        found.kind == .person && scene.words.belonging.contains(scene.word(found.end))
            && scene.names.name(at: found.end - 1)?.kind == .person && owner(from: found.end + 1)?.end == end
    }

    /// Marks that stand inside a source: of a name, or a hyphen or an apostrophe between letters.
    private func isInside(_ index: Int) -> Bool {
        scene.names.name(at: index) != nil
            || !text[index].hasGapBefore
                && (ClassedReading.isHyphen(text[index]) || ClassedReading.isApostrophe(text[index]) || text[index].isMark("&")
                    || text[index].isMark(".") && scene.has(index - 1, .title))
    }

    /// - Parameter takesDocuments: whether a report may speak for itself: `the report said`.
    func source(from start: Int, takesDocuments: Bool = false) -> SpeechSource? {
        guard scene.range.contains(start), text[start].isWord else { return nil }
        if let name = scene.names.name(at: start), name.tokens.lowerBound != start { return nil }
        var index = start
        if scene.has(index, .determiner), scene.names.name(from: index) == nil { index += 1 }
        var head: Int?
        var named: SpeechSource?
        while scene.range.contains(index), index < start + Self.longest, index == start || !text[index].startsSentence {
            if scene.has(index, .title), text.isMark(index + 1, ".", in: scene.range), scene.range.contains(index + 2),
                let name = scene.names.name(from: index + 2), name.kind == .person
            {
                return SpeechSource(tokens: titled(name.tokens), kind: .person, end: name.tokens.upperBound)
            }
            if let name = scene.names.name(from: index) {
                if name.kind == .person {
                    return SpeechSource(tokens: titled(name.tokens), kind: .person, end: name.tokens.upperBound)
                }
                // `the news agency Interfax`
                if let head, head == index - 1, name.kind == .organisation,
                    scene.has(head, [.organisationNoun, .mediaWord, .speakerNoun])
                {
                    return SpeechSource(tokens: name.tokens, kind: name.source, end: name.tokens.upperBound)
                }
                var end = name.tokens.upperBound
                // `Greenpeace Brazil`
                while name.kind == .organisation, text.continuesName(end, in: scene.range), scene.names.name(from: end) == nil,
                    !scene.has(end, [.function, .title, .role, .topic])
                {
                    end += 1
                }
                named = head == nil && !name.isAdjective ? SpeechSource(tokens: start..<end, kind: name.source, end: end) : nil
                guard head == nil else { break }
                if let beyond = text.possessive(at: end, in: scene.range) {
                    named = nil
                    index = beyond
                } else if scene.range.contains(end), ClassedReading.isHyphen(text[end]), scene.has(end + 1, .linked),
                    isNoun(end + 2)
                {
                    // `the Basel-based drugmaker`
                    named = nil
                    index = end + 2
                } else {
                    index = end
                }
                guard isNoun(index) || scene.names.name(from: index)?.kind == .person else { return named }
            } else if isNoun(index) {
                if scene.has(index, [.speakerNoun, .role, .title, .organisationNoun]) { head = index }
                index += 1
                if let beyond = text.possessive(at: index, in: scene.range),
                    isNoun(beyond) || takesDocuments && scene.has(beyond, .document)
                {
                    // `the union’s leader`
                    head = nil
                    index = beyond
                }
                if scene.range.contains(index), ClassedReading.isHyphen(text[index]), !text[index].hasGapBefore { index += 1 }
            } else if head == nil, index > start, isUnheardOf(index, after: start) {
                index += 1
            } else if takesDocuments, head == nil, index == start, text[index].isAllCapitals, text[index].count > 1,
                scene.has(index + 1, .document)
            {
                // `NSE data`
                index += 1
            } else if takesDocuments, scene.has(index, .document),
                !text[index].isCapitalised || text[index].startsSentence || index > start
            {
                head = index
                index += 1
            } else {
                break
            }
        }
        if let head, head == index - 1 { return withComplement(start, head, index) }
        if let named { return named }
        return head == nil && (index == start || index == start + 1) ? stranger(start, index) : nil
    }

    /// `Colonel Somchai Prasert`: a rank is said with the name, a calling stands before it.
    func titled(_ name: Range<Int>) -> Range<Int> {
        var before = name.lowerBound - 1
        if text.isMark(before, ".", in: scene.range), !text[before].hasGapBefore { before -= 1 }
        guard scene.range.contains(before), text[before].isCapitalised, scene.has(before, .title),
            !scene.has(before, .role) || scene.words.clerical.contains(scene.word(before)),
            !text.isMark(before - 1, "-", in: scene.range)
        else { return name }
        return before..<name.upperBound
    }

    /// `a museum spokeswoman`: what stands between an article and a noun for speakers.
    private func isUnheardOf(_ index: Int, after start: Int) -> Bool {
        guard scene.words.articles.contains(scene.word(start)) else { return false }
        for word in index..<index + 3 {
            guard text.isWord(word, in: scene.range), !text[word].isCapitalised, scene.names.name(at: word) == nil,
                !scene.has(
                    word, [.function, .say, .call, .auxiliary, .document, .pronounOther, .determiner, .placePreposition]),
                !scene.words.prepositions.contains(scene.word(word)), !scene.words.be.contains(scene.word(word))
            else { return false }
            if isNoun(word + 1), scene.has(word + 1, [.speakerNoun, .role, .organisationNoun]) { return true }
        }
        return false
    }

    private func isNoun(_ index: Int) -> Bool {
        scene.has(index, [.speakerNoun, .role, .title, .modifier, .topic, .organisationNoun])
            && scene.names.name(at: index) == nil
            && !scene.has(index, [.say, .call]) && !(text[index].isCapitalised && scene.has(index, .given))
    }

    /// `… for the ministry`, `… familiar with the matter`
    private func withComplement(_ start: Int, _ head: Int, _ end: Int) -> SpeechSource {
        let kind: SourceKind =
            scene.has(head, .anonymousNoun)
                || (scene.words.some.contains(scene.word(start)) && scene.has(head, .personNoun)
                    && !scene.has(head, .officialNoun))
            ? .anonymous
            : scene.has(head, .mediaWord)
                ? .media
                : scene.has(head, .officialNoun)
                    ? .official : scene.has(head, [.personNoun, .role, .title]) ? .person : .organisation
        let whole = SpeechSource(tokens: start..<end, kind: kind, end: end)
        // `Deputy Editor Katla Brand`, whom no table knows
        if text[head].isCapitalised, scene.has(head, [.role, .title]), text.continuesName(end, in: scene.range),
            scene.names.name(at: end) == nil
        {
            let run = NameRun(at: end, text, in: scene.range) { scene.names.name(at: $0) != nil }
            if run.words.count <= 3 { return SpeechSource(tokens: end..<run.end, kind: .person, end: run.end) }
        }
        if let known = knowing(end) {
            return SpeechSource(tokens: start..<known, kind: .anonymous, end: known)
        }
        guard scene.words.belonging.contains(scene.word(end)),
            let owner = owner(from: end + 1, takesTopics: scene.has(head, .officialNoun))
        else { return whole }
        var speaks = kind
        if scene.has(head, [.spokesperson, .document]), kind != .anonymous {
            speaks = owner.kind == .person ? .person : owner.kind
        }
        return SpeechSource(tokens: start..<owner.end, kind: speaks, end: owner.end)
    }

    /// A name or a noun without anything behind it.
    private func owner(from start: Int, takesTopics: Bool = false) -> SpeechSource? {
        var index = start
        if scene.has(index, .determiner) { index += 1 }
        guard scene.range.contains(index) else { return nil }
        if let name = scene.names.name(from: index), !name.isAdjective {
            return SpeechSource(tokens: start..<name.tokens.upperBound, kind: name.source, end: name.tokens.upperBound)
        }
        var head: Int?
        while index < start + 6 {
            // `the consultancy Redfern`
            if let head, head == index - 1, scene.range.contains(index), let name = scene.names.name(from: index),
                name.kind == .organisation
            {
                return SpeechSource(tokens: name.tokens, kind: name.source, end: name.tokens.upperBound)
            }
            if let name = scene.range.contains(index) ? scene.names.name(from: index) : nil, name.isAdjective {
                index = name.tokens.upperBound
            } else if isNoun(index) {
                if scene.has(index, [.speakerNoun, .role, .organisationNoun]) { head = index }
                index += 1
            } else {
                break
            }
        }
        // `the ministry of health`
        if head == nil, takesTopics, index > start, (start..<index).allSatisfy({ scene.has($0, [.topic, .determiner]) }) {
            return SpeechSource(tokens: start..<index, kind: .official, end: index)
        }
        guard let head, head == index - 1 else { return nil }
        return SpeechSource(tokens: start..<index, kind: scene.has(head, .officialNoun) ? .official : .organisation, end: index)
    }

    /// `familiar with the matter`, `close to the talks`, `briefed on the plan`, `with knowledge of it`: up to the verb or a mark.
    private func knowing(_ start: Int) -> Int? {
        let words = scene.words
        let first = scene.word(start)
        let isKnowing =
            first == words.familiar || first == words.briefed || (first == words.close && scene.word(start + 1) == words.to)
            || (first == words.with && (start..<start + 4).contains { scene.word($0) == words.knowledge })
        guard isKnowing else { return nil }
        var end = start + 1
        while text.isWord(end, in: scene.range), end < start + 9, !scene.has(end, .say), !text[end].startsSentence { end += 1 }
        return end
    }

    /// A capitalised name that nobody knows: two or three plain words are most often a person, one or `the …` something else.
    private func stranger(_ start: Int, _ first: Int) -> SpeechSource? {
        guard text.isWord(first, in: scene.range), text[first].isCapitalised, !text.has(first, [.function, .month]),
            scene.names.name(at: first) == nil
        else { return nil }
        // The rest of a longer name: `7 On Your Side`.
        if text.isWord(first - 1, in: scene.range), text[first - 1].isCapitalised, !text[first].startsSentence, first == start,
            !text.has(first - 1, [.passive, .citing]), scene.word(first - 1) != scene.words.to
        {
            return nil
        }
        let run = NameRun(at: first, text, in: scene.range) { scene.names.name(at: $0) != nil }
        let isPlain = run.words.allSatisfy {
            text.classes($0).subtracting([.ofPeople, .ordinary]).isEmpty
        }
        guard isPlain else { return nil }
        let kind: SourceKind = first == start && 2...3 ~= run.words.count ? .person : .organisation
        return SpeechSource(tokens: start..<run.end, kind: kind, end: run.end)
    }
}
