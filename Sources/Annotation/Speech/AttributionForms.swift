/// Sources that are named without a verb of their own: `according to`, `reported by`, `’s statement`, `citing`, `data from`.
struct AttributionForms {
    struct Found {
        var source: SpeechSource
        var cue: Range<Int>
        var tokens: Range<Int>
        var rule: String
    }

    let scene: SpeechScene
    let sources: SourceReader
    private var text: ClassedReading { scene.text }

    init(_ scene: SpeechScene) {
        self.scene = scene
        sources = SourceReader(scene: scene)
    }

    func all() -> [Found] {
        var found: [Found] = []
        let text = text
        for index in scene.range where text[index].isWord {
            if mayBeCue(index, text),
                let one = accordingTo(index) ?? per(index) ?? passive(index) ?? citing(index) ?? document(index)
            {
                found.append(one)
            }
            if let name = scene.names.name(from: index), let one = possessive(name) { found.append(one) }
        }
        return found
    }

    /// One of the words that the forms begin with: few are.
    private func mayBeCue(_ index: Int, _ text: ClassedReading) -> Bool {
        text.has(index, [.passive, .viewed, .citing, .document]) || text[index].word == scene.words.according
            || text[index].word == scene.words.per
    }

    private func accordingTo(_ index: Int) -> Found? {
        // `in the words of`
        if text[index].word == scene.words.wording, scene.word(index + 1) == scene.words.of,
            scene.word(index - 1) == scene.words.the,
            scene.word(index - 2) == scene.words.in
        {
            return after(index - 2..<index + 2, "according-to")
        }
        guard text[index].word == scene.words.according, scene.word(index + 1) == scene.words.to else { return nil }
        let found = after(index..<index + 2, "according-to")
        // `according to court filings`
        if let found, scene.names.name(at: found.source.end - 1) != nil || !scene.has(found.source.end, .document) {
            return found
        }
        return unsigned(index..<index + 2) ?? found
    }

    /// `according to ship-tracking data`, `according to a study in the journal`: nobody's document.
    private func unsigned(_ cue: Range<Int>) -> Found? {
        let start = cue.upperBound
        for end in start..<start + 6 {
            guard scene.range.contains(end), text[end].isWord || ClassedReading.isHyphen(text[end]), !text[end].startsSentence
            else { return nil }
            guard scene.has(end, .document), !scene.has(end + 1, .document) else { continue }
            let source = SpeechSource(tokens: start..<end + 1, kind: .organisation, end: end + 1)
            return Found(source: source, cue: cue, tokens: cue.lowerBound..<end + 1, rule: "according-to")
        }
        return nil
    }

    /// Verbs that tell of more than speech need a document before them, or the name of a paper behind.
    private func passive(_ index: Int) -> Found? {
        guard text.has(index, [.passive, .viewed]), let by = by(after: index), let found = after(index..<by + 1, "passive") else {
            return nil
        }
        let isDocument = (index - 5..<index).contains { scene.has($0, [.document, .spoken, .placeOfSpeech]) }
        return text.has(index, .passive) || found.source.kind == .media || isDocument ? found : nil
    }

    /// `published by`, `published on Tuesday by`, `published last month by`
    private func by(after verb: Int) -> Int? {
        for index in verb + 1..<verb + 5 {
            if scene.word(index) == scene.words.by { return index }
            guard
                index > verb + 1 || scene.word(index) == scene.words.on || scene.has(index, .month)
                    || scene.words.last.contains(scene.word(index)),
                text.isWord(index, in: scene.range)
            else { return nil }
        }
        return nil
    }

    /// `per the World Bank`, but not `kilometres per the`
    private func per(_ index: Int) -> Found? {
        guard text[index].word == scene.words.per,
            scene.has(index + 1, .determiner) || text.isWord(index + 1, in: scene.range) && text[index + 1].isCapitalised,
            let found = after(index..<index + 1, "according-to"), found.source.kind != .person
        else { return nil }
        return found
    }

    private func citing(_ index: Int) -> Found? { text.has(index, .citing) ? after(index..<index + 1, "citing") : nil }

    /// `a report by the World Bank`, `figures from the ministry`
    private func document(_ index: Int) -> Found? {
        guard text.has(index, .document), scene.words.origin.contains(scene.word(index + 1)) else { return nil }
        return after(index..<index + 2, "document")
    }

    private func after(_ cue: Range<Int>, _ rule: String) -> Found? {
        guard var source = sources.source(from: cue.upperBound) else { return nil }
        let first = source.tokens.lowerBound
        // `a Brinmoor survey`: the article is the survey's.
        if scene.has(source.end, [.document, .placeOfSpeech]), scene.has(first, .determiner), source.tokens.count > 1,
            text[first + 1].isCapitalised
        {
            source.tokens = first + 1..<source.tokens.upperBound
        } else if scene.has(source.end, .document), let name = scene.names.name(at: source.tokens.upperBound - 1) {
            // `the latest Brinmoor figures`
            source.tokens = name.tokens
        }
        return Found(source: source, cue: cue, tokens: cue.lowerBound..<source.end, rule: rule)
    }

    /// `the Russian foreign ministry’s statement`: the article belongs to the statement.
    private func possessive(_ name: NamesAround.Name) -> Found? {
        guard !name.isAdjective, let beyond = text.possessive(at: name.tokens.upperBound, in: scene.range) else { return nil }
        var index = beyond
        while index < beyond + 3, scene.has(index, [.modifier, .topic, .auxiliary]), !scene.has(index, .document) { index += 1 }
        guard scene.has(index, .document), text[index].hasGapBefore, !text[index].startsSentence else { return nil }
        let source = SpeechSource(tokens: name.tokens, kind: name.source, end: index + 1)
        return Found(source: source, cue: index..<index + 1, tokens: name.tokens.lowerBound..<index + 1, rule: "possessive")
    }
}
