import Documents
import Testing

@testable import Pipeline

@Suite("Stories that come twice")
struct StoryRunTests {
    private static let story = (0..<120).map { "word\($0 * 31 % 997)x" }.joined(separator: " ")
    private static let other = (0..<120).map { "else\($0 * 31 % 997)x" }.joined(separator: " ")

    @Test("the second record of a story names the first, whoever published it; another story names none")
    func twice() async throws {
        let addresses = ["https://one.example/a", "https://two.example/b", "https://two.example/c"]
        let world = World(
            [Source(name: "list", discovery: .urls(try addresses.map(address)))],
            [
                addresses[0]: [.page(Self.story)], addresses[1]: [.page(Self.story + " and a line of its own")],
                addresses[2]: [.page(Self.other)],
            ])
        _ = await world.performed()
        _ = await world.performed()
        let records = world.output.records.values
        let linked = records.filter { $0.duplicateOf != nil }
        #expect(records.count == 3)
        #expect(linked.count == 1)
        let first = try #require(linked.first?.duplicateOf)
        #expect(records.contains { $0.id == first && $0.text.hasPrefix("word0x") })
        #expect(linked.first?.text.hasPrefix("word0x") == true)
    }
}
