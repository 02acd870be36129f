import Documents

extension Source {
    /// Of what lies on this machine, where no host has to be spared.
    static let localLane = ""

    /// The host that is asked for the source's list, or nothing for what lies on this machine.
    var lane: String {
        switch discovery {
        case .feed(let url), .sitemap(let url), .page(let url): url.host
        case .urls, .urlList, .files: Self.localLane
        }
    }
}

extension SourceState {
    var notDueOutcome: SourceOutcome {
        let message = isPaused ? "The source is paused." : nextDueAt.map { "The source is due again at \($0)." }
        return SourceOutcome(source: name, kind: .notDue, reason: isPaused ? "paused" : nil, message: message)
    }
}
