/// Where speech is looked for: one passage, its words and its names.
final class SpeechScene {
    let text: ClassedReading
    let range: Range<Int>
    let names: NamesAround
    let words: SpeechWords

    init(text: ClassedReading, range: Range<Int>, names: NamesAround, words: SpeechWords) {
        self.text = text
        self.range = range
        self.names = names
        self.words = words
    }

    func word(_ index: Int) -> Word { range.contains(index) && text[index].isWord ? text[index].word : .unknown }

    /// A word of any of these classes, within the passage.
    func has(_ index: Int, _ any: WordClass) -> Bool { text.isWord(index, in: range) && text.has(index, any) }

    /// Where the sentence begins that a token lies in; no further back than a sentence of prose goes.
    func sentenceStart(_ index: Int) -> Int {
        var start = index
        while start > range.lowerBound, start > index - 120, !text[start].startsSentence { start -= 1 }
        return start
    }

    func sentenceEnd(_ index: Int) -> Int {
        var end = index + 1
        while end < range.upperBound, end < index + 120, !text[end].startsSentence { end += 1 }
        return end
    }

    /// Where the part of its sentence begins that a semicolon may part from the rest.
    func clauseStart(_ index: Int) -> Int {
        let start = sentenceStart(index)
        return (start..<max(index, start)).last { text[$0].isMark(";") }.map { $0 + 1 } ?? start
    }
}
