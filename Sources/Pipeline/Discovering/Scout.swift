import Documents

/// Finds out what a source names, and decides what of it is to be fetched in this run.
struct Scout: Sendable {
    let discoverer: Discoverer
    let ledger: any Ledger
    let isForced: Bool

    /// 9999-12-31T23:59:59Z: the last moment that RFC 3339 can write.
    private static let endOfTime = Timestamp(seconds: 253_402_300_799)

    /// - Parameter accepts: whether new addresses are entered in the ledger; a preview leaves no trace
    /// - Returns: `nil` if the run was stopped first
    func survey(_ source: Source, _ state: SourceState, now: Timestamp, accepts: Bool) async throws -> Survey? {
        let discovery = try await discoverer.discover(source, asking: state.validators, now: now) { url in
            try ledger.urlState(url.withoutFragment.text, source: source.name) == nil
        }
        var survey = Survey(
            outcome: SourceOutcome(source: source.name, kind: .succeeded), validators: discovery.validators,
            rhythm: discovery.rhythm, warnings: discovery.warnings)
        var choice = Choice(source: source, via: discovery.via, now: now, isForced: isForced)
        switch discovery.result {
        case .cancelled: return nil
        case .unchanged:
            survey.validators = state.validators
            try choose(backlogOf: source, &choice)
        case .failed(let setback):
            survey.outcome = SourceOutcome(
                source: source.name, kind: .failed, reason: setback.code, message: setback.message)
            survey.validators = state.validators
            survey.retryAfter = setback.retryAfter
            // The last good state stays: what it named before is still worked on.
            if source.isStream { try choose(backlogOf: source, &choice) }
        case .found(let candidates):
            if source.isStream { try choose(backlogOf: source, &choice) }
            for candidate in candidates {
                let url = candidate.url.withoutFragment.text
                choice.add(url, candidate.hint, known: try ledger.urlState(url, source: source.name))
            }
        case .files(let paths):
            for path in paths {
                let url = Errand.Document.filePrefix + path
                choice.add(url, nil, known: try ledger.urlState(url, source: source.name))
            }
        }
        if accepts, !choice.new.isEmpty { try ledger.accept(choice.new) }
        survey.outcome.found = choice.found
        survey.documents = choice.documents
        // What did not fit into this run must be named again next time.
        if choice.isTruncated { survey.validators = Validators() }
        return survey
    }

    private func choose(backlogOf source: Source, _ choice: inout Choice) throws {
        let now = isForced ? Self.endOfTime : choice.now
        for state in try ledger.pending(source: source.name, now: now, limit: source.maxNewPerRun) { choice.add(state) }
    }
}

extension Source {
    /// Whether it names documents only for a while, as feeds do, so that what it named before must be remembered. Lists and
    /// folders name all that they have, each time.
    var isStream: Bool {
        switch discovery {
        case .feed, .sitemap, .page: true
        case .urls, .urlList, .files: false
        }
    }
}
