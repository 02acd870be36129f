import Documents

/// Fetches one page and makes its record, without source, archive or ledger.
public struct SingleFetch: Sendable {
    public struct Answer: Sendable {
        public var record: Record
        /// The page, with its content coding undone.
        public var page: Page
        /// How it was had.
        public var retrieval: Retrieval
    }

    public struct Failure: Error, Sendable, Hashable {
        /// As in a run's manifest: `http_404`, `robots_disallowed`, …
        public var code: String
        /// A sentence for people.
        public var message: String
    }

    private let transport: any Transport
    private let deriver: any Deriver

    public init(transport: any Transport, deriver: any Deriver) {
        self.transport = transport
        self.deriver = deriver
    }

    /// Throws what the deriver throws.
    ///
    /// - Parameter source: the name of a source whose header fields and cookies go along
    public func perform(_ url: WebAddress, source: String? = nil) async throws -> Result<Answer, Failure> {
        let response: FetchResponse
        switch await transport.fetch(FetchRequest(url, source: source)) {
        case .failure(let failure): return .failure(Failure(Setback(failure)))
        case .success(let answer): response = answer
        }
        if response.isNotModified { return .failure(Failure(.unaskedNotModified(url))) }
        switch Page.of(response) {
        case .failure(let setback):
            let retrieval = Retrieval(response, source: nil)
            guard let refused = RefusedPage(response), let record = try await refused.wall(retrieval, deriver) else {
                return .failure(Failure(setback))
            }
            return .success(Answer(record: record, page: refused.page, retrieval: retrieval))
        case .success(let page): return try await answer(page, response)
        }
    }

    private func answer(_ page: Page, _ response: FetchResponse) async throws -> Result<Answer, Failure> {
        let retrieval = Retrieval(response, source: nil)
        return try await deriver.derive(page, retrieval)
            .map { Answer(record: $0, page: page, retrieval: retrieval) }.mapError { Failure(Setback($0)) }
    }
}

extension SingleFetch.Failure {
    init(_ setback: Setback) { self.init(code: setback.code, message: setback.message) }
}
