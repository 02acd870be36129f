import Documents

/// One source's part in a run, counted as it goes.
struct SourcePass: Sendable {
    let source: Source
    /// As the ledger had it when the run began.
    let state: SourceState
    /// Of the feed, list or folder; `nil` until that is known.
    var outcome: SourceOutcome?
    /// What to ask the feed with next time.
    var validators: Validators
    /// Seconds that the feed's server asked us to wait.
    var retryAfter: Int64?
    var rhythm: FeedRhythm?
    /// Documents that have no outcome yet.
    var underWay = 0
    var counts: [DocumentOutcome.Kind: Int] = [:]

    init(_ source: Source, _ state: SourceState) {
        self.source = source
        self.state = state
        validators = state.validators
    }

    /// Whether it has its turn: never run, its time has come, or the run is forced.
    static func isDue(_ state: SourceState, now: Timestamp, isForced: Bool) -> Bool {
        guard !state.isPaused else { return false }
        guard !isForced, let due = state.nextDueAt else { return true }
        return due <= now
    }

    var isFinished: Bool { outcome != nil && underWay == 0 }

    func count(_ kind: DocumentOutcome.Kind) -> Int { counts[kind, default: 0] }

    /// What the ledger is to know once all is done.
    func finalState(startedAt: Timestamp, now: Timestamp) -> SourceState {
        var state = state
        state.lastRunAt = startedAt
        state.newCount = count(.new)
        state.updatedCount = count(.updated)
        state.failedCount = count(.failed) + count(.refused)
        if let outcome, outcome.kind == .failed {
            state.errorStreak += 1
            state.lastError = outcome.message ?? outcome.reason
            let delay = Patience.sourceDelay(interval: source.interval, failures: state.errorStreak)
            state.nextDueAt = now.advanced(bySeconds: max(delay, retryAfter ?? 0))
        } else {
            state.errorStreak = 0
            state.lastError = nil
            state.lastSuccessAt = now
            state.validators = validators
            // From the start on: a timer that fires every hour should find an hourly source due each time.
            state.nextDueAt = startedAt.advanced(bySeconds: interval)
        }
        return state
    }

    private var interval: Int64 {
        guard source.adaptsInterval else { return source.interval }
        var last = source.interval
        if let before = self.state.lastRunAt, let due = self.state.nextDueAt, due > before { last = due.seconds - before.seconds }
        return AdaptiveInterval.seconds(after: last, new: count(.new) + count(.updated), rhythm: rhythm)
    }
}

extension Source {
    /// What the ledger knows of it, a new one's state otherwise. Paused is what either of ledger and configuration says so of.
    func state(in ledger: any Ledger) throws -> SourceState {
        var state = try ledger.sourceState(name) ?? SourceState(name: name)
        state.isPaused = state.isPaused || isPaused
        return state
    }
}
