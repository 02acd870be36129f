import JSON
import Testing

@testable import Pipeline

@Suite struct RecordChangeTests {
    private func record(_ texts: [String], title: String = "A", status: String = "complete") -> JSONValue {
        var blocks: [JSONValue] = []
        var start = 0
        for text in texts {
            let end = start + text.unicodeScalars.count
            blocks.append(["type": "paragraph", "start": .int(start), "end": .int(end)])
            start = end + 2
        }
        return [
            "title": .string(title), "text": .string(texts.joined(separator: "\n\n")), "blocks": .array(blocks),
            "quality": ["status": .string(status)], "provenance": ["fetched_at": .string(title)],
        ]
    }

    @Test("blocks are kept, gone or new in reading order, counted in code points")
    func blocks() {
        let change = RecordChange(
            from: record(["One é.", "Two 😀.", "Three."]), to: record(["One é.", "Zwei.", "Three.", "Four."]))
        #expect(change.blocks.map { $0.mark.rawValue + $0.text } == [" One é.", "-Two 😀.", "+Zwei.", " Three.", "+Four."])
        #expect(change.fields.isEmpty)
        #expect(change.summary == "text: 1 blocks gone, 2 new")
    }

    @Test("fields are named, parts of objects by their path; what each version has anew is not")
    func fields() {
        let change = RecordChange(from: record(["x"]), to: record(["x"], title: "B", status: "partial"))
        #expect(change.fields.map(\.name) == ["title", "quality.status"])
        #expect(change.changedBlocks.isEmpty)
        #expect(change.summary == "title, quality.status")
    }
}
