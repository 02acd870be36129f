import Documents
import Synchronization

/// Answers as it is told: the next answer of an address's list, the last one again and again.
final class ScriptedTransport: Transport {
    enum Answer: Sendable {
        case page(String, etag: String? = nil, type: String? = "text/html")
        case status(Int, retryAfter: String? = nil, page: String = "")
        case failure(FetchFailure.Code, isTransient: Bool = false)
        /// Does not answer until the task is cancelled.
        case silence
    }

    private struct State {
        var script: [String: [Answer]] = [:]
        var requests: [FetchRequest] = []
        var underWay: [String: Int] = [:]
        var mostUnderWay: [String: Int] = [:]
    }

    private let state = Mutex(State())
    private let clock: SteppingClock

    init(_ clock: SteppingClock, _ script: [String: [Answer]] = [:]) {
        self.clock = clock
        for (url, answers) in script { answer(url, answers) }
    }

    func answer(_ url: String, _ answers: [Answer]) { state.withLock { $0.script[url] = answers } }
    var requests: [FetchRequest] { state.withLock { $0.requests } }
    func requests(for url: String) -> [FetchRequest] { requests.filter { $0.url.text == url } }
    func mostUnderWay(host: String) -> Int { state.withLock { $0.mostUnderWay[host] ?? 0 } }

    func fetch(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> {
        let host = request.url.host
        let answer = state.withLock { state -> Answer in
            state.requests.append(request)
            state.underWay[host, default: 0] += 1
            state.mostUnderWay[host] = max(state.mostUnderWay[host] ?? 0, state.underWay[host] ?? 0)
            var answers = state.script[request.url.text] ?? [.status(404)]
            let answer = answers.count > 1 ? answers.removeFirst() : answers[0]
            state.script[request.url.text] = answers
            return answer
        }
        await Task.yield()
        let result = await result(answer, request)
        state.withLock { $0.underWay[host, default: 0] -= 1 }
        return result
    }

    private func result(_ answer: Answer, _ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> {
        switch answer {
        case .failure(let code, let isTransient):
            return .failure(FetchFailure(code, "It went wrong.", url: request.url, isTransient: isTransient))
        case .silence:
            while !Task.isCancelled { await Task.yield() }
            return .failure(FetchFailure(.cancelled, "stopped", url: request.url))
        case .status(let status, let retryAfter, let page):
            var fields = [("Content-Type", "text/html")]
            if let retryAfter { fields.append(("Retry-After", retryAfter)) }
            return .success(response(request, status, fields: fields, body: page))
        case .page(let body, let etag, let type):
            if let etag, request.validators.etag == etag { return .success(response(request, 304, fields: [], body: "")) }
            var fields: [(String, String)] = []
            if let type { fields.append(("Content-Type", type)) }
            if let etag { fields.append(("ETag", etag)) }
            return .success(response(request, 200, fields: fields, body: body))
        }
    }

    private func response(_ request: FetchRequest, _ status: Int, fields: [(String, String)], body: String) -> FetchResponse {
        FetchResponse(
            requestedURL: request.url, finalURL: request.url, status: status,
            headers: HTTPHeaders(fields.map { HTTPHeaders.Field($0.0, $0.1) }), rawBody: Array(body.utf8),
            body: Array(body.utf8), fetchedAt: clock.now, robots: .allowed)
    }
}
