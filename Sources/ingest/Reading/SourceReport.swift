import Documents
import JSON

/// How one source fares: its state, its host's, and what the last runs did.
struct SourceReport {
    /// Troubles that a person is shown, and a program is given.
    static let mostShown = 5
    static let mostGiven = 100

    var state: SourceState
    /// Of the host that the source itself is asked from; `nil` where it lies on this machine.
    var host: String?
    /// The host asked to be left alone until then, or we do so by ourselves; `nil` where that is over.
    var backOffUntil: Timestamp?
    /// Other hosts of its documents that are left alone, and until when.
    var otherBackOffs: [(host: String, until: Timestamp)] = []
    var recent = RecentRuns.Tally()

    var json: JSONValue {
        .object(
            (state.json.object ?? []) + [
                JSONMember("host", JSONValue(host)), JSONMember("host_back_off_until", JSONValue(backOffUntil?.description)),
                JSONMember(
                    "other_back_offs",
                    .array(otherBackOffs.map { ["host": .string($0.host), "until": .string($0.until.description)] })),
                JSONMember("recent", recent.json),
                JSONMember("problems", .array(recent.troubles.prefix(Self.mostGiven).map(\.json))),
            ])
    }

    /// What needs more than a row of the table: why it fails, since when its host is left alone, what became of no record.
    var remarks: [String] {
        var lines: [String] = []
        if let error = state.lastError {
            lines.append("failed \(state.errorStreak) \(state.errorStreak == 1 ? "time" : "times in a row"): \(error)")
        }
        if let backOffUntil { lines.append("\(host ?? "its host") is left alone until \(backOffUntil)") }
        for other in otherBackOffs.prefix(Self.mostShown) { lines.append("\(other.host) is left alone until \(other.until)") }
        for trouble in recent.troubles.prefix(Self.mostShown) {
            let reason = trouble.message ?? trouble.reason ?? "no reason given"
            lines.append("\(trouble.outcome): \(VisibleText.sentence(reason, about: trouble.url))")
        }
        let rest = recent.troubles.count - Self.mostShown
        return lines + (rest > 0 ? ["… and \(rest) more: `ingest status --json` lists them"] : [])
    }
}

extension SourceReport {
    /// Hosts of the source's addresses and of what became no record, but for `host`, in order and each once.
    func otherHosts(_ discovery: Source.Discovery) -> [String] {
        var listed: [WebAddress] = []
        if case .urls(let urls) = discovery { listed = Array(urls.prefix(Self.mostGiven)) }
        let troubled = recent.troubles.prefix(Self.mostGiven).compactMap { WebAddress($0.url) }
        var seen = Set([host].compactMap(\.self))
        return (listed + troubled).map(\.host).filter { seen.insert($0).inserted }
    }
}

extension Source.Discovery {
    /// As the ledger names hosts (`HostState.host`): without the port.
    var host: String? {
        switch self {
        case .feed(let url), .sitemap(let url), .page(let url): url.host
        case .urls(let urls): urls.first?.host
        case .urlList, .files: nil
        }
    }
}
