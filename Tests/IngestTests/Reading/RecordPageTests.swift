import JSON
import Testing

@testable import ingest

@Suite("A record to read on a terminal")
struct RecordPageTests {
    private let record: JSONValue = [
        "title": "The quay \u{1B}[31mopens", "byline": "By Anna Berg", "date_published": "2026-03-02",
        "site_name": "Harbour Post",
        "url": "https://post.example/quay", "word_count": 9, "version": 2,
        "text": "What is new\n\nOne.\n\nberths\ncranes\n\nfirst\nsecond\n\nAt last",
        "blocks": [
            ["type": "heading", "level": 3, "start": 0, "end": 11], ["type": "paragraph", "start": 13, "end": 17],
            ["type": "list", "ordered": false, "start": 19, "end": 32],
            ["type": "list", "ordered": true, "start": 34, "end": 46],
            ["type": "quote", "start": 48, "end": 55], ["type": "figure"],
        ],
        "quality": ["status": "partial", "warnings": ["text_cut"]],
        "field_sources": ["title": "markup", "byline": "json-ld"],
    ]

    @Test("has headline, byline, verdict, the text with its headings and lists, and the origin of each field")
    func page() {
        #expect(
            RecordPage.lines(record, path: "records/x.json", Paint(isOn: false)) == [
                "The quay \\u{1B}[31mopens", "By Anna Berg", "2026-03-02 · Harbour Post", "https://post.example/quay",
                "partial, 9 words, version 2; text_cut", "", "### What is new", "", "One.", "", "- berths", "- cranes", "",
                "1. first", "2. second", "", "> At last", "", "Origins: title: markup, byline: json-ld", "Record: records/x.json",
            ])
    }

    @Test("has emphasis where there is colour, and nothing of a stranger's")
    func colour() {
        let lines = RecordPage.lines(record, path: "records/x.json", Paint(isOn: true))
        #expect(lines[0] == "\u{1B}[1mThe quay \\u{1B}[31mopens\u{1B}[0m")
        #expect(lines[4].hasPrefix("\u{1B}[33mpartial"))
        #expect(lines[6] == "\u{1B}[1m### What is new\u{1B}[0m")
    }
}
