import Documents
import TestSupport
import Testing

@testable import Store

@Suite("Stories in the ledger")
struct StoriesTests {
    private let place: TemporaryDirectory
    private let ledger: SQLiteLedger

    init() throws {
        place = try TemporaryDirectory()
        ledger = try SQLiteLedger(path: place.path("state.db"))
    }

    private static let story = (0..<200).map { "word\($0 * 31 % 997)x" }.joined(separator: " ")

    private func enter(_ id: Character, _ text: String, at time: Int64, version: Int = 1, duplicateOf: String? = nil) throws {
        let id = String(repeating: id, count: 32)
        var state = DocumentState(
            id: id, source: "harbour", version: version, firstFetchedAt: Timestamp(seconds: time), textSHA256: "", simhash: nil,
            status: .complete, title: nil, url: nil, path: nil, recordSHA256: nil, archive: nil,
            writtenAt: Timestamp(seconds: time))
        state.sketch = TextSketch(text)
        state.duplicateOf = duplicateOf
        try ledger.commit(
            URLState(url: "https://harbour.example/\(id)", source: "harbour", acceptedAt: Timestamp(seconds: time)),
            version: state)
    }

    private func earlier(_ text: String, than id: Character, at time: Int64) throws -> Character? {
        let sketch = try #require(TextSketch(text))
        return try ledger.earlierStory(
            like: sketch, than: String(repeating: id, count: 32), firstFetchedAt: Timestamp(seconds: time))?.first
    }

    @Test("a story is known again under another id, and leads to the first that told it")
    func found() throws {
        #expect(try earlier(Self.story, than: "a", at: 10) == nil)
        try enter("a", Self.story, at: 10)
        #expect(try earlier(Self.story + " and a line more", than: "b", at: 20) == "a")
        try enter("b", Self.story + " and a line more", at: 20, duplicateOf: String(repeating: "a", count: 32))
        #expect(try earlier(Self.story, than: "c", at: 30) == "a")
    }

    @Test("a document is no duplicate of itself, of a later one, or of its own duplicate")
    func never() throws {
        try enter("a", Self.story, at: 10)
        try enter("b", Self.story, at: 20, duplicateOf: String(repeating: "a", count: 32))
        #expect(try earlier(Self.story, than: "a", at: 10) == nil)
        #expect(try earlier(Self.story, than: "a", at: 30) == nil)
        #expect(try earlier(Self.story, than: "c", at: 5) == nil)
    }

    @Test("a new text takes the place of the old one")
    func replaced() throws {
        try enter("a", Self.story, at: 10)
        let other = (0..<200).map { "else\($0)x" }.joined(separator: " ")
        try enter("a", other, at: 10, version: 2)
        #expect(try earlier(Self.story, than: "b", at: 20) == nil)
        #expect(try earlier(other, than: "b", at: 20) == "a")
        try enter("a", "Too short.", at: 10, version: 3)
        #expect(try earlier(other, than: "b", at: 20) == nil)
    }

    @Test("what is adopted from record files is known like what was committed")
    func adopted() throws {
        var state = DocumentState(
            id: String(repeating: "a", count: 32), source: "harbour", version: 1, firstFetchedAt: Timestamp(seconds: 10),
            textSHA256: "", simhash: nil, status: .complete, title: nil, url: nil, path: nil, recordSHA256: nil, archive: nil,
            writtenAt: Timestamp(seconds: 10))
        state.sketch = TextSketch(Self.story)
        #expect(try ledger.adopt([state]) == 1)
        #expect(try ledger.adopt([state]) == 0)
        #expect(try earlier(Self.story, than: "b", at: 20) == "a")
    }
}
