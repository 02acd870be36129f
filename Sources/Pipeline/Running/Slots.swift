/// A number of places that tasks take turns in: first come, first served.
actor Slots {
    private var free: Int
    private var waiting: ArraySlice<CheckedContinuation<Void, Never>> = []

    init(_ count: Int) { free = max(1, count) }

    /// Runs the work once there is a place for it. Waits even when cancelled: work that holds something on disk is finished.
    nonisolated func hold<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result {
        await take()
        do {
            let result = try await work()
            await give()
            return result
        } catch {
            await give()
            throw error
        }
    }

    private func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func give() {
        if let next = waiting.popFirst() { next.resume() } else { free += 1 }
    }
}
