import Documents
import Synchronization

/// A transport that answers what a closure says, and remembers what it was asked.
final class StubTransport: Transport {
    private let answer: @Sendable (FetchRequest) async -> Result<FetchResponse, FetchFailure>
    private let log = Mutex<[FetchRequest]>([])

    init(_ answer: @escaping @Sendable (FetchRequest) async -> Result<FetchResponse, FetchFailure>) { self.answer = answer }

    var requests: [FetchRequest] { log.withLock { $0 } }

    func fetch(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> {
        log.withLock { $0.append(request) }
        return await answer(request)
    }
}

extension FetchResponse {
    /// A plain answer for a stub.
    static func stub(
        _ request: FetchRequest, _ status: Int = 200, headers: [(String, String)] = [], body: String = ""
    ) -> FetchResponse {
        FetchResponse(
            requestedURL: request.url, finalURL: request.url, status: status,
            headers: HTTPHeaders(headers.map { HTTPHeaders.Field($0.0, $0.1) }), rawBody: Array(body.utf8),
            body: Array(body.utf8), fetchedAt: Timestamp(seconds: 0))
    }
}

extension Result where Failure == FetchFailure {
    var failure: FetchFailure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
