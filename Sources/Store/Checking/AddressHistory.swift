import Documents
import JSON

/// What manifests and archive tell of the addresses that a lost ledger knew.
///
/// Not told there, and so lost: addresses that were accepted and never asked for, which their source names again. How patient
/// a failure is to be met is not told either: what did not work is asked for a day after its last attempt.
struct AddressHistory {
    private struct Key: Hashable {
        var source: String
        var url: String
    }

    private static let patience: Int64 = 24 * 3600
    private static let good: Set<String> = ["new", "updated", "unchanged"]
    /// Why an outcome is none of the page: the record is the feed's own text, and the page is still asked for.
    private static let feedText = "feed_text"

    private var states: [Key: URLState] = [:]

    var addresses: [URLState] {
        states.values.sorted { ($0.acceptedAt, $0.source, $0.url) < ($1.acceptedAt, $1.source, $1.url) }
    }

    /// Runs must come in their order.
    mutating func add(_ run: RunFile) {
        guard run.json["command"]?.string != "reprocess" else { return }
        for document in run.json["documents"]?.array ?? [] {
            guard let source = document["source"]?.string, let url = document["url"]?.string,
                let outcome = document["outcome"]?.string
            else { continue }
            let fetchedAt = document["fetched_at"]?.string.flatMap(Timestamp.init(rfc3339:))
            let isGood = Self.good.contains(outcome) && document["reason"]?.string != Self.feedText
            let key = Key(source: source, url: url)
            var state = states[key] ?? URLState(url: url, source: source, acceptedAt: run.startedAt)
            state.outcome = isGood ? outcome : document["reason"]?.string ?? outcome
            state.failures = isGood ? 0 : state.failures + 1
            state.nextTryAt = isGood ? nil : (fetchedAt ?? run.finishedAt).advanced(bySeconds: Self.patience)
            state.lastFetchedAt = fetchedAt ?? state.lastFetchedAt
            state.documentID = document["id"]?.string ?? state.documentID
            states[key] = state
        }
    }

    /// Archive files must come in their order. `version` is the record that was made of the exchange, if one was.
    mutating func add(_ archived: ArchivedExchange, rawSHA256: String, version: DocumentState?) {
        let exchange = archived.exchange
        let url: String
        let fetchedAt: Timestamp
        var validators = Validators()
        switch exchange.payload {
        case .http(let response):
            url = response.requestedURL.text
            fetchedAt = response.fetchedAt
            validators = response.validators
        case .file(let path, _, _, let readAt):
            url = "file:" + path
            fetchedAt = readAt
        case .feedText(let page, _, let takenAt):
            url = page.text
            fetchedAt = takenAt
        }
        let key = Key(source: exchange.source, url: url)
        var state = states[key] ?? URLState(url: url, source: exchange.source, acceptedAt: fetchedAt)
        let isLatest = fetchedAt >= state.lastFetchedAt ?? fetchedAt
        state.discoveredVia = exchange.discoveredVia
        state.hint = exchange.hint
        state.validators = validators
        state.rawSHA256 = rawSHA256
        state.lastFetchedAt = max(state.lastFetchedAt ?? fetchedAt, fetchedAt)
        // A run that was cut off before its manifest: the record tells how it ended.
        if state.outcome == nil, let version {
            state.outcome = version.version == 1 ? "new" : "updated"
            state.documentID = version.id
        }
        if case .feedText = exchange.payload, isLatest, Self.good.contains(state.outcome ?? "") {
            state.outcome = Self.feedText
            state.failures = max(1, state.failures)
            state.nextTryAt = fetchedAt.advanced(bySeconds: Self.patience)
        }
        states[key] = state
    }
}
