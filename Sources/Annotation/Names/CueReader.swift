/// Reads what stands around a name that no table has.
struct CueReader {
    let scene: NameScene
    let words: CueWords
    /// What has been found at a token.
    let kind: (Int) -> Mention.Kind?
    var text: ClassedReading { scene.text }

    /// - Parameter count: of its capitalised words
    func cues(_ run: Range<Int>, count: Int) -> NameCues {
        var cues = NameCues()
        let hasArticle = before(run, count, &cues)
        after(run, count, hasArticle, &cues)
        shape(run, count, &cues)
        if count > 1, cues.person > 0, !hasArticle, isPronounAhead(run.upperBound) { cues.person += 1 }
        // Nobody is called `the Marsh`.
        if hasArticle { cues.person -= 8 }
        return cues
    }

    /// `… accuse Wren Halloway of playing it safe. She opened`
    private func isPronounAhead(_ end: Int) -> Bool {
        (end..<min(end + 20, scene.range.upperBound)).contains { words.pronouns.contains(word($0)) }
    }

    func word(_ index: Int) -> Word { text.isWord(index, in: scene.range) ? text[index].word : .unknown }

    func has(_ index: Int, _ any: WordClass) -> Bool { text.isWord(index, in: scene.range) && text.has(index, any) }

    private func shape(_ run: Range<Int>, _ count: Int, _ cues: inout NameCues) {
        if count == 1, text[run.lowerBound].isAllCapitals, 2...6 ~= text[run.lowerBound].count { cues.organisation += 2 }
        if count == 1, hasInnerCapital(run.lowerBound) { cues.organisation += 2 }
        // Two or three words that mean nothing else are most often somebody.
        if count > 1, words.waters.contains(word(run.lowerBound)), !has(run.lowerBound + 1, .ordinary) {
            cues.place += 6
        } else if count > 1, words.settling.contains(word(run.lowerBound)) {
            cues.place += 3
        } else if 2...3 ~= count, run.allSatisfy({ isNamelike($0) }), word(run.lowerBound) != words.saint {
            cues.person += has(run.lowerBound, [.given, .surnameFirst]) ? 4 : 3
        }
    }

    /// A word of letters that is known for nothing but names, or a mark inside of one.
    func isNamelike(_ index: Int) -> Bool {
        guard text[index].isWord else { return true }
        // Somebody may have initials, but in front.
        let isFirst = index == 0 || !text[index - 1].isWord || !text[index - 1].isCapitalised || text[index].startsSentence
        return !(text[index].isAllCapitals && text[index].count > (isFirst ? 2 : 1))
            && text.classes(index).subtracting(.ofPeople).isEmpty
    }

    /// Somebody with a given name and a surname, for all one can see.
    func isNamed(_ index: Int) -> Bool {
        guard scene.range.contains(index) else { return false }
        if kind(index) == .person { return true }
        return text[index].isWord && text[index].isCapitalised && isNamelike(index)
            && text.continuesName(index + 1, in: scene.range)
            && isNamelike(index + 1)
    }

    /// `IndiGo`, but not `McAllister`.
    private func hasInnerCapital(_ index: Int) -> Bool {
        guard !text[index].isAllCapitals, text[index].count > 3 else { return false }
        let letters = text.reading.scalars[text[index].start..<text[index].end]
        guard let inner = letters.dropFirst(2).firstIndex(where: Tokenizer.isUpper) else { return false }
        let head = Reading.string(letters[letters.startIndex..<inner])
        return !["Mc", "Mac", "De", "Di", "La", "Le", "Van", "Von", "Fitz", "Du", "Del"].contains(head)
    }

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
            // `The patient’s wife, Selvi, said`
            if isClosed, count == 1, !hasArticle, has(index - 1, .role) { cues.person += 5 }
            let hasNoun = (max(scene.range.lowerBound, index - 3)..<index).contains { has($0, .organisationNoun) }
            if hasNoun, isClosed { cues.organisation += 4 }
            return hasArticle
        }
        guard text[index].isWord else { return hasArticle }
        // `Panama’s Ubaldo Rincón`
        if text[index].count == 1, count > 1, index > scene.range.lowerBound, ClassedReading.isApostrophe(text[index - 1]),
            !text[index].hasGapBefore
        {
            cues.person += 2
            return hasArticle
        }
        if word(index) == words.and { beside(kind(index - 1), &cues) }
        // `Luca Solca at Bernstein`
        if word(index) == words.at, !hasArticle, index > scene.range.lowerBound, kind(index - 1) == .person {
            cues.organisation += 4
        }
        if text[index].isCapitalised, !text[index].startsSentence {
            if has(index, [.title, .role]), !hasArticle { cues.person += count > 1 ? 6 : 0 }
            return hasArticle
        }
        if has(index, .strongSay), index > scene.range.lowerBound, text[index - 1].kind == .mark {
            cues.person += count > 1 ? 4 : 1
            return hasArticle
        }
        if has(index, .tell) || word(index) == words.itself {
            cues.organisation += count == 1 || hasArticle || word(index) == words.itself ? 4 : 0
        }
        noun(index, count, hasArticle, &cues)
        preposition(index, run.upperBound, count, hasArticle, &cues)
        return hasArticle
    }

    /// `Shell and X`
    func beside(_ kind: Mention.Kind?, _ cues: inout NameCues) {
        switch kind {
        case .person: cues.person += 2
        case .place: cues.place += 3
        case .organisation: cues.organisation += 3
        case nil: break
        }
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

    private func preposition(_ index: Int, _ end: Int, _ count: Int, _ hasArticle: Bool, _ cues: inout NameCues) {
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
            if words.owning.contains(self.word(head)) { cues.organisation += 4 } else { cues.place += 5 }
            return
        }
        if word == words.at, self.word(end) == words.on, has(end + 1, .month), !hasArticle { cues.place += 3 }
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
            cues.organisation += hasArticle && has(head, .viewed) ? 4 : 2
            return
        }
        // `towns such as X`, `banks including X`
        if word == words.as && self.word(head) == words.such || words.including.contains(word) {
            let noun = word == words.as ? head - 1 : head
            if has(noun, .placeNoun) { cues.place += 6 }
            if has(noun, [.organisationNoun, .speakerNoun]), !has(noun, .personNoun) { cues.organisation += 5 }
            return
        }
        // `a chef from X`, `the villages around X`
        if word == words.from, has(head, [.role, .personNoun]) { cues.place += 3 }
        if word == words.around, has(head, .placeNoun) || words.grounds.contains(self.word(head)) { cues.place += 3 }
        if words.opponents.contains(word), !hasArticle { cues.organisation += 2 }
        if words.towards.contains(word), !hasArticle { cues.place += 1 }
    }

    /// `cellist`, `conductor`, `goalkeeper`
    func isAgent(_ index: Int) -> Bool {
        guard !has(index, [.function, .street, .topic, .placePreposition, .say, .auxiliary, .month, .modifier]),
            text[index].count > 5
        else { return false }
        let letters = text.reading.text(text[index].end - 3..<text[index].end)
        switch letters {
        case "ist", "man", "eer", "ian": return true
        default: return letters.hasSuffix("er") || letters.hasSuffix("or")
        }
    }
}
