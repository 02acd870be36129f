import Documents
import Testing

@testable import Pipeline

@Suite("An interval that follows the source")
struct AdaptiveIntervalTests {
    private let hour: Int64 = 3600

    private func dates(every seconds: Int64, _ count: Int64) -> [String] {
        (0..<count).map { Timestamp(seconds: 1_795_000_000 - $0 * seconds).description }
    }

    @Test("is half of the usual pause between entries, whatever single ones do")
    func rhythm() {
        var dates = dates(every: 4 * hour, 12)
        dates.append(Timestamp(seconds: 1_600_000_000).description)
        let rhythm = FeedRhythm(dates.shuffled(), asked: nil)
        #expect(rhythm.pause == 4 * hour)
        #expect(AdaptiveInterval.seconds(after: hour, new: 1, rhythm: rhythm) == 2 * hour)
    }

    @Test("grows while nothing comes, and shrinks when something does, where the feed has no dates")
    func without() {
        let none = FeedRhythm(["2026-11-23", "2026-11-22", "x"], asked: nil)
        #expect(none.pause == nil)
        #expect(AdaptiveInterval.seconds(after: 2 * hour, new: 0, rhythm: none) == 3 * hour)
        #expect(AdaptiveInterval.seconds(after: 2 * hour, new: 5, rhythm: nil) == hour)
    }

    @Test("waits longer than the usual pause when a feed has fallen silent, but not for ever")
    func silent() {
        let rhythm = FeedRhythm(dates(every: 2 * hour, 10), asked: nil)
        var interval = hour
        for _ in 0..<20 { interval = AdaptiveInterval.seconds(after: interval, new: 0, rhythm: rhythm) }
        #expect(interval == 4 * hour)
    }

    @Test("is never shorter than the feed asks for, and stays between ten minutes and a day")
    func bounds() {
        #expect(AdaptiveInterval.seconds(after: hour, new: 9, rhythm: FeedRhythm(pause: 60, asked: nil)) == 600)
        #expect(AdaptiveInterval.seconds(after: hour, new: 9, rhythm: FeedRhythm(pause: 60, asked: 7200)) == 7200)
        #expect(AdaptiveInterval.seconds(after: .max / 4, new: 0, rhythm: nil) == 86_400)
    }

    @Test("is what the ledger keeps as the next due time, and begins at the source's own")
    func due() async throws {
        var source = Source(name: "news", discovery: .feed(try address("https://news.example/feed")), interval: 2 * 3600)
        source.adaptsInterval = true
        let world = World([source], ["https://news.example/feed": [.page(World.feed(of: "https://news.example/a"))]])
        world.transport.answer("https://news.example/a", [.page("Text")])
        let start = world.clock.now
        _ = await world.performed()
        #expect(try world.ledger.sourceState("news")?.nextDueAt == start.advanced(bySeconds: 3600))
        let second = world.clock.now
        _ = await world.performed()
        #expect(try world.ledger.sourceState("news")?.nextDueAt == second.advanced(bySeconds: 5400))
    }
}
