/// Fetches. Transports nest: politeness wraps the wire, so that no caller can skip it.
public protocol Transport: Sendable {
    func fetch(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure>
}
