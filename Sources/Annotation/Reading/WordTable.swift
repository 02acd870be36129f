/// What a recogniser knows of words, found by a word's number without hashing.
struct WordTable<Value: Sendable>: Sendable {
    private var values: [Value?] = []

    init() {}

    init(_ entries: [(Word, Value)]) {
        for (word, value) in entries { self[word] = value }
    }

    /// `nil` for words that nothing is known of.
    subscript(_ word: Word) -> Value? {
        get {
            let index = Int(word.id)
            return index < values.count ? values[index] : nil
        }
        set {
            // Nothing can be known of the unknown word: it stands for all of them.
            guard word != .unknown else { return }
            let index = Int(word.id)
            if index >= values.count { values.append(contentsOf: repeatElement(nil, count: index + 1 - values.count)) }
            values[index] = newValue
        }
    }
}
