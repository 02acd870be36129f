/// Names that no table has and no form shows: what is said around them, wherever they stand in the text, tells what they are.
///
/// Every occurrence is looked at once; what speaks for a name at one place holds at all others.
struct UnknownNames {
    private struct Candidate {
        let tokens: Range<Int>
        let passage: Int
        let key: UInt64
        let last: UInt64
        let count: Int
        /// What a table has the name for, though nothing beside it spoke for that.
        let known: Int?
    }

    private let text: ClassedReading
    private let words: CueWords
    private var candidates: [Candidate] = []
    private var cues: [UInt64: NameCues] = [:]
    /// Names that stand somewhere else than at a sentence's beginning, where every word has a capital.
    private var certain: Set<UInt64> = []
    /// What brackets introduced as short for a longer name.
    private var acronyms: Set<UInt64> = []

    init(_ text: ClassedReading, _ words: CueWords) {
        self.text = text
        self.words = words
    }

    /// What has a name once has it everywhere, and a firm is known by its first word too.
    mutating func learn(_ mentions: [Mention]) {
        for mention in mentions where mention.kind == .organisation && mention.known == nil {
            let words = mention.tokens.filter { text[$0].isWord && text[$0].isCapitalised }
            guard let first = words.first else { continue }
            if mention.rule == "organisation/acronym" {
                acronyms.insert(text.hash(first))
                continue
            }
            learn(hash(words), 6)
            if words.count > 1, text[first].count > 3, !text.has(first, [.ordinary, .given, .topic, .modifier, .direction]),
                mention.rule == "organisation/form"
            {
                learn(hash([first]), 3)
            }
        }
    }

    private mutating func learn(_ key: UInt64, _ points: Int) {
        cues[key, default: NameCues()].organisation += points
        certain.insert(key)
    }

    /// - Parameters:
    ///   - isFree: whether nobody has the token.
    ///   - kind: what has been found at it.
    mutating func look(
        in scene: NameScene, passage: Int, kind: @escaping (Int) -> Mention.Kind?, isFree: (Int) -> Bool
    ) {
        guard !scene.isTitleCased else { return }
        let reader = CueReader(scene: scene, words: words, kind: kind)
        var index = scene.range.lowerBound
        while index < scene.range.upperBound {
            let token = text[index]
            guard token.isWord, token.isCapitalised, isFree(index), !text.has(index, [.function, .month]) else {
                index += 1
                continue
            }
            // Most sentences begin with a word that is none of a name.
            if token.startsSentence, text.has(index, .ordinary), !text.continuesName(index + 1, in: scene.range) {
                index += 1
                continue
            }
            let run = NameRun(at: index, text, in: scene.range) { !isFree($0) }
            index = run.end
            guard let part = part(of: run, reader), part.count > 1 || !acronyms.contains(text.hash(part[0])) else { continue }
            let tokens = part[0]..<part[part.count - 1] + 1
            let key = hash(part)
            let last = text.hash(part[part.count - 1])
            let known = scene.known(at: part[0]).flatMap { $0.end == tokens.upperBound ? $0.name : nil }
            if let known, scene.names[known].sort == .demonym { continue }
            candidates.append(
                Candidate(tokens: tokens, passage: passage, key: key, last: last, count: part.count, known: known))
            cues[key, default: NameCues()] += reader.cues(tokens, count: part.count)
            if isCertain(part) { certain.insert(key) }
        }
    }

    /// A sentence begins with any word; plurals that no table has are most often none of a name there.
    private func isCertain(_ words: [Int]) -> Bool {
        let first = words[0]
        guard text[first].startsSentence else { return true }
        if words.count > 1 { return true }
        return !text.has(first, .ordinary) && text.reading.scalars[text[first].end - 1] != "s"
    }

    /// The words of a run that may be a name of their own; `nil` where there are none.
    private func part(of run: NameRun, _ reader: CueReader) -> [Int]? {
        let scene = reader.scene
        var words = run.words[...]
        while words.count > 1, let first = words.first,
            text.has(first, [.title, .role, .topic, .modifier, .direction, .organisationNoun, .speakerNoun])
                && !text.has(first, .common)
                || text[first].startsSentence && words.count > 2 && (text.has(first, .ordinary) || reader.isAgent(first)),
            !text.has(first, .given), words[words.startIndex + 1] == first + 1,
            !text.has(first + 1, [.ordinary, .speakerNoun, .role])
        {
            words = words.dropFirst()
        }
        let isCut = words.count < run.words.count
        guard let first = words.first, let last = words.last, words.count <= 4, !run.hasAmpersand else { return nil }
        if words.count == 1, text[first].count < 3 && !text[first].isAllCapitals || text[first].count < 2 { return nil }
        // The rest of a longer name, or its beginning.
        if !isCut, first > scene.range.lowerBound, !text[first].startsSentence, text[first - 1].isWord,
            text[first - 1].isCapitalised,
            text[first].hasGapBefore,
            !text.has(
                first - 1, [.title, .role, .function, .direction, .modifier, .topic, .month, .organisationNoun, .speakerNoun])
        {
            return nil
        }
        if first > scene.range.lowerBound, ClassedReading.isHyphen(text[first - 1]), !text[first].hasGapBefore { return nil }
        let end = last + 1
        if text.continuesName(end, in: scene.range), !text.has(end, [.function, .month, .title, .role]) { return nil }
        if scene.range.contains(end), text[end].isDigits && !reader.isScore(end) || text[end].isMark("&") { return nil }
        if scene.range.contains(end), ClassedReading.isHyphen(text[end]), !text[end].hasGapBefore,
            text.isWord(end + 1, in: scene.range), !text.has(end + 1, .linked)
        {
            return nil
        }
        let isWater = reader.words.waters.contains(text[first].word) && words.count > 1
        return words.dropFirst(isWater ? 1 : 0).contains {
            text.has($0, [.notName, .month]) || text.has($0, .street) && !text.has($0, .common)
        } ? nil : Array(words)
    }

    private func hash(_ words: [Int]) -> UInt64 {
        words.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ text.hash($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// What they are, in the order of the text.
    func mentions(_ names: KnownNames) -> [Mention] {
        var singles: [UInt64: NameCues] = [:]
        for candidate in candidates where candidate.count == 1 { singles[candidate.last] = cues[candidate.key] }
        var kinds: [UInt64: Mention.Kind] = [:]
        for candidate in candidates where kinds[candidate.key] == nil {
            if let kind = kind(of: candidate, singles) { kinds[candidate.key] = kind }
        }
        return candidates.compactMap { candidate in
            kinds[candidate.key].map { kind in
                let known = candidate.known.flatMap { names[$0].sort.isPlace == (kind == .place) && kind != .person ? $0 : nil }
                return Mention(
                    tokens: candidate.tokens, passage: candidate.passage, kind: kind, rule: kind.rawValue + "/context",
                    confidence: 0.7, known: known)
            }
        }
    }

    private func kind(of candidate: Candidate, _ singles: [UInt64: NameCues]) -> Mention.Kind? {
        guard certain.contains(candidate.key), var found = cues[candidate.key] else { return nil }
        let ordinary = candidate.tokens.count { text.has($0, .ordinary) }
        // Known by the surname from then on.
        if candidate.count > 1, found.person > 0, let short = singles[candidate.last], max(short.place, short.organisation) < 6 {
            found.person += 3 + max(0, short.person)
        }
        guard let kind = found.kind else { return nil }
        switch kind {
        case .person:
            let isStrong = found.person >= 6
            return candidate.count > 1
                ? (ordinary == 0 || ordinary < candidate.count && isStrong ? kind : nil)
                : found.person >= 5 && ordinary == 0 ? kind : nil
        case .place: return ordinary == 0 || ordinary < candidate.count ? kind : nil
        case .organisation: return ordinary < candidate.count || candidate.count > 1 && found.organisation >= 6 ? kind : nil
        }
    }
}
