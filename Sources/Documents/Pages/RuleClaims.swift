/// What a site rule says about a page: the wish of whoever runs this, and so believed before what the page says.
public struct RuleClaims: Sendable, Hashable {
    /// The rule file's name.
    public var file: String
    public var title: String?
    /// Names as printed, each perhaps with "By" and more than one person in it.
    public var authors: [Author] = []
    /// Dates as printed, the likeliest first.
    public var dates: [String] = []
    /// Where the article stands on one page (`single_page_link`), and where it goes on (`next_page_link`). Absolute.
    public var singlePageURL: String?
    public var nextPageURL: String?
    /// The page shows what the rule knows for a mark of paid content (`native_ad_clue`).
    public var isNativeAd = false
    /// The body is what the rule selects.
    public var selectsBody = false

    public init(file: String) { self.file = file }
}
