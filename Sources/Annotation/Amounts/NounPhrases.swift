/// Finds, by form, the words that name what a number counts: "Igla-S man-portable air defence missiles".
///
/// No dictionary: a phrase runs over adjectives and nouns to the first noun in the plural, and stops before words that cannot be in it.
struct NounPhrases: Sendable {
    enum Want: Sendable {
        /// After a count: the phrase has to end in a plural.
        case plural
        /// After "of" or a hyphened measure: what there is.
        case any
    }

    private let closed: WordSet
    private let plurals: WordSet
    private let notPlural: WordSet
    private let determiners: WordSet
    private let articles: WordSet
    private let ofWord: Word
    private let andWord: Word
    private let possessive: Word
    private let pronouns: WordSet

    /// In words with their hyphens.
    private static let maximumWords = 7

    init(_ vocabulary: Vocabulary) {
        func set(_ text: String) -> WordSet { WordSet(vocabulary.phrase(text)) }
        closed = set(EnglishWords.closed)
        plurals = set(EnglishWords.irregularPlurals)
        notPlural = set(EnglishWords.singularInS)
        determiners = set("the its their his her our my your these those all this that a an such each every")
        articles = vocabulary.words("a", "an")
        ofWord = vocabulary.word("of")
        andWord = vocabulary.word("and")
        possessive = vocabulary.word("s")
        pronouns = vocabulary.words("us", "them", "whom", "which", "these", "those")
    }

    /// "of us", "of them", "of whom": the members of what was named before.
    func isOfThem(_ reading: Reading, at index: Int, before limit: Int) -> Bool {
        index + 1 < limit && reading.tokens[index].word == ofWord && pronouns.contains(reading.tokens[index + 1].word)
    }

    func isOf(_ word: Word) -> Bool { word == ofWord }
    func isAnd(_ word: Word) -> Bool { word == andWord }
    func isClosed(_ word: Word) -> Bool { closed.contains(word) }
    func isArticle(_ word: Word) -> Bool { articles.contains(word) }
    func isDeterminer(_ word: Word) -> Bool { determiners.contains(word) }

    /// The phrase that begins at a token.
    func after(_ reading: Reading, at index: Int, before limit: Int, wants: Want) -> Range<Int>? {
        var cursor = index
        var end: Int?
        var sawPlural = false
        var count = 0
        while cursor < limit, count < Self.maximumWords {
            guard let chunk = chunk(reading, cursor, limit) else { break }
            let last = reading.tokens[chunk.upperBound - 1]
            let first = reading.tokens[cursor]
            // "A321neo" is no article.
            if closed.contains(first.word), !(first.isAllCapitals && (first.count > 1 || chunk.count > 1)) { break }
            if first.startsSentence, cursor > index { break }
            let plural = isPlural(reading, last)
            if sawPlural, !plural { break }
            if count > 0, wants == .any, !sawPlural, isParticiple(reading, last) { break }
            count += 1
            end = chunk.upperBound
            cursor = chunk.upperBound
            if plural { sawPlural = true }
            if wants == .any, count >= 4 { break }
        }
        guard let end, sawPlural || wants == .any || isName(reading, index..<end) else { return nil }
        return index..<end
    }

    /// The phrase up to the first word but the first that ends as a plural or a verb does.
    func singular(_ reading: Reading, _ phrase: Range<Int>) -> Range<Int> {
        let end = phrase.dropFirst().first { reading.tokens[$0].hasGapBefore && isPlural(reading, reading.tokens[$0]) }
        return phrase.lowerBound..<(end ?? phrase.upperBound)
    }

    /// "of the voters" and the like after a share or a measure.
    func afterOf(_ reading: Reading, at index: Int, before limit: Int, skippingDeterminer: Bool) -> Range<Int>? {
        guard index + 1 < limit, reading.tokens[index].word == ofWord, reading.tokens[index].isWord else { return nil }
        var start = index + 1
        while skippingDeterminer, start < limit, start < index + 3, determiners.contains(reading.tokens[start].word) {
            start += 1
        }
        guard start < limit else { return nil }
        return after(reading, at: start, before: limit, wants: .any)
    }

    /// The noun of "ranges of", with its adjectives where an article says where they begin.
    func beforeOf(_ reading: Reading, endingBefore end: Int, from start: Int) -> Range<Int>? {
        guard end - 1 > start, reading.tokens[end - 1].isWord, reading.tokens[end - 1].word == ofWord else { return nil }
        let noun = end - 2
        guard noun >= start, reading.tokens[noun].isWord, !closed.contains(reading.tokens[noun].word),
            reading.tokens[noun].hasGapBefore
        else { return nil }
        for first in stride(from: noun - 1, through: max(start, noun - 3), by: -1) {
            let token = reading.tokens[first]
            guard token.isWord else { break }
            if determiners.contains(token.word) { return first + 1..<end - 1 }
            if closed.contains(token.word) || !token.hasGapBefore { break }
        }
        return noun..<end - 1
    }

    /// A word with what is joined to it by hyphens: "man-portable", "Su-30MK2".
    private func chunk(_ reading: Reading, _ index: Int, _ limit: Int) -> Range<Int>? {
        let tokens = reading.tokens
        guard tokens[index].isWord, tokens[index].hasGapBefore else { return nil }
        var end = index + 1
        while end < limit, !tokens[end].hasGapBefore {
            if tokens[end].kind != .mark {
                end += 1
            } else if tokens[end].isMark("-") || tokens[end].isMark("‑"), end + 1 < limit, !tokens[end + 1].hasGapBefore,
                tokens[end + 1].kind != .mark
            {
                end += 2
            } else if tokens[end].isMark("."), tokens[end - 1].count == 1, tokens[end - 1].isCapitalised, end + 1 < limit,
                !tokens[end + 1].hasGapBefore || !tokens[end + 1].startsSentence
            {
                end += 1
            } else if tokens[end].isMark("’") || tokens[end].isMark("'"), end + 1 < limit, tokens[end + 1].word == possessive,
                !tokens[end + 1].hasGapBefore
            {
                end += 2
            } else {
                break
            }
        }
        return index..<end
    }

    private func isPlural(_ reading: Reading, _ token: Token) -> Bool {
        guard token.isWord else { return false }
        if plurals.contains(token.word) { return true }
        guard token.count > 3, !token.isAllCapitals, !notPlural.contains(token.word), reading.scalars[token.end - 1] == "s" else {
            return false
        }
        switch reading.scalars[token.end - 2] {
        case "s", "u", "i": return false
        default: return true
        }
    }

    /// "collapsed" after a noun goes on with the sentence.
    private func isParticiple(_ reading: Reading, _ token: Token) -> Bool {
        guard token.isWord, token.count > 4, !token.isCapitalised else { return false }
        let (last, before) = (reading.scalars[token.end - 1], reading.scalars[token.end - 2])
        return (last == "d" && before == "e") || (last == "g" && before == "n" && reading.scalars[token.end - 3] == "i")
    }

    /// "12 Buk": names have no plural.
    private func isName(_ reading: Reading, _ range: Range<Int>) -> Bool {
        range.allSatisfy { !reading.tokens[$0].isWord || reading.tokens[$0].isCapitalised || !reading.tokens[$0].hasGapBefore }
    }
}
