/// Whether a page is an article's, or a home page, a listing, a product or a service: its traits, weighed.
///
/// Weights by logistic regression over the development sets (`Benchmarks/page-kind/fit.py`, five folds by host: 97.3 % of
/// articles kept, 72 % of the others seen through). The score is the linear sum: no exponential, so that no machine's rounding
/// shows.
struct PageKind {
    /// Above nought: an article's page.
    let score: Double

    init(_ traits: PageTraits) {
        score = zip(traits.values, Self.weights).reduce(Self.base) { $0 + $1.0 * $1.1 }
    }

    var isArticle: Bool { score > 0 }

    /// The regression's base is -0.739; its threshold of -1.0 is taken in.
    private static let base = 0.261
    static let weights: [Double] = [
        -2.054, -1.623, -1.133, -3.378, 0.160, 1.212, 1.875, -3.289, -1.189, -1.119, 1.457, 1.317, 2.074, -2.379, -3.289, -0.222,
        -0.655, -2.228, -0.650, 0.638, -0.776, 0.332, 1.238,
    ]
}
