/// The second pass: who and what has been named in full is known by a surname or an acronym from then on, and before.
struct ShortNames {
    private let text: ClassedReading
    private var people = PersonBook()
    private var acronyms: [UInt64: String] = [:]

    init(_ mentions: [Mention], _ text: ClassedReading) {
        self.text = text
        for mention in mentions where !mention.isDoubtful {
            if mention.kind == .person { people.add(mention.tokens, text) }
            if mention.rule == "organisation/acronym", let name = mention.name {
                acronyms[text.hash(mention.tokens.lowerBound)] = name
            }
        }
    }

    var isEmpty: Bool { people.isEmpty && acronyms.isEmpty }

    /// Whether a word that a table has for a place or a firm is somebody's surname here.
    func isSurname(_ mention: Mention) -> Bool {
        let word = mention.tokens.lowerBound
        guard mention.known != nil, mention.tokens.count == 1, !mention.isNested, !text[word].isAllCapitals else { return false }
        if mention.kind == .place, word > 0, text.has(word - 1, .placePreposition) || mention.rule == "place/demonym" {
            return false
        }
        return people.hasFullName(text.hash(word))
    }

    /// The person's full name.
    func name(of mention: Mention) -> String {
        let words = mention.tokens.filter { text[$0].isWord && text[$0].isCapitalised }
        if words.count == 1, let name = people.name(text.hash(words[0])) { return name }
        return PersonBook.name(mention.tokens, text)
    }

    /// - Parameter isFree: whether nobody has the token.
    func mentions(in scene: NameScene, passage: Int, isFree: (Int) -> Bool) -> [Mention] {
        var found: [Mention] = []
        for index in scene.range {
            let token = text[index]
            guard token.isWord, token.isCapitalised, token.count > 1, isFree(index) else { continue }
            let hash = text.hash(index)
            if token.isAllCapitals, let name = acronyms[hash] {
                var mention = Mention(
                    tokens: index..<index + 1, passage: passage, kind: .organisation, rule: "organisation/acronym",
                    confidence: 0.85)
                mention.name = name
                found.append(mention)
            } else if people.knows(hash), standsAlone(index, scene) {
                found.append(
                    Mention(
                        tokens: index..<index + 1, passage: passage, kind: .person, rule: "person/surname", confidence: 0.8))
            }
        }
        return found
    }

    private func standsAlone(_ index: Int, _ scene: NameScene) -> Bool {
        if !scene.isTitleCased {
            if scene.isPrecededByName(index) { return false }
            let next = index + 1
            if text.continuesName(next, in: scene.range), !text.has(next, [.function, .month, .title, .role]) { return false }
            if scene.range.contains(next), ClassedReading.isHyphen(text[next]), text.isWord(next + 1, in: scene.range),
                text[next + 1].isCapitalised, !text[next + 1].hasGapBefore
            {
                return false
            }
        }
        guard text.has(index, .common), text[index].startsSentence || scene.isTitleCased else { return true }
        // `Brown said`, `Brown’s`, `Brown,`; but not `Brown bears`.
        let next = index + 1
        guard scene.range.contains(next) else { return false }
        return text.has(next, [.say, .auxiliary, .call, .personVerb]) || text.possessive(at: next, in: scene.range) != nil
            || text[next].isMark(",")
    }
}
