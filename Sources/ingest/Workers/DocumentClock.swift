/// Decides when a document has had its time. A pure judgement of what it is told.
///
/// The limit is meant for a machine that is free: a worker that computes but does not get the processor has up to four times as
/// long by the clock, one that stands still has not. All times in nanoseconds.
struct DocumentClock {
    let limit: Int64
    private let processorAtStart: Int64
    private var processorBefore: Int64
    private var lookedAt: Int64 = 0

    /// Longer than a machine keeps a process waiting that could run.
    private static let standstill = Clock.second / 2

    init(limit: Int64, processorTime: Int64) {
        self.limit = limit
        processorAtStart = processorTime
        processorBefore = processorTime
    }

    /// Whether it is over after so long.
    ///
    /// - Parameter processorTime: asked for behind the limit only
    mutating func isOver(elapsed: Int64, processorTime ask: @autoclosure () -> Int64) -> Bool {
        if elapsed < limit { return false }
        let processorTime = ask()
        if processorTime - processorAtStart >= limit || elapsed >= 4 * limit { return true }
        if lookedAt == 0 {
            // The first look behind the limit: from here on it must move.
            lookedAt = elapsed
            processorBefore = processorTime
            return false
        }
        guard elapsed - lookedAt >= Self.standstill else { return false }
        defer {
            lookedAt = elapsed
            processorBefore = processorTime
        }
        return processorTime - processorBefore == 0
    }
}
