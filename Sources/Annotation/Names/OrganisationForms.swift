/// Organisations by form: `… Ltd`, `Ministry of …`, `Russian foreign ministry`, `the Trump administration`.
struct OrganisationForms {
    let scene: NameScene
    /// Words that part the head of a name from what it is for.
    let joints: WordSet
    let and: Word
    let the: Word
    let administration: Word
    let bank: Word
    let general: Word
    let units: WordSet
    private var text: ClassedReading { scene.text }

    struct Found {
        var tokens: Range<Int>
        var rule: String
        var confidence: Double
    }

    func organisation(in run: NameRun) -> Found? {
        if let found = joined(run) { return found }
        if run.words.count > 2, text[run.start].startsSentence, text.has(run.start, .organisationNoun),
            run.words[1] == run.start + 1
        {
            return organisation(in: scene.run(at: run.start + 1))
        }
        if let end = proper(run) {
            let isOfficial = (run.start..<end).contains { text.has($0, .officialWord) && text[$0].isWord }
            let isMedia = (run.start..<end).contains { text.has($0, .mediaWord) }
            return Found(
                tokens: run.start..<end,
                rule: isOfficial ? "organisation/body" : isMedia ? "organisation/media" : "organisation/form",
                confidence: 0.8)
        }
        let next = run.end
        if run.words.count <= 2, text.isWord(next, in: scene.range), text[next].word == administration, text[next].hasGapBefore,
            text.isWord(run.start - 1, in: scene.range), text[run.start - 1].word == the, !text[run.start].isAllCapitals,
            !text.has(run.start, [.title, .role, .topic])
        {
            return Found(tokens: run.start..<next + 1, rule: "organisation/body", confidence: 0.9)
        }
        return nil
    }

    /// `Brixham & Lowe`, `Radio Cooperativa`, `Kenya Medical Practitioners’ Union`, `79th Brigade`
    private func joined(_ run: NameRun) -> Found? {
        let words = run.words
        if run.hasAmpersand, words.count <= 4, words.allSatisfy({ text[$0].count > 2 && !text[$0].isAllCapitals }),
            !words.allSatisfy({ text.has($0, .ordinary) })
        {
            return Found(tokens: run.start..<run.end, rule: "organisation/form", confidence: 0.8)
        }
        if 2...3 ~= words.count, text.has(words[0], .organisationFirst), !text.has(words[1], [.function, .month, .role, .title]) {
            let isMedia = text.has(words[0], .mediaWord)
            return Found(tokens: run.start..<run.end, rule: isMedia ? "organisation/media" : "organisation/form", confidence: 0.8)
        }
        if words.count == 1, isUnit(words[0]), run.start - 2 >= scene.range.lowerBound, text[run.start - 2].isDigits,
            text[run.start - 1].count == 2, !text[run.start - 1].hasGapBefore
        {
            return Found(tokens: run.start - 2..<run.end, rule: "organisation/form", confidence: 0.8)
        }
        guard let beyond = text.possessive(at: run.end, in: scene.range), text.continuesName(beyond, in: scene.range),
            text.has(words[words.count - 1], [.role, .title]) || ClassedReading.isApostrophe(text[beyond - 1])
        else { return nil }
        let rest = scene.run(at: beyond)
        guard rest.words.count <= 2, let last = rest.words.last,
            text.has(last, [.organisationEnd, .officialWord, .organisationHead]), scene.known(at: run.start)?.end != run.end
        else { return nil }
        let isOfficial = text.has(last, .officialWord)
        return Found(tokens: run.start..<rest.end, rule: isOfficial ? "organisation/body" : "organisation/form", confidence: 0.8)
    }

    /// What armies count: `Brigade`
    private func isUnit(_ word: Int) -> Bool {
        units.contains(text[word].word)
    }

    /// The name's end, where its last word or its head says that it is one of an organisation.
    private func proper(_ run: NameRun) -> Int? {
        var place = run.words.count - 1
        let ends: WordClass = [.organisationEnd, .corporate, .organisationHead, .organisationWeak]
        if let end = corporateForm(after: run.end), !text[run.end].isMark(","), !text.has(run.words[0], [.function, .title]) {
            return end
        }
        while place >= 0, !text.has(run.words[place], ends) { place -= 1 }
        // `Directorate General of Mines`
        if place >= 0, place == run.words.count - 2, text[run.words[place + 1]].word == general,
            text.has(run.words[place], .organisationHead),
            let end = complement(from: run.words[place + 1] + 1)
        {
            return end
        }
        guard place >= 0, !text.has(run.words[0], .function) else { return nil }
        let word = run.words[place]
        let isLast = place == run.words.count - 1
        if isLast, text.has(word, .organisationHead), let end = complement(from: word + 1) { return end }
        if isLast, let end = corporateForm(after: word + 1), !text.has(run.words[0], .title) { return end }
        guard place > 0,
            text.has(word, [.organisationEnd, .corporate]) || isAbbreviated(after: word + 1) || isService(run, place)
        else { return nil }
        // `Trinity College Dublin`
        if !isLast, let known = scene.known(at: run.words[place + 1]), known.end == run.end, scene.names[known.name].sort.isPlace
        {
            return run.end
        }
        // Of a longer name nobody knows where it ends, unless an office or a person follows.
        if !isLast, !text.has(word, .corporate), !text.has(run.words[place + 1], [.title, .role, .given]) { return nil }
        // `Business Insurance`, `Writing Center` are anybody's.
        if place == 1, !text.has(word, .corporate), isGeneric(run.words[0], word) { return nil }
        if run.words[0...place].allSatisfy({ text[$0].isAllCapitals && text[$0].count > 3 }) { return nil }
        // `Foreign Minister Anna Berg Group` is nobody's name.
        if text.has(run.words[0], [.title, .role]), place > 1, text.has(run.words[1], .given) { return nil }
        return word + 1
    }

    /// `the Congressional Budget Office`: three words with an article.
    private func isService(_ run: NameRun, _ place: Int) -> Bool {
        place >= 2 && text.has(run.words[place], .organisationWeak) && text.isWord(run.start - 1, in: scene.range)
            && text[run.start - 1].word == the && scene.known(at: run.start) == nil
    }

    /// A first word that tells only what it is about, before a last word that is no body of a state.
    private func isGeneric(_ first: Int, _ last: Int) -> Bool {
        if text[last].word == administration { return true }
        return !text.has(last, [.officialWord, .speakerNoun]) && (text.has(first, [.topic, .modifier]) || endsInIng(first))
    }

    private func endsInIng(_ word: Int) -> Bool {
        text.reading.scalars[text[word].start..<text[word].end].suffix(3).elementsEqual(["i", "n", "g"])
    }

    /// `… (ABC)`
    private func isAbbreviated(after index: Int) -> Bool {
        text.isMark(index, "(", in: scene.range) && text.isWord(index + 1, in: scene.range) && text[index + 1].isAllCapitals
            && text[index + 1].count > 1 && text.isMark(index + 2, ")", in: scene.range)
    }

    /// `Acme, Inc.`, `Acme plc`
    private func corporateForm(after index: Int) -> Int? {
        if text.isWord(index, in: scene.range), text.has(index, .corporate), !text[index].isCapitalised, text[index].count >= 3,
            text[index].hasGapBefore, !text[index].startsLine
        {
            return index + 1
        }
        guard text.isMark(index, ",", in: scene.range), text.continuesName(index + 1, in: scene.range),
            text.has(index + 1, .corporate)
        else { return nil }
        return index + 2
    }

    /// `of Defence`, `for the Study of War`, `of Health and Social Care`: the end of it.
    private func complement(from index: Int) -> Int? {
        var end: Int?
        var next = index
        for _ in 0..<3 {
            guard text.isWord(next, in: scene.range), joints.contains(text[next].word), !text[next].isCapitalised else { break }
            next += 1
            if text.isWord(next, in: scene.range), text[next].word == the { next += 1 }
            guard let reached = topic(from: next) else { break }
            end = reached
            next = reached
        }
        return end
    }

    private func topic(from start: Int) -> Int? {
        guard text.isWord(start, in: scene.range), text[start].hasGapBefore, !text[start].startsSentence, !scene.isTaken(start)
        else { return nil }
        var end: Int
        if text[start].isCapitalised {
            let run = scene.run(at: start)
            let known = scene.known(at: start)?.end ?? start
            let cut = run.words.dropFirst().firstIndex { word in
                word >= known && text.has(word, [.title, .role, .given]) && !text.has(word, .topic)
            }
            end = cut.map { run.words[$0 - 1] + 1 } ?? run.end
        } else {
            end = start
            while end < start + 3, text.isWord(end, in: scene.range), text.has(end, .topic), text[end].word != and { end += 1 }
            guard end > start else { return nil }
        }
        // `Health and Social Care`, `Trade, Industry and Energy`
        while text.isWord(end, in: scene.range) || text.isMark(end, ",", in: scene.range) {
            let beyond = end + 1
            guard text[end].word == and || text[end].isMark(","), text.continuesName(beyond, in: scene.range),
                text.has(beyond, .topic)
            else { break }
            end = scene.run(at: beyond).end
        }
        return end
    }

    /// After a country or its adjective: `foreign ministry`, `’s central bank`, `police`.
    func body(after known: KnownName, from end: Int) -> Int? {
        guard !known.countries.isEmpty else { return nil }
        var index = text.possessive(at: end, in: scene.range) ?? end
        var (found, topics): (Int?, Int) = (nil, 0)
        while topics < 4, text.isWord(index, in: scene.range), text[index].hasGapBefore, !text[index].startsSentence,
            !scene.isTaken(index)
        {
            let isBody = text.has(index, .body) || (topics > 0 && text.has(index, .officialWord))
            let isBank = topics > 0 && text[index].word == bank
            if isBody || isBank { found = index + 1 } else if !text.has(index, [.topic, .modifier]) { break }
            topics += 1
            index += 1
        }
        guard let found, !(scene.range.contains(found) && ClassedReading.isHyphen(text[found])) else { return nil }
        return found
    }
}
