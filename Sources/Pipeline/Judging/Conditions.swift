import Documents

/// When a question may be asked with a condition ("only if it has changed"), and which validators are worth keeping.
enum Conditions {
    /// After that many seconds a document is asked for in full, whatever validators there are: some servers say 304 for ever.
    static let fullFetchAfter: Int64 = 30 * 24 * 3600
    /// Longer ones are not kept: they are a way to make clients carry data around.
    static let longestValidator = 1024

    /// What to send for an address: nothing unless its last outcome was a good one and its last full answer is not too old.
    static func validators(for state: URLState, now: Timestamp) -> Validators {
        guard state.isSettled, let fetched = state.lastFetchedAt, now < fetched.advanced(bySeconds: fullFetchAfter) else {
            return Validators()
        }
        return state.validators
    }

    /// What to keep of an answer's validators.
    static func worthKeeping(_ validators: Validators, fetchedAt: Timestamp) -> Validators {
        Validators(
            etag: validators.etag.flatMap { $0.utf8.count <= longestValidator && !$0.isEmpty ? $0 : nil },
            lastModified: validators.lastModified.flatMap { text in
                HTTPDate.moment(text).flatMap { $0 <= fetchedAt.advanced(bySeconds: 60) ? text : nil }
            })
    }
}

extension URLState {
    static let goodOutcomes: Set<String> = [
        DocumentOutcome.Kind.new.rawValue, DocumentOutcome.Kind.updated.rawValue, DocumentOutcome.Kind.unchanged.rawValue,
    ]

    /// The last time, all went well.
    var isSettled: Bool { outcome.map(Self.goodOutcomes.contains) ?? false }
    /// It failed so often, or so finally, that it is not asked for again by itself.
    var isRetired: Bool { outcome != nil && failures > 0 && nextTryAt == nil }
    /// Accepted, but nothing has come of it yet.
    var isPending: Bool { outcome == nil }
}
