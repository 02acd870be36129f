/// One pass over one passage: tables and forms, the longest reading first.
struct MentionScan {
    let scene: NameScene
    let passage: Int
    let persons: PersonForms
    let organisations: OrganisationForms
    let rules: KnownNameRules
    private(set) var mentions: [Mention] = []
    private var text: ClassedReading { scene.text }

    init(_ scene: NameScene, passage: Int, _ words: MentionRecogniser.Words) {
        self.scene = scene
        self.passage = passage
        persons = PersonForms(scene: scene)
        organisations = OrganisationForms(
            scene: scene, joints: words.joints, and: words.and, the: words.the, administration: words.administration,
            bank: words.bank, general: words.general, units: words.units)
        rules = KnownNameRules(
            scene: scene, the: words.the, language: words.language, of: words.of,
            prepositionOfLanguage: words.languagePrepositions)
    }

    mutating func run() {
        // Asked for each token: held here, they are counted once.
        let (scene, text) = (scene, text)
        let trie = scene.names.trie
        var index = scene.range.lowerBound
        var runEnd = index
        while index < scene.range.upperBound {
            let token = text[index]
            guard token.isWord, !scene.isTaken(index), token.isCapitalised || trie.mayBegin(token) else {
                index += 1
                continue
            }
            let known = scene.known(at: index)
            if token.isCapitalised, !scene.isTitleCased, !text.has(index, [.function, .month]) {
                let run = scene.run(at: index)
                let isWhole = index >= runEnd
                runEnd = max(runEnd, run.end)
                if let end = byForm(run, known, isWhole) {
                    index = end
                    continue
                }
            }
            if let known, let end = accept(known, at: index) {
                index = end
                continue
            }
            index += 1
        }
    }

    private mutating func byForm(_ run: NameRun, _ known: (name: Int, end: Int)?, _ isWhole: Bool) -> Int? {
        let knownName = known.map { scene.names[$0.name] }
        if let found = organisations.organisation(in: run), found.tokens.upperBound > known?.end ?? 0 {
            mentions.append(
                Mention(
                    tokens: found.tokens, passage: passage, kind: .organisation, rule: found.rule, confidence: found.confidence))
            return acronym(after: found.tokens.upperBound, of: PersonBook.name(found.tokens, text)) ?? found.tokens.upperBound
        }
        // A known name of several words is no person; nor is one word that a table has, before a stranger's name.
        if let known, let knownName, known.end > run.start + 1 || !knownName.sort.isPlace, knownName.need == .nothing {
            return nil
        }
        if isWhole, known == nil, let end = called(run) {
            mentions.append(
                Mention(
                    tokens: run.start..<end, passage: passage, kind: .organisation, rule: "organisation/apposition",
                    confidence: 0.7))
            return end
        }
        let isKnown = knownName.map { $0.need == .nothing } ?? false
        guard let found = persons.person(in: run, isWhole: isWhole, isKnown: isKnown) else { return nil }
        mentions.append(
            Mention(tokens: found.tokens, passage: passage, kind: .person, rule: found.rule, confidence: found.confidence))
        return found.tokens.upperBound
    }

    /// `the consultancy Redfern`, `newspaper Matin`: the name that a noun for organisations stands right before.
    private func called(_ run: NameRun) -> Int? {
        guard let noun = scene.lowerWord(before: run.start), text.has(noun, .organisationNoun), run.words.count <= 3,
            run.words.allSatisfy({ !text.has($0, [.given, .title, .role, .function, .month, .surnameFirst]) })
        else { return nil }
        return run.end
    }

    private mutating func accept(_ known: (name: Int, end: Int), at index: Int) -> Int? {
        let name = scene.names[known.name]
        let tokens = index..<known.end
        let verdict = rules.verdict(name, tokens)
        guard verdict != .refused else { return nil }
        var mention = Mention(
            tokens: tokens, passage: passage, kind: name.sort.isPlace ? .place : .organisation,
            rule: name.sort == .demonym ? "place/demonym" : name.sort.isPlace ? "place/known" : "organisation/known",
            confidence: name.need == .nothing ? 0.9 : 0.7, known: known.name)
        mention.isDoubtful = verdict == .doubtful
        if name.sort == .city { mention.country = statedCountry(after: known.end) }
        // `West Yorkshire`
        if name.sort == .region || name.sort == .state, index > scene.range.lowerBound, text.has(index - 1, .direction),
            text[index - 1].isCapitalised, !text[index - 1].startsSentence, text[index].hasGapBefore, !scene.isTaken(index - 1)
        {
            mention.tokens = index - 1..<known.end
            mention.name = PersonBook.name(mention.tokens, text)
        }
        if name.sort.isPlace, verdict == .accepted, !scene.isTitleCased,
            let end = organisations.body(after: name, from: known.end)
        {
            var whole = Mention(
                tokens: index..<end, passage: passage, kind: .organisation, rule: "organisation/body", confidence: 0.9)
            whole.name = bodyName(name, tokens, end)
            mentions.append(whole)
            mention.isNested = true
            mentions.append(mention)
            return acronym(after: end, of: whole.name ?? "") ?? end
        }
        mentions.append(mention)
        return name.sort.isPlace ? known.end : acronym(after: known.end, of: name.name) ?? known.end
    }

    /// `Paris, Texas`: a state or a country between commas, or at the end.
    private func statedCountry(after end: Int) -> String? {
        guard text.isMark(end, ",", in: scene.range), text.continuesName(end + 1, in: scene.range),
            let known = scene.known(at: end + 1), scene.names[known.name].need == .nothing
        else { return nil }
        let name = scene.names[known.name]
        guard name.sort == .country || name.sort == .state, name.countries.count == 1,
            !scene.range.contains(known.end) || text[known.end].kind == .mark
        else { return nil }
        return name.countries[0]
    }

    /// `Russia’s foreign ministry` is the Russian foreign ministry.
    private func bodyName(_ name: KnownName, _ tokens: Range<Int>, _ end: Int) -> String {
        guard let beyond = text.possessive(at: tokens.upperBound, in: scene.range) else {
            return PersonBook.name(tokens.lowerBound..<end, text)
        }
        let adjective = name.sort == .country ? name.countries.first.flatMap { scene.names.adjectives[$0] } : nil
        return (adjective ?? name.name) + " " + PersonBook.name(beyond..<end, text)
    }

    /// `… (WFP)`: the short name that brackets introduce, and the index behind them.
    private mutating func acronym(after end: Int, of name: String) -> Int? {
        guard text.isMark(end, "(", in: scene.range), text.isWord(end + 1, in: scene.range),
            text.isMark(end + 2, ")", in: scene.range),
            text[end + 1].isAllCapitals, 2...8 ~= text[end + 1].count, !scene.isTaken(end + 1),
            name.unicodeScalars.first == text[end + 1].first
        else { return nil }
        var mention = Mention(
            tokens: end + 1..<end + 2, passage: passage, kind: .organisation, rule: "organisation/acronym", confidence: 0.9)
        mention.name = name
        mentions.append(mention)
        return end + 3
    }
}
