import Testing

@testable import Documents

@Suite("Sketches of texts")
struct TextSketchTests {
    /// 600 words of which none comes twice close to itself.
    private static let story = (0..<600).map { "word\(String(UnicodeScalar(UInt8(97 + $0 % 26))))x\(Self.letters($0))" }

    private static func letters(_ number: Int) -> String {
        String(String.UnicodeScalarView("\(number * 7919)".unicodeScalars.map { UnicodeScalar($0.value + 49) ?? "a" }))
    }

    private func same(_ a: [String], _ b: [String]) throws -> Bool {
        let (x, y) = (try #require(TextSketch(a.joined(separator: " "))), try #require(TextSketch(b.joined(separator: " "))))
        #expect(x.tellsSameStory(as: y) == y.tellsSameStory(as: x))
        return x.tellsSameStory(as: y)
    }

    @Test("one word in twenty changed, and a paragraph more, is the same story")
    func edited() throws {
        var edited = Self.story
        for index in stride(from: 7, to: edited.count, by: 20) { edited[index] = "other" }
        edited += (0..<60).map { "boilerplate\(Self.letters($0))" }
        #expect(try same(Self.story, edited))
    }

    @Test("the first half of a story is that story, its first quarter is not")
    func cut() throws {
        #expect(try same(Self.story, Array(Self.story.prefix(300))))
        #expect(try !same(Self.story, Array(Self.story.prefix(150))))
    }

    @Test("a third of the text in common is another story")
    func background() throws {
        let other = (0..<400).map { "else\(Self.letters($0))" } + Self.story.suffix(200)
        #expect(try !same(Self.story, other))
    }

    @Test("notices by one template are told apart by their numbers")
    func template() throws {
        func notice(_ numbers: [Int]) -> [String] {
            let words = (0..<80).map { "notice\(Self.letters($0))" }
            return words.prefix(40) + numbers.map(String.init) + words.suffix(40)
        }
        #expect(try !same(notice([41, 23, 1815, 7]), notice([38, 112, 305, 9])))
        #expect(try same(notice([41, 23, 1815, 7]), notice([41, 23, 1815, 8])))
    }

    @Test("a text of thirty words has nothing to tell by")
    func short() {
        #expect(TextSketch((0..<31).map { "w\($0)" }.joined(separator: " ")) == nil)
        #expect(TextSketch((0..<32).map { "w\($0)" }.joined(separator: " ")) != nil)
    }

    @Test("a sketch survives the ledger, and bytes that are none are refused")
    func bytes() throws {
        let sketch = try #require(TextSketch(Self.story.joined(separator: " ") + " 2026 and 17"))
        #expect(sketch.bytes.count == 4 * (2 + 128 + 2))
        #expect(TextSketch(bytes: sketch.bytes) == sketch)
        for broken in [[], [1, 2, 3], [9, 0, 0, 0, 200, 0, 0, 0], Array(sketch.bytes.dropLast(400))] {
            #expect(TextSketch(bytes: broken) == nil)
        }
    }

    @Test("is the same on every machine and in every version")
    func fixed() throws {
        let sketch = try #require(TextSketch(Self.story.joined(separator: " ")))
        #expect(sketch.shingles == 598)
        #expect(sketch.sample.first == 2_928_884)
    }
}
