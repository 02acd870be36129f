import Documents

/// Which of the addresses that a source names are asked for in this run. A pure decision, one address after another.
struct Choice {
    let source: Source
    let via: String
    let now: Timestamp
    let isForced: Bool

    private(set) var documents: [Errand.Document] = []
    /// Of those, the ones that the ledger does not know yet.
    private(set) var new: [URLState] = []
    /// Addresses that the source named and wants.
    private(set) var found = 0
    /// There were more new ones than one run may take.
    private(set) var isTruncated = false
    private var seen: Set<String> = []

    init(source: Source, via: String, now: Timestamp, isForced: Bool) {
        self.source = source
        self.via = via
        self.now = now
        self.isForced = isForced
    }

    /// One that an earlier run left over, or that failed and whose time has come again.
    mutating func add(_ backlog: URLState) {
        guard source.wants(backlog.url), seen.insert(backlog.url).inserted else { return }
        append(backlog)
    }

    /// One that the source names now.
    mutating func add(_ url: String, _ hint: EntryHint?, known: URLState?) {
        guard source.wants(url), known != nil || !isTooOld(hint) else { return }
        let isFirst = seen.insert(url).inserted
        if isFirst || known?.isPending == true { found += 1 }
        guard isFirst else { return }
        guard var known else {
            guard new.count < source.maxNewPerRun else { return isTruncated = true }
            let state = URLState(url: url, source: source.name, discoveredVia: via, acceptedAt: now, hint: hint)
            new.append(state)
            return append(state)
        }
        guard isWorthAsking(known, hint) else { return }
        if let hint { known.hint = hint }
        append(known)
    }

    /// Whether the source dates it further back than its `max_age`. A date counts to its end, wherever on Earth it ends last.
    private func isTooOld(_ hint: EntryHint?) -> Bool {
        guard let age = source.maxAge, let date = [hint?.published, hint?.updated].compactMap({ $0 }).max(),
            let moment = Timestamp(rfc3339: date) ?? Timestamp(rfc3339: date + "T23:59:59-12:00")
        else { return false }
        return moment < now.advanced(bySeconds: -age)
    }

    private mutating func append(_ state: URLState) {
        guard let document = Errand.Document(state) else { return }
        documents.append(document)
    }

    private func isWorthAsking(_ known: URLState, _ hint: EntryHint?) -> Bool {
        if known.isPending { return true }
        if known.isSettled { return !source.isStream || hint.map { isUpdated($0, since: known) } ?? false }
        // It failed. A stream's failures come back as backlog when their time has come.
        if isForced { return true }
        guard !known.isRetired, let nextTry = known.nextTryAt else { return false }
        return nextTry <= now
    }

    /// Whether the feed says that the entry has changed since we fetched it, and has not said so before.
    private func isUpdated(_ hint: EntryHint, since known: URLState) -> Bool {
        guard let updated = hint.updated, updated != known.hint?.updated, let fetched = known.lastFetchedAt,
            let moment = Timestamp(rfc3339: updated) ?? Timestamp(rfc3339: updated + "T00:00:00Z")
        else { return false }
        return moment > fetched && moment <= now
    }
}
