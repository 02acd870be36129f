import Documents
import Synchronization

/// A clock that moves only when it is told to.
final class SteppingClock: Sendable {
    private let seconds = Mutex<Int64>(1_795_000_000)

    var now: Timestamp { Timestamp(seconds: seconds.withLock { $0 }) }
    func advance(_ count: Int64) { seconds.withLock { $0 += count } }
}
