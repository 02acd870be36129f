import Glibc

/// The clock that never jumps.
enum Clock {
    /// Nanoseconds.
    static let second: Int64 = 1_000_000_000

    /// Nanoseconds since some moment.
    static var monotonic: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * second + Int64(time.tv_nsec)
    }
}
