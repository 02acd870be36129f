import Testing

@testable import ingest

@Suite("The time that a document has")
struct DocumentClockTests {
    private static let second = Clock.second

    /// Seconds after which it was over, looked at ten times a second; `processor` says how much of each second it got.
    private func end(limit: Int64 = 5, processor: (Double) -> Double) -> Double? {
        var clock = DocumentClock(limit: limit * Self.second, processorTime: 3 * Self.second)
        var used = 3.0
        for tenth in 1...1000 {
            used += processor(Double(tenth) / 10) / 10
            if clock.isOver(elapsed: Int64(tenth) * Self.second / 10, processorTime: Int64(used * 1e9)) {
                return Double(tenth) / 10
            }
        }
        return nil
    }

    @Test("one that computes has the limit, and no more")
    func busy() { #expect(end { _ in 1 }.map { $0 >= 5 && $0 <= 5.2 } == true) }

    @Test("one that stands still is found soon behind the limit")
    func still() { #expect(end { _ in 0 }.map { $0 >= 5 && $0 <= 6 } == true) }

    @Test("one that gets little of the processor has longer by the clock, so that a busy machine fails no document")
    func starved() { #expect(end { _ in 0.5 }.map { $0 >= 9.9 && $0 <= 10.2 } == true) }

    @Test("but four times as long at the most")
    func starving() { #expect(end { _ in 0.01 }.map { $0 >= 20 && $0 <= 20.2 } == true) }

    @Test("one that stops late is found as well")
    func stopsLate() { #expect(end { $0 < 7 ? 0.5 : 0 }.map { $0 >= 7 && $0 <= 8.2 } == true) }
}
