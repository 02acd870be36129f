import Documents

/// A feed's own full text, as what can be had of a page that cannot.
struct FeedText {
    /// Failures in a row after which trouble that may pass is not waited for any longer.
    static let patience = 3
    /// In an outcome: the record is the feed's text, and the page is still asked for.
    static let reason = "feed_text"

    let url: WebAddress
    let html: [UInt8]

    /// `nil` where the feed gave no text, the page has been had before, or it may still come.
    init?(_ state: URLState, after setback: Setback) {
        guard state.documentID == nil, let text = state.hint?.contentHTML, !text.isEmpty, let url = WebAddress(state.url),
            Self.isUseful(after: setback, failures: state.failures + 1)
        else { return nil }
        self.url = url
        html = Array(text.utf8)
    }

    private static func isUseful(after setback: Setback, failures: Int) -> Bool {
        switch setback.kind {
        case .failed: setback.patience != .transient || failures >= patience
        case .refused: true
        // A wall or a page that a script would have built hides an article. What is no article is none in the feed either.
        case .rejected: walls.contains(setback.code)
        case .new, .updated, .unchanged: false
        }
    }

    private static let walls = Set([Quality.Status.consentWall, .botWall, .empty].map(\.rawValue))

    var page: Page { Page(bytes: html, mediaType: .feedText, url: url, charset: "utf-8", charsetBasis: .declared) }

    /// What is known of it without an answer: the address is the one that was asked for, and nothing else is claimed.
    func retrieval(_ state: URLState, source: Source, takenAt: Timestamp) -> Retrieval {
        var retrieval = Retrieval()
        retrieval.source = source.name
        retrieval.sourceTags = source.tags
        retrieval.sourceLanguage = source.language
        retrieval.requestedURL = url.text
        retrieval.fetchedAt = takenAt
        retrieval.discoveredVia = state.discoveredVia
        retrieval.hint = state.hint
        return retrieval
    }
}
