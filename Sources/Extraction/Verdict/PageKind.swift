/// Whether a page is an article's, or a home page, a listing, a product or a service: its traits, weighed.
///
/// Weights by logistic regression over the development sets (`Benchmarks/page-kind/fit.py`, four times five folds by
/// domain: 97 % of articles kept, 84 % of the others seen through). The score is the linear sum: no exponential, so that no machine's rounding
/// shows.
struct PageKind {
    /// Above nought: an article's page.
    let score: Double

    init(_ traits: PageTraits) {
        score = zip(traits.values, Self.weights).reduce(Self.base) { $0 + $1.0 * $1.1 }
    }

    var isArticle: Bool { score > 0 }

    /// The regression's base is 0.081; its threshold of -0.75 is taken in.
    private static let base = 0.831
    static let weights: [Double] = [
        -1.903, -1.217, -1.020, -2.895, 1.129, 2.374, -3.713, -1.266, 1.342, 0.890, -3.575, -3.806, -1.096, -0.195, -0.894,
        0.722, -1.031, 1.590, -2.167, -3.182, 2.393, 2.581,
    ]
}
