import Testing

@testable import ingest

@Suite("Time that went by while somebody looked")
struct WatchedTimeTests {
    private static let second = Clock.second

    @Test("counts what the clock counts, as long as the looks come")
    func steady() {
        var time = WatchedTime(from: 7 * Self.second)
        for tenth in 1...50 { time.look(at: 7 * Self.second + Int64(tenth) * Self.second / 10) }
        #expect(time.elapsed == 5 * Self.second)
    }

    @Test("a machine that stands still for a minute costs no document its time")
    func standstill() {
        var time = WatchedTime(from: 0)
        time.look(at: Self.second / 10)
        time.look(at: 61 * Self.second)
        time.look(at: 61 * Self.second + Self.second / 10)
        #expect(time.elapsed < Self.second / 2)
    }

    @Test("a clock that goes back takes nothing away")
    func backwards() {
        var time = WatchedTime(from: Self.second)
        time.look(at: 0)
        #expect(time.elapsed == 0)
    }
}
