/// How far the documents of one host are.
struct HostProgress: Equatable {
    /// Empty for this machine.
    let host: String
    /// Seconds of a clock that only goes forward.
    let startedAt: Double
    var found = 0
    var done = 0
    var failed = 0

    var left: Int { found - done }

    /// Seconds until all are done at the pace so far; `nil` while nothing is done.
    func timeLeft(now: Double) -> Double? {
        left == 0 ? 0 : done > 0 ? (now - startedAt) / Double(done) * Double(left) : nil
    }

    /// Documents a second so far; `nil` while nothing is done.
    func rate(now: Double) -> Double? { done > 0 && now > startedAt ? Double(done) / (now - startedAt) : nil }
}
