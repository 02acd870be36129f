/// Phrases of one or more words, found by their first word.
struct Phrases<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let words: [Word]
        let value: Value
    }

    private var entries = WordTable<[Entry]>()

    mutating func add(_ words: [Word], _ value: Value) {
        guard let first = words.first else { return }
        var list = entries[first] ?? []
        // The longest is tried first.
        list.insert(Entry(words: words, value: value), at: list.firstIndex { $0.words.count < words.count } ?? list.count)
        entries[first] = list
    }

    /// The longest phrase at a token and the token after it; points after single letters (`U.S.`) and hyphens are passed over.
    func match(_ reading: Reading, at index: Int, before limit: Int) -> (value: Value, end: Int)? {
        guard index < limit, reading.tokens[index].isWord, let list = entries[reading.tokens[index].word] else { return nil }
        for entry in list {
            if let end = Self.end(of: entry.words, reading, index, limit) { return (entry.value, end) }
        }
        return nil
    }

    /// The longest phrase that ends before a token, and its first token. For phrases that were added in reverse.
    func match(_ reading: Reading, endingBefore end: Int, from start: Int) -> (value: Value, start: Int)? {
        guard end > start, reading.tokens[end - 1].isWord, let list = entries[reading.tokens[end - 1].word] else { return nil }
        for entry in list where entry.words.count <= end - start {
            let first = end - entry.words.count
            if entry.words.indices.allSatisfy({
                reading.tokens[end - 1 - $0].isWord && reading.tokens[end - 1 - $0].word == entry.words[$0]
            }) {
                return (entry.value, first)
            }
        }
        return nil
    }

    private static func end(of words: [Word], _ reading: Reading, _ index: Int, _ limit: Int) -> Int? {
        var cursor = index
        for (number, word) in words.enumerated() {
            if number > 0, cursor < limit, reading.tokens[cursor].isMark("-"), !reading.tokens[cursor].hasGapBefore {
                cursor += 1
            }
            guard cursor < limit, reading.tokens[cursor].isWord, reading.tokens[cursor].word == word else { return nil }
            cursor += 1
            if reading.tokens[cursor - 1].count == 1, cursor < limit, reading.tokens[cursor].isMark("."),
                !reading.tokens[cursor].hasGapBefore
            {
                cursor += 1
            }
        }
        return cursor
    }
}
