import Synchronization

/// When what is under way has to be given up, once the program was told to stop. Shared by all workers.
final class WindingUp: Sendable {
    /// Nanoseconds from the wish to stop until the last worker is stopped: the program as a whole has five seconds.
    private static let grace = 2 * Clock.second

    private let end = Atomic<Int64>(.max)

    /// The first call counts.
    func begin() { _ = end.compareExchange(expected: .max, desired: Clock.monotonic + Self.grace, ordering: .relaxed) }

    var isOver: Bool { Clock.monotonic >= end.load(ordering: .relaxed) }
}
