import Documents
import Synchronization

@testable import Fetch

/// A clock that stands still, and jumps to the end of a sleep as soon as somebody sleeps.
final class JumpingClock: Sendable {
    private let time = Mutex(Duration.zero)

    var elapsed: Duration { time.withLock { $0 } }

    func advance(by duration: Duration) { time.withLock { $0 += duration } }

    /// 2025-11-23T12:00:00Z and what has passed since.
    var clock: FetchClock {
        FetchClock(
            now: { Timestamp(seconds: 1_763_899_200 + self.elapsed.components.seconds) }, elapsed: { self.elapsed },
            sleep: { duration in
                let end = self.elapsed + duration
                // Lets everybody else get as far as they can, as real time would.
                for _ in 0..<20 { await Task.yield() }
                try Task.checkCancellation()
                self.time.withLock { $0 = max($0, end) }
            })
    }
}
