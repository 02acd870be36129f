import Documents

/// How far a run is, counted as it goes.
struct RunProgress: Equatable {
    private(set) var sourcesLeft = 0
    /// In the order in which they came in.
    private(set) var hosts: [HostProgress] = []
    private(set) var startedAt: Double?
    private var places: [String: Int] = [:]

    var found: Int { hosts.reduce(0) { $0 + $1.found } }
    var done: Int { hosts.reduce(0) { $0 + $1.done } }
    var failed: Int { hosts.reduce(0) { $0 + $1.failed } }
    var unfinished: [HostProgress] { hosts.filter { $0.left > 0 } }

    mutating func began(sources: Int) { sourcesLeft = sources }

    mutating func found(_ documents: [String: Int], now: Double) {
        sourcesLeft = max(0, sourcesLeft - 1)
        for (host, count) in documents.sorted(by: { $0.key < $1.key }) where count > 0 {
            startedAt = startedAt ?? now
            if let place = places[host] {
                hosts[place].found += count
            } else {
                places[host] = hosts.count
                hosts.append(HostProgress(host: host, startedAt: now, found: count))
            }
        }
    }

    mutating func finished(_ kind: DocumentOutcome.Kind, host: String) {
        guard let place = places[host] else { return }
        hosts[place].done += 1
        if kind == .failed || kind == .refused { hosts[place].failed += 1 }
    }

    func rate(now: Double) -> Double? {
        guard let startedAt, done > 0, now > startedAt else { return nil }
        return Double(done) / (now - startedAt)
    }

    /// Hosts are asked beside each other, each at its own pace: the slowest of them says when all is done. `nil` while that
    /// cannot be told.
    func timeLeft(now: Double) -> Double? {
        let times = unfinished.map { $0.timeLeft(now: now) }
        return sourcesLeft > 0 || times.contains(nil) ? nil : times.compactMap(\.self).max()
    }
}
