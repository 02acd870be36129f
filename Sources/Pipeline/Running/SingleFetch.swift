import Documents

/// Fetches one page and makes its record, without source, archive or ledger.
public struct SingleFetch: Sendable {
    public struct Answer: Sendable {
        public var record: Record
        /// The page, with its content coding undone.
        public var page: [UInt8]
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

    public func perform(_ url: WebAddress) async -> Result<Answer, Failure> {
        let response: FetchResponse
        switch await transport.fetch(FetchRequest(url)) {
        case .failure(let failure): return .failure(Failure(Setback(failure)))
        case .success(let answer): response = answer
        }
        if response.isNotModified { return .failure(Failure(.unaskedNotModified(url))) }
        switch Page.of(response) {
        case .failure(let setback): return .failure(Failure(setback))
        case .success(let page):
            return await deriver.derive(page, Retrieval(response, source: nil))
                .map { Answer(record: $0, page: page.bytes) }.mapError { Failure(Setback($0)) }
        }
    }
}

extension SingleFetch.Failure {
    init(_ setback: Setback) { self.init(code: setback.code, message: setback.message) }
}
