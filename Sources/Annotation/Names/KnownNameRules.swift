/// Whether a name of the tables means in its place what the table says.
struct KnownNameRules {
    enum Verdict { case accepted, doubtful, refused }

    let scene: NameScene
    let the: Word
    let language: Word
    let of: Word
    let prepositionOfLanguage: WordSet
    private var text: ClassedReading { scene.text }

    func verdict(_ name: KnownName, _ tokens: Range<Int>) -> Verdict {
        if scene.isTitleCased { return name.need == .nothing ? .accepted : .doubtful }
        switch name.sort {
        case .demonym: return demonym(name, tokens)
        case .country, .city, .region, .state: return place(name, tokens)
        case .media, .official, .organisation: return organisation(name, tokens)
        }
    }

    private func demonym(_ name: KnownName, _ tokens: Range<Int>) -> Verdict {
        let before = scene.lowerWord(before: tokens.lowerBound)
        let isFollowed = text.isWord(tokens.upperBound, in: scene.range) && !text.has(tokens.upperBound, .function)
        // `in Russian`, `speaks Spanish`: the language.
        if let before, prepositionOfLanguage.contains(text[before].word), !isFollowed { return .refused }
        if name.need == .nothing { return .accepted }
        let isAdjective =
            isFollowed && text[tokens.upperBound].word != language && !text[tokens.lowerBound].startsSentence
            && !text[tokens.upperBound].isCapitalised
        return isAdjective ? .accepted : .refused
    }

    private func place(_ name: KnownName, _ tokens: Range<Int>) -> Verdict {
        if scene.isPrecededByName(tokens.lowerBound) || isFollowedByName(tokens.upperBound) { return .refused }
        // `Sofia Health`
        if name.need != .nothing, text.continuesName(tokens.upperBound, in: scene.range), text.has(tokens.upperBound, .topic) {
            return .refused
        }
        guard name.need != .nothing else { return .accepted }
        if text.possessive(at: tokens.upperBound, in: scene.range) != nil { return .accepted }
        if scene.hasPreposition(before: tokens.lowerBound) { return .accepted }
        // `eastern Chad`
        if let before = scene.lowerWord(before: tokens.lowerBound), text.has(before, .direction) { return .accepted }
        if isJoinedToPlace(tokens) { return .accepted }
        return .doubtful
    }

    private func organisation(_ name: KnownName, _ tokens: Range<Int>) -> Verdict {
        let next = tokens.upperBound
        let isWhole = !scene.isPrecededByName(tokens.lowerBound)
        // `The Times of Malta`
        if name.sort == .media, text.isWord(next, in: scene.range), text[next].word == of,
            text.continuesName(next + 1, in: scene.range)
        {
            return .refused
        }
        guard name.need != .nothing else {
            // The last word of a longer name is none of its own, unless it is all capitals.
            return isWhole || tokens.count > 1 || text[tokens.lowerBound].isAllCapitals ? .accepted : .refused
        }
        if isLinked(next) { return .accepted }
        if text.isWord(next, in: scene.range), text.has(next, .groupWord), name.need == .strictContext { return .accepted }
        guard name.need == .context, isWhole, !isFollowedByName(next) else { return .doubtful }
        if name.sort == .official { return !text[tokens.lowerBound].startsSentence || isActing(next) ? .accepted : .doubtful }
        if text.isWord(next, in: scene.range), text.has(next, [.say, .auxiliary]), !text[next].isCapitalised { return .accepted }
        guard let before = scene.lowerWord(before: tokens.lowerBound) else { return .doubtful }
        if name.sort == .media {
            return text[before].word == the || text.has(before, [.tell, .mediaWord, .citing]) ? .accepted : .doubtful
        }
        return text[before].word != the && text.has(before, .placePreposition) ? .accepted : .doubtful
    }

    /// `Congress passed`: a past tense, or a verb of saying.
    private func isActing(_ next: Int) -> Bool {
        guard text.isWord(next, in: scene.range), !text[next].isCapitalised else { return false }
        let letters = text.reading.scalars[text[next].start..<text[next].end]
        return text.has(next, [.say, .auxiliary, .call]) || letters.suffix(2).elementsEqual(["e", "d"])
    }

    /// `Paris Agreement`, `Boston Globe`: a longer name that no table has. Offices and people's names are none of it.
    private func isFollowedByName(_ next: Int) -> Bool {
        guard scene.range.contains(next) else { return false }
        if ClassedReading.isHyphen(text[next]), text.isWord(next + 1, in: scene.range), text[next + 1].isCapitalised,
            !text[next + 1].hasGapBefore
        {
            return scene.known(at: next + 1) == nil
        }
        guard text.continuesName(next, in: scene.range) else { return false }
        return !text.has(next, [.title, .role, .given, .month, .function, .topic]) && scene.known(at: next) == nil
    }

    private func isLinked(_ next: Int) -> Bool {
        scene.range.contains(next) && ClassedReading.isHyphen(text[next]) && text.isWord(next + 1, in: scene.range)
            && text.has(next + 1, .linked)
    }

    /// `Split, Croatia`, `Armenia and Georgia`, `Reading, Berkshire`: beside a place that needs nothing.
    private func isJoinedToPlace(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound
        if text.isMark(next, ",", in: scene.range) || text.isWord(next, in: scene.range), scene.range.contains(next + 1),
            isSurePlace(next + 1), text.isMark(next, ",", in: scene.range) || text.has(next, .placePreposition)
        {
            return true
        }
        return false
    }

    private func isSurePlace(_ index: Int) -> Bool {
        guard text[index].isCapitalised, let known = scene.known(at: index) else { return false }
        let name = scene.names[known.name]
        return name.sort.isPlace && name.sort != .demonym && name.need == .nothing
    }
}
