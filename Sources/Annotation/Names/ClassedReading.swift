/// A reading with the classes of its words: what the rules for names and speech look at.
final class ClassedReading: Sendable {
    let reading: Reading
    private let classes: [WordClass]

    init(_ reading: Reading, _ words: WordClasses) {
        self.reading = reading
        classes = reading.tokens.map { $0.isWord ? words[$0.word] : [] }
    }

    subscript(_ index: Int) -> Token { reading.tokens[index] }

    func classes(_ index: Int) -> WordClass { classes[index] }

    /// Whether it is of any of these classes.
    func has(_ index: Int, _ any: WordClass) -> Bool { !classes[index].isDisjoint(with: any) }

    func isWord(_ index: Int, in range: Range<Int>) -> Bool { range.contains(index) && self[index].isWord }

    func isMark(_ index: Int, _ scalar: Unicode.Scalar, in range: Range<Int>) -> Bool {
        range.contains(index) && self[index].isMark(scalar)
    }

    /// A capitalised word after a blank, in the same line and sentence: what may go on with a name.
    func continuesName(_ index: Int, in range: Range<Int>) -> Bool {
        guard range.contains(index) else { return false }
        let token = self[index]
        // A tab parts the cells of a table.
        return token.isWord && token.isCapitalised && token.hasGapBefore && !token.startsLine && !token.startsSentence
            && reading.scalars[token.start - 1] != "\t"
    }

    /// `’s` or `'s` or a bare apostrophe after an s; the index behind it.
    func possessive(at index: Int, in range: Range<Int>) -> Int? {
        guard range.contains(index), Self.isApostrophe(self[index]), !self[index].hasGapBefore else { return nil }
        let next = index + 1
        if range.contains(next), self[next].isWord, !self[next].hasGapBefore {
            return self[next].count == 1 && (self[next].first == "s" || self[next].first == "S") ? next + 1 : nil
        }
        guard index > range.lowerBound, self[index - 1].isWord else { return nil }
        let last = reading.scalars[self[index - 1].end - 1]
        return last == "s" || last == "S" ? next : nil
    }

    static func isApostrophe(_ token: Token) -> Bool { token.isMark("’") || token.isMark("'") }

    static func isHyphen(_ token: Token) -> Bool { token.isMark("-") || token.isMark("‑") || token.isMark("‐") }

    /// Of a word's letters as they are written, so that words that no table knows can be compared too.
    func hash(_ index: Int) -> UInt64 {
        var hash = WordHash()
        for scalar in reading.scalars[self[index].start..<self[index].end] { hash.add(scalar) }
        return hash.value
    }
}
