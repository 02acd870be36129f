import Documents

/// The page that came with a refusal (403, 429, 503). It may be a wall before the article, which the status alone does not say.
struct RefusedPage: Sendable {
    private static let statuses: Set<Int> = [403, 429, 503]
    /// Walls are small; nobody reads more of what is no document anyway.
    private static let mostBytes = 1 << 20

    let page: Page

    /// `nil` for another answer, and for one without a page.
    init?(_ response: FetchResponse) {
        guard Self.statuses.contains(response.status), !response.body.isEmpty, response.body.count <= Self.mostBytes,
            case .success(let page) = Page.of(response, whateverStatus: true), page.mediaType != .plainText
        else { return nil }
        self.page = page
    }

    /// The page's record, where the page itself shows that it is a wall: by its status, whatever is refused would be one. Throws what
    /// the deriver throws.
    func wall(_ retrieval: Retrieval, _ deriver: any Deriver) async throws -> Record? {
        guard case .success(let record) = try await deriver.derive(page, retrieval), record.quality.status == .botWall,
            record.quality.warnings.contains(Quality.botChallenge)
        else { return nil }
        return record
    }
}
