/// How far two words are apart, to find what was meant by a misspelt one.
enum EditDistance {
    /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
    static func between(_ a: String, _ b: String) -> Int {
        let a = Array(a.utf8)
        let b = Array(b.utf8)
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1..<(a.count + 1) {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1..<(b.count + 1) {
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }

    /// The known word that is nearest, unless even that one is too far to have been meant.
    static func nearest(to word: String, among known: [String]) -> String? {
        guard word.utf8.count <= 100 else { return nil }
        let scored = known.map { (word: $0, distance: between(word, $0)) }
        let best = scored.min { ($0.distance, $0.word) < ($1.distance, $1.word) }
        return best.flatMap { $0.distance <= max(2, min(word.utf8.count, $0.word.utf8.count) / 2) ? $0.word : nil }
    }
}
