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

    /// The regression's base is -0.027; its threshold of -0.6 is taken in.
    private static let base = 0.573
    static let weights: [Double] = [
        -1.789, -1.350, -1.185, -2.839, 1.445, 2.296, -3.097, -1.676, 1.265, 1.063, -3.634, -3.742, -1.059, -0.417, -0.671, 0.671,
        -0.665, 1.702, -2.037, -2.418, 2.348,
    ]
}
