/// A set of known words, asked without hashing: a bit a word, from the lowest of their numbers to the highest.
struct WordSet: Sendable {
    private let first: Int
    private let bits: [UInt64]

    init(_ words: [Word]) {
        let ids = words.lazy.filter { $0 != .unknown }.map { Int($0.id) }
        let first = (ids.min() ?? 0) / 64
        var bits = Array(repeating: UInt64(0), count: (ids.max().map { $0 / 64 - first + 1 }) ?? 0)
        for id in ids { bits[id / 64 - first] |= 1 << UInt64(id % 64) }
        self.first = first
        self.bits = bits
    }

    /// Never true of the unknown word.
    func contains(_ word: Word) -> Bool {
        let place = Int(word.id) / 64 - first
        return place >= 0 && place < bits.count && bits[place] & (1 << UInt64(word.id & 63)) != 0
    }
}
