/// Where names are looked for: one passage, with what is known of words and names.
final class NameScene: Sendable {
    let text: ClassedReading
    let names: KnownNames
    let range: Range<Int>
    /// Nearly every word begins with a capital, so that capitals say nothing.
    let isTitleCased: Bool
    private let evidence: Evidence

    init(_ text: ClassedReading, _ names: KnownNames, _ range: Range<Int>, _ evidence: Evidence) {
        self.text = text
        self.names = names
        self.range = range
        self.evidence = evidence
        var (words, capitals) = (0, 0)
        for index in range where text[index].isWord && text[index].count > 1 && !text.has(index, .function) {
            words += 1
            if text[index].isCapitalised { capitals += 1 }
        }
        // A sentence that is full of names has a verb at least.
        let isSentence = text[range.upperBound - 1].isMark(".") || text[range.upperBound - 1].isMark("”")
        isTitleCased = isSentence ? words >= 5 && capitals == words : words >= 2 && capitals * 100 > words * 85
    }

    func isTaken(_ index: Int) -> Bool { evidence.isTaken(index) }

    func run(at index: Int) -> NameRun { NameRun(at: index, text, in: range, isTaken: isTaken) }

    func known(at index: Int) -> (name: Int, end: Int)? {
        guard let found = names.trie.longest(at: index, text.reading, before: range.upperBound),
            evidence.isFree(index..<found.end)
        else { return nil }
        return found
    }

    /// A lower-case word right before, in the same sentence.
    func lowerWord(before index: Int) -> Int? {
        let before = index - 1
        guard text.isWord(before, in: range), !text[before].isCapitalised, text[index].hasGapBefore, !text[index].startsSentence
        else { return nil }
        return before
    }

    /// `In Georgia`, `from Reading`: at a sentence's beginning too.
    func hasPreposition(before index: Int) -> Bool {
        text.isWord(index - 1, in: range) && text[index].hasGapBefore && !text[index].startsSentence
            && text.has(index - 1, .placePreposition)
    }

    /// A capitalised word right before, that belongs with it for all that one can see.
    func isPrecededByName(_ index: Int) -> Bool {
        let before = index - 1
        guard range.contains(before), !text[index].startsSentence, !text[index].startsLine else { return false }
        if ClassedReading.isHyphen(text[before]), !text[index].hasGapBefore {
            // `R-Ohio`
            return before > range.lowerBound && text[before - 1].isWord && text[before - 1].isCapitalised
                && text[before - 1].count > 1
        }
        return text[before].isWord && text[before].isCapitalised
            && !text.has(before, [.function, .title, .role, .direction, .month, .topic])
    }
}
