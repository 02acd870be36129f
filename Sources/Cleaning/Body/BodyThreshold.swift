/// From which probability on a page's segments are kept: so that the most agreement with the article is to be expected.
///
/// Of all thresholds the best for F1 is half the F1 that it reaches (Lipton, Elkan and Naryanaswamy 2014). So where it is plain what
/// the article is, it takes good evidence to be part of it; where little is certain, as in a thread of posts or in what a shop says
/// of its goods, leaving out costs more than taking in.
struct BodyThreshold {
    /// Probabilities, in hundredths.
    private static let buckets = 100
    /// A little less than half: chosen out of fold, on articles.
    private static let share = 0.45
    /// A page of which nothing is likelier than that has no article.
    private static let least = 0.1

    private var characters = [Double](repeating: 0, count: buckets)
    /// How many of a bucket's characters are the article's, if the probabilities are right.
    private var expected = [Double](repeating: 0, count: buckets)

    mutating func add(probability: Double, characters count: Int) {
        let bucket = min(max(Int(probability * Double(Self.buckets)), 0), Self.buckets - 1)
        characters[bucket] += Double(count)
        expected[bucket] += probability * Double(count)
    }

    var value: Double { max(Self.least, Self.share * bestAgreement) }

    /// The highest F1 to be expected, over all thresholds.
    private var bestAgreement: Double {
        let article = expected.reduce(0, +)
        var (kept, right, best) = (0.0, 0.0, 0.0)
        for bucket in (0..<Self.buckets).reversed() where characters[bucket] > 0 {
            kept += characters[bucket]
            right += expected[bucket]
            best = max(best, 2 * right / (kept + article))
        }
        return best
    }
}
