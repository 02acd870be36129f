extension CueReader {
    func after(_ run: Range<Int>, _ count: Int, _ hasArticle: Bool, _ cues: inout NameCues) {
        let end = run.upperBound
        guard scene.range.contains(end), !text[end].startsSentence, !text[end].startsLine else { return }
        if text[end].isMark("(") {
            if text.isWord(end + 1, in: scene.range), text[end + 1].isAllCapitals, text[end + 1].count > 1,
                text.isMark(end + 2, ")", in: scene.range), text[end + 1].first == text[run.lowerBound].first
            {
                cues.organisation += 6
            }
        } else if text[end].isMark(",") {
            apposition(from: end + 1, count, &cues)
        } else if let beyond = text.possessive(at: end, in: scene.range) {
            if has(beyond, .firmThing) { cues.organisation += 4 }
            if has(beyond, .placeNoun) || words.governing.contains(word(beyond)) { cues.place += 4 }
            if has(beyond, .personThing) { cues.person += 4 }
            // `Nomura’s Sonal Varma`
            if count == 1 || hasArticle, isNamed(beyond) { cues.organisation += 4 }
        } else if ClassedReading.isHyphen(text[end]), has(end + 1, .linked), !text[end].hasGapBefore {
            cues.place += 4
        } else if text[end].isWord, !text[end].isCapitalised {
            verb(end, count, hasArticle, &cues)
        } else if text[end].isDigits, isScore(end) {
            cues.organisation += 3
        }
    }

    private func verb(_ end: Int, _ count: Int, _ hasArticle: Bool, _ cues: inout NameCues) {
        let isPlural = count > 1
        if has(end, .firmThing) { cues.organisation += 4 }
        if word(end) == words.and, scene.range.contains(end + 1) { beside(kind(end + 1), &cues) }
        // `the ABC has`, `the GMB and`
        if hasArticle, count == 1, text[end - 1].isAllCapitals, text[end - 1].count > 2,
            has(end, [.auxiliary, .strongSay]) || words.verbs.contains(word(end))
        {
            cues.organisation += 2
        }
        if has(end, .placeNoun) {
            cues.place += 5
        } else if has(end, .organisationNoun), hasArticle {
            cues.organisation += 5
        }
        if words.selling.contains(word(end)) { cues.organisation += isPlural ? 1 : 2 }
        var verb = end
        while verb < end + 2, has(verb, .auxiliary) { verb += 1 }
        if words.plural.contains(word(end)), !isJoined(end) { cues.organisation += 4 }
        if has(end, .role), isNamed(end + 1) {
            // `Jefferies analyst Constantin Hesse`, `Waikato farmer Roimata Tuhiwai`
            if words.staff.contains(word(end)) { cues.organisation += 5 } else { cues.place += 4 }
        }
        if isPlural, has(verb, [.strongSay, .call]),
            (end - count..<end).allSatisfy({ has($0, .ordinary) && !has($0, [.role, .title]) })
        {
            cues.organisation += 6
        } else if has(verb, [.strongSay, .call]), !has(verb, .firmThing) {
            cues.person += isPlural ? 4 : 1
            cues.organisation += isPlural ? 1 : 3
        } else if has(verb, .personVerb) {
            cues.person += isPlural ? 3 : 1
        } else if word(verb) == words.who || words.whose.contains(word(verb)) {
            cues.person += 4
        } else if isPlural, words.belonging.contains(word(verb)), scene.range.contains(verb + 1),
            text[verb + 1].isCapitalised || word(verb + 1) == words.the
        {
            cues.person += 1
        } else if verb == end, endsInEd(verb) {
            cues.person += 1
            cues.organisation += isPlural ? 0 : 1
        }
    }

    /// `beat X 2-1`
    func isScore(_ index: Int) -> Bool {
        scene.range.contains(index + 2) && text[index].count < 3 && !text[index + 1].hasGapBefore
            && (ClassedReading.isHyphen(text[index + 1]) || text[index + 1].isMark("–")) && text[index + 2].isDigits
    }

    /// `Anna and Ivo have`
    private func isJoined(_ end: Int) -> Bool { (end - 4..<end).contains { word($0) == words.and } }

    private func endsInEd(_ index: Int) -> Bool {
        text[index].count > 4
            && text.reading.scalars[text[index].start..<text[index].end].suffix(2).elementsEqual(["e", "d"])
    }

    /// `…, 47,`, `…, who`, `…, a fishing village in`, `…, Uganda`
    private func apposition(from start: Int, _ count: Int, _ cues: inout NameCues) {
        guard scene.range.contains(start) else { return }
        if text[start].isDigits {
            let isAge =
                text[start].count == 2
                && (text.isMark(start + 1, ",", in: scene.range) || text.isMark(start + 1, ".", in: scene.range))
            if isAge { cues.person += 8 }
            return
        }
        guard text[start].isWord else { return }
        // `X, near Galway`
        if words.inside.contains(word(start)), scene.range.contains(start + 1), text[start + 1].isCapitalised {
            cues.place += 4
            return
        }
        if words.whose.contains(word(start)) {
            cues.person += word(start) == words.who ? 6 : 2
            return
        }
        if word(start) == words.which {
            cues.organisation += 2
            cues.place += 1
            return
        }
        if text[start].isCapitalised {
            guard let known = scene.known(at: start) else { return }
            let name = scene.names[known.name]
            let isClosed = !scene.range.contains(known.end) || text[known.end].kind == .mark
            if name.sort == .country || name.sort == .state || name.sort == .region, isClosed { cues.place += 6 }
            return
        }
        let isLed = words.articles.contains(word(start))
        var seen = NameCues()
        for index in start..<start + 12 {
            if ClassedReading.isHyphen(text[min(index, scene.range.upperBound - 1)]) { continue }
            if scene.range.contains(index), let beyond = text.possessive(at: index, in: scene.range), beyond <= index + 2 {
                seen = NameCues()
                continue
            }
            guard text.isWord(index, in: scene.range), !text[index].startsSentence else { break }
            if text[index].count == 1, ClassedReading.isApostrophe(text[index - 1]) { continue }
            if index > start, text.has(index, [.function, .placePreposition]) || word(index) == words.of { break }
            if has(index, .placeNoun), isLed { seen = NameCues(place: 6) }
            if has(index, .organisationNoun), isLed { seen = NameCues(organisation: 6) }
            if has(index, [.role, .title]) || has(index, .personNoun) || isLed && isAgent(index) && !has(index, .organisationNoun)
            {
                seen = NameCues(person: 5)
            }
        }
        cues += seen
    }
}
