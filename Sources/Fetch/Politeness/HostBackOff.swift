/// How long a host that fails again and again is left alone: a circuit breaker whose pauses grow.
///
/// Up to `threshold` failures in a row are the business of single addresses, which have a back-off of their own. From then on the
/// host is not asked at all for `first` seconds, doubled with each further failure, at most `longest`; with a fifth more or less, so
/// that many hosts that failed together are not asked again together.
struct HostBackOff: Sendable, Hashable {
    var threshold = 5
    /// Seconds.
    var first: Int64 = 120
    /// Seconds.
    var longest: Int64 = 6 * 3600

    /// Seconds, or `nil` where the host is still trusted.
    func pause(failures: Int, using random: inout SeededGenerator) -> Int64? {
        guard failures >= threshold else { return nil }
        var pause = first
        for _ in 0..<min(failures - threshold, 62) where pause < longest { pause *= 2 }
        pause = min(pause, longest)
        return pause + Int64.random(in: -pause / 5...pause / 5, using: &random)
    }
}
