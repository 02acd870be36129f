/// How far ahead of each token of a passage the next one stands that times are told with: a month, a unit, a year, a clock's figures.
///
/// Where none is near, no rule has to look: articles, prepositions and counts stand in every sentence.
struct TimeMarks {
    private let first: Int
    private let distances: [UInt8]

    /// Counted so far and no farther.
    private static let most: UInt8 = 64

    init(_ reading: Reading, _ lexicon: DateLexicon, _ bounds: Range<Int>) {
        first = bounds.lowerBound
        distances = Array(unsafeUninitializedCapacity: bounds.count) { distances, count in
            count = bounds.count
            var distance = Self.most
            for index in bounds.reversed() {
                distance = Self.isMark(reading, lexicon, index, bounds) ? 0 : min(Self.most, distance + 1)
                distances.initializeElement(at: index - bounds.lowerBound, to: distance)
            }
        }
    }

    /// Whether such a token is at most so many tokens ahead, or this one.
    func isNear(_ index: Int, within reach: Int) -> Bool { distances[index - first] <= reach }

    private static func isMark(_ reading: Reading, _ lexicon: DateLexicon, _ index: Int, _ bounds: Range<Int>) -> Bool {
        let token = reading.tokens[index]
        switch token.kind {
        case .word: return lexicon.isTime(token.word)
        case .mark: return false
        case .digits:
            if token.count == 4 { return true }
            guard index + 1 < bounds.upperBound else { return false }
            let next = reading.tokens[index + 1]
            // "6 pm", "6 a.m."
            if next.hasGapBefore {
                return next.isWord && next.count <= 2 && (next.first.value | 0x20 == 0x61 || next.first.value | 0x20 == 0x70)
            }
            // "10th", "90s", "3/4", "10:30"
            guard next.kind == .mark else { return true }
            return index + 2 < bounds.upperBound && reading.tokens[index + 2].kind != .mark
                && !reading.tokens[index + 2].hasGapBefore
        }
    }
}
