import Documents
import Testing

@testable import Pipeline

@Suite("Whoever looks on")
struct WatchTests {
    @Test("is told of the sources that have their turn, what they name by host, and each document that is done")
    func told() async throws {
        let feed = "https://news.example/feed"
        let a = "https://news.example/a"
        let b = "https://other.example/b"
        let world = World(
            [
                Source(name: "feed", discovery: .feed(try address(feed))),
                Source(name: "resting", discovery: .urls([try address(b)]), isPaused: true),
            ], [feed: [.page(World.feed(of: a, b))], a: [.page("A")]])
        let watch = RecordingWatch()
        var ports = world.run.ports
        ports.watch = watch
        _ = await Run(world.run.orders, ports).perform()
        #expect(watch.told.prefix(2) == ["began 1", "found news.example 1, other.example 1"])
        #expect(watch.told.dropFirst(2).sorted() == ["failed other.example", "new news.example"])
    }
}
