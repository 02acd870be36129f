/// Whether the extraction worked.
public struct Quality: Sendable, Hashable {
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// The whole article.
        case complete
        /// An article, but not all of it: cut, a teaser, an excerpt.
        case partial
        /// The open part of an article that asks for money.
        case paywalled
        /// A page that asks for consent instead of showing the article.
        case consentWall = "consent_wall"
        /// A page that doubts the visitor is human, or denies access.
        case botWall = "bot_wall"
        /// A page without text, such as one that a script would have built.
        case empty
        /// A home page, a listing, a product, a search result, an error page served as a success.
        case notArticle = "not_article"

        /// Whether the article, or a part of it, is there.
        public var isArticle: Bool {
            switch self {
            case .complete, .partial, .paywalled: true
            case .consentWall, .botWall, .empty, .notArticle: false
            }
        }
    }

    /// Beside an error's status: the page does more than refuse, it doubts who is asking.
    public static let botChallenge = "bot_challenge"

    public var status: Status
    /// 0…1: how sure the status is.
    public var score: Double
    /// Codes, sorted; the manual explains each.
    public var warnings: [String]

    public init(status: Status, score: Double, warnings: [String] = []) {
        self.status = status
        self.score = score
        self.warnings = warnings.sorted()
    }
}
