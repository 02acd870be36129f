/// Time that went by while somebody looked. Where the looks stop, on a machine that stands still or in a process that was
/// stopped, the clock goes on and nobody had that time: it does not count.
struct WatchedTime {
    /// Nanoseconds that went by so far.
    private(set) var elapsed: Int64 = 0
    private var last: Int64

    /// Looks are a tenth of a second apart; one that comes later than this came from a standstill.
    private static let most = Clock.second / 5

    /// - Parameter now: of a clock that never jumps back, in nanoseconds
    init(from now: Int64) { last = now }

    mutating func look(at now: Int64) {
        elapsed += min(max(0, now - last), Self.most)
        last = now
    }
}
