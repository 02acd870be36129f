/// Reads what stands around a name that no table has.
struct CueReader {
    let scene: NameScene
    let words: CueWords
    private var text: ClassedReading { scene.text }

    /// - Parameter count: of its capitalised words
    func cues(_ run: Range<Int>, count: Int) -> NameCues {
        var cues = NameCues()
        let hasArticle = before(run, count, &cues)
        after(run, count, hasArticle, &cues)
        shape(run, count, &cues)
        // Nobody is called `the Marsh`.
        if hasArticle { cues.person -= 8 }
        return cues
    }

    private func word(_ index: Int) -> Word { text.isWord(index, in: scene.range) ? text[index].word : .unknown }

    private func has(_ index: Int, _ any: WordClass) -> Bool { text.isWord(index, in: scene.range) && text.has(index, any) }

    private func shape(_ run: Range<Int>, _ count: Int, _ cues: inout NameCues) {
        if count == 1, text[run.lowerBound].isAllCapitals, 2...6 ~= text[run.lowerBound].count { cues.organisation += 2 }
        if count == 1, hasInnerCapital(run.lowerBound) { cues.organisation += 2 }
        // Two or three words that mean nothing else are most often somebody.
        if 2...3 ~= count, run.allSatisfy({ isNamelike($0) }), word(run.lowerBound) != words.saint {
            cues.person += has(run.lowerBound, [.given, .surnameFirst]) ? 4 : 3
        }
    }

    /// A word of letters that is known for nothing but names, or a mark inside of one.
    func isNamelike(_ index: Int) -> Bool {
        guard text[index].isWord else { return true }
        return !(text[index].isAllCapitals && text[index].count > 2)
            && text.classes(index).subtracting([.given, .common, .particle, .surnameFirst]).isEmpty
    }

    /// `IndiGo`, but not `McAllister`.
    private func hasInnerCapital(_ index: Int) -> Bool {
        guard !text[index].isAllCapitals, text[index].count > 3 else { return false }
        let letters = text.reading.scalars[text[index].start..<text[index].end]
        guard let inner = letters.dropFirst(2).firstIndex(where: Tokenizer.isUpper) else { return false }
        let head = Reading.string(letters[letters.startIndex..<inner])
        return !["Mc", "Mac", "De", "Di", "La", "Le", "Van", "Von", "Fitz", "Du", "Del"].contains(head)
    }

    // MARK: Before

    /// Whether an article stands before it.
    private func before(_ run: Range<Int>, _ count: Int, _ cues: inout NameCues) -> Bool {
        guard !text[run.lowerBound].startsSentence, !text[run.lowerBound].startsLine else { return false }
        var index = run.lowerBound - 1
        let hasArticle = word(index) == words.the
        if hasArticle {
            if text[index].startsSentence { return true }
            index -= 1
        }
        guard scene.range.contains(index) else { return hasArticle }
        if text[index].isMark(",") {
            let hasRole = (max(scene.range.lowerBound, index - 6)..<index).contains { has($0, .role) }
            let isClosed = !scene.range.contains(run.upperBound) || text[run.upperBound].kind == .mark
            if isClosed, count > 1, !hasArticle { cues.person += hasRole ? 4 : 1 }
            let hasNoun = (max(scene.range.lowerBound, index - 3)..<index).contains { has($0, .organisationNoun) }
            if hasNoun, isClosed { cues.organisation += 4 }
            return hasArticle
        }
        guard text[index].isWord else { return hasArticle }
        if text[index].isCapitalised, !text[index].startsSentence {
            if has(index, [.title, .role]), !hasArticle { cues.person += count > 1 ? 6 : 0 }
            return hasArticle
        }
        if has(index, .strongSay), index > scene.range.lowerBound, text[index - 1].kind == .mark {
            cues.person += count > 1 ? 4 : 1
            return hasArticle
        }
        if has(index, .tell) || word(index) == words.itself {
            cues.organisation += count == 1 || word(index) == words.itself ? 4 : 0
        }
        noun(index, count, hasArticle, &cues)
        preposition(index, count, hasArticle, &cues)
        return hasArticle
    }

    /// `the retailer X`, `defender X Y`
    private func noun(_ index: Int, _ count: Int, _ hasArticle: Bool, _ cues: inout NameCues) {
        guard !hasArticle else { return }
        if has(index, .organisationNoun) {
            cues.organisation += 6
        } else if count > 1, has(index, [.role, .title]) {
            cues.person += 6
        } else if count > 1, isAgent(index) {
            cues.person += 4
        } else if word(index) == words.called || word(index) == words.named {
            for back in stride(from: index - 1, through: max(scene.range.lowerBound, index - 7), by: -1) {
                if has(back, .organisationNoun) { cues.organisation += 5 }
                if has(back, .placeNoun) { cues.place += 5 }
                if cues.isSure || text[back].startsSentence { break }
            }
        }
    }

    private func preposition(_ index: Int, _ count: Int, _ hasArticle: Bool, _ cues: inout NameCues) {
        let word = word(index)
        let head = index - 1
        if word == words.of {
            if has(head, .placeNoun) { cues.place += hasArticle ? 2 : 6 }
            if words.governing.contains(self.word(head)), !hasArticle { cues.place += 4 }
            if words.owning.contains(self.word(head)) { cues.organisation += 4 }
            return
        }
        if words.inside.contains(word), !hasArticle {
            // `shares in`, `a stake in`
            if words.owning.contains(self.word(head)) { cues.organisation += 4 } else { cues.place += 4 }
            return
        }
        if word == words.at || word == words.for {
            // `an analyst at`, `a spokesman for`
            if has(head, [.role, .speakerNoun, .personNoun]) { cues.organisation += 4 }
            return
        }
        if word == words.with, words.meeting.contains(self.word(head)), count == 1 {
            cues.organisation += 4
            return
        }
        if words.beating.contains(word), words.winning.contains(self.word(head)), !hasArticle { cues.organisation += 4 }
        if word == words.by, self.word(head) == words.led { cues.person += count > 1 ? 3 : 0 }
        if word == words.by, has(head, [.passive, .viewed]) || words.selling.contains(self.word(head)) {
            cues.organisation += 2
            return
        }
        if words.opponents.contains(word), !hasArticle { cues.organisation += 2 }
        if words.towards.contains(word), !hasArticle { cues.place += 1 }
    }

    /// `cellist`, `conductor`, `goalkeeper`
    private func isAgent(_ index: Int) -> Bool {
        guard !has(index, [.function, .street, .topic, .placePreposition, .say, .auxiliary, .month, .modifier]),
            text[index].count > 5
        else { return false }
        let letters = text.reading.text(text[index].end - 3..<text[index].end)
        switch letters {
        case "ist", "man", "eer", "ian": return true
        default: return letters.hasSuffix("er") || letters.hasSuffix("or")
        }
    }

    // MARK: Behind

    private func after(_ run: Range<Int>, _ count: Int, _ hasArticle: Bool, _ cues: inout NameCues) {
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
        if has(end, .placeNoun) {
            cues.place += 5
        } else if has(end, .organisationNoun), hasArticle {
            cues.organisation += 5
        }
        if words.selling.contains(word(end)) { cues.organisation += isPlural ? 1 : 2 }
        var verb = end
        while verb < end + 2, has(verb, .auxiliary) { verb += 1 }
        if has(verb, [.strongSay, .call]), !has(verb, .firmThing) {
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
    private func isScore(_ index: Int) -> Bool {
        scene.range.contains(index + 2) && text[index].count < 3 && !text[index + 1].hasGapBefore
            && (ClassedReading.isHyphen(text[index + 1]) || text[index + 1].isMark("–")) && text[index + 2].isDigits
    }

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
