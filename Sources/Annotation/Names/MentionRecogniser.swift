import Documents
import JSON

/// Names of places, organisations and people, in English texts.
///
/// Places and their adjectives by tables, organisations by tables and form, people by form and context. What nothing speaks for is left out.
struct MentionRecogniser: Recogniser {
    struct Words: Sendable {
        let joints: WordSet
        let and: Word
        let the: Word
        let administration: Word
        let bank: Word
        let general: Word
        let units: WordSet
        let language: Word
        let of: Word
        let languagePrepositions: WordSet

        init(_ vocabulary: Vocabulary) {
            joints = vocabulary.words("of", "for", "on")
            and = vocabulary.word("and")
            the = vocabulary.word("the")
            administration = vocabulary.word("administration")
            bank = vocabulary.word("bank")
            general = vocabulary.word("general")
            units = vocabulary.words("brigade", "battalion", "regiment", "division", "corps", "squadron", "fleet", "army")
            language = vocabulary.word("language")
            of = vocabulary.word("of")
            languagePrepositions = vocabulary.words(
                "in", "into", "speak", "speaks", "speaking", "spoke", "spoken", "learn", "fluent")
        }
    }

    let names: KnownNames
    let classes: WordClasses
    private let words: Words
    private let cueWords: CueWords

    init(_ names: KnownNames, _ classes: WordClasses, _ vocabulary: Vocabulary) {
        self.names = names
        self.classes = classes
        words = Words(vocabulary)
        cueWords = CueWords(vocabulary)
    }

    func recognise(_ reading: Reading, _ evidence: inout Evidence) {
        guard reading.setting.isEnglish else { return }
        let text = ClassedReading(reading, classes)
        let scenes = reading.passages.map { NameScene(text, names, $0.tokens, evidence) }
        var mentions: [Mention] = []
        for (passage, scene) in scenes.enumerated() {
            var scan = MentionScan(scene, passage: passage, words)
            scan.run()
            mentions += scan.mentions
        }
        let doubts = Doubts(mentions, names)
        mentions = mentions.filter(doubts.holds)
        var kinds: [Mention.Kind?] = Array(repeating: nil, count: reading.tokens.count)
        for mention in mentions { for index in mention.tokens { kinds[index] = mention.kind } }
        var isFree = kinds.map { $0 == nil }
        var unknown = UnknownNames(text, cueWords)
        unknown.learn(mentions)
        for (passage, scene) in scenes.enumerated() {
            unknown.look(in: scene, passage: passage, kind: { kinds[$0] }, isFree: { isFree[$0] && !scene.isTaken($0) })
        }
        let found = unknown.mentions(names)
        mentions += found
        let short = ShortNames(mentions, text)
        if !short.isEmpty {
            for mention in found { for index in mention.tokens { isFree[index] = false } }
            for mention in mentions where short.isSurname(mention) { for index in mention.tokens { isFree[index] = true } }
            mentions.removeAll(where: short.isSurname)
            for (passage, scene) in scenes.enumerated() {
                mentions += short.mentions(in: scene, passage: passage) { isFree[$0] && !scene.isTaken($0) }
            }
        }
        for mention in mentions {
            evidence.add(finding(mention, text, doubts, short), claiming: !mention.isNested)
        }
    }

    private func finding(_ mention: Mention, _ text: ClassedReading, _ doubts: Doubts, _ short: ShortNames) -> Finding {
        let known = mention.known.map { names[$0] }
        let name =
            mention.name ?? known?.name
            ?? (mention.kind == .person ? short.name(of: mention) : PersonBook.name(mention.tokens, text))
        return Finding(
            type: .mention, tokens: mention.tokens, passage: mention.passage, rule: "mention/" + mention.rule,
            confidence: mention.confidence,
            details: [
                JSONMember("kind", .string(mention.kind.rawValue)), JSONMember("name", .string(name)),
                JSONMember("country", JSONValue(mention.kind == .place ? mention.country ?? known.flatMap(doubts.country) : nil)),
            ])
    }
}
