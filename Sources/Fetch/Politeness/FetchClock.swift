import Documents

/// What the transports know of time. Tests hand in one that only moves when they say so.
public struct FetchClock: Sendable {
    /// The time of day.
    public var now: @Sendable () -> Timestamp
    /// Time since some fixed moment; only runs forward, whatever happens to the time of day.
    public var elapsed: @Sendable () -> Duration
    /// Waits; throws when the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void

    public init(
        now: @escaping @Sendable () -> Timestamp, elapsed: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.elapsed = elapsed
        self.sleep = sleep
    }

    /// The machine's own clocks, with the caller's time of day.
    public static func system(now: @escaping @Sendable () -> Timestamp) -> FetchClock {
        let start = ContinuousClock.now
        return FetchClock(
            now: now, elapsed: { start.duration(to: .now) }, sleep: { try await Task.sleep(for: $0, clock: .continuous) })
    }
}
