import Testing

@testable import Documents

@Suite("SimHash")
struct SimHashTests {
    private static let story = (0..<400).map { "w\(($0 * 7919) % 997)" }

    private func distance(_ a: [String], _ b: [String]) throws -> Int {
        let (x, y) = (try #require(SimHash.of(a.joined(separator: " "))), try #require(SimHash.of(b.joined(separator: " "))))
        return (x ^ y).nonzeroBitCount
    }

    @Test("is the same on every machine and in every version")
    func fixed() {
        #expect(SimHash.of("The quay opened in March, and the ferry came back.") == 0x1490_0016_06c6_150c)
        #expect(SimHash.of("Die Fähre kam zurück: 渡船 回来了") == 0x9328_240a_bce2_eac2)
    }

    @Test("does not see capitals, punctuation or line breaks")
    func folded() {
        #expect(SimHash.of("The quay: opened in March!") == SimHash.of("the QUAY\n\nopened, (in) march"))
    }

    @Test("a light edit changes few bits")
    func edit() throws {
        var edited = Self.story
        edited[50] = "other"
        edited[300] = "words"
        edited.removeLast(3)
        #expect(try distance(Self.story, edited) <= 8)
        #expect(try distance(Self.story, edited) > 0)
    }

    @Test("another story changes many")
    func other() throws { #expect(try distance(Self.story, (0..<400).map { "v\(($0 * 6101) % 991)" }) > 16) }

    @Test("fewer than three words have none", arguments: ["", "one", "one two", "— …"])
    func short(text: String) { #expect(SimHash.of(text) == nil) }
}
