import Foundation
import Hashing
import JSON
import TestSupport

/// What is wrong with a record: against its schema, and against what holds of every record whatever its page was.
struct RecordFaults {
    private let validator: SchemaValidator

    init() throws { validator = try SchemaValidator.record() }

    func callAsFunction(_ record: JSONValue) -> [String] {
        var faults = validator.faults(in: record)
        let text = record["text"]?.string ?? ""
        let scalars = Array(text.unicodeScalars)
        func expect(_ holds: Bool, _ message: @autoclosure () -> String) { if !holds { faults.append(message()) } }
        func slice(_ value: JSONValue?) -> String? {
            guard let start = value?["start"]?.int, let end = value?["end"]?.int, 0 <= start, start <= end, end <= scalars.count
            else { return nil }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<end])
            return String(view)
        }
        func same(_ a: String?, _ b: String?) -> Bool { a.map { Array($0.unicodeScalars) } == b.map { Array($0.unicodeScalars) } }

        expect(same(text, text.precomposedStringWithCanonicalMapping), "the text is not in NFC")
        expect(record["text_sha256"]?.string == Digest(.sha256, of: Array(text.utf8)).hex, "text_sha256 is not the text's")
        let blocks = record["blocks"]?.array ?? []
        let pieces = blocks.filter { $0["type"]?.string != "figure" }.map { slice($0) ?? "(no such span)" }
        expect(same(pieces.joined(separator: "\n\n"), text), "the blocks are not the text")
        for (index, block) in blocks.enumerated() {
            let type = block["type"]?.string ?? ""
            let inner =
                type == "list" ? block["items"]?.array ?? [] : (block["rows"]?.array ?? []).flatMap { $0.array ?? [] }
            let place = "block \(index) (\(type))"
            if type == "figure" {
                expect(block["start"] == nil && block["images"]?.array?.isEmpty == false, "\(place): a span, or no picture")
                continue
            }
            let words = slice(block) ?? ""
            expect(!words.isEmpty, "\(place) is empty")
            expect(
                type == "code" || words == words.trimmingCharacters(in: .whitespacesAndNewlines),
                "\(place): white space at its ends")
            expect(type != "heading" || !words.contains("\n\n"), "\(place): a heading of several paragraphs")
            var end = block["start"]?.int ?? 0
            for piece in inner {
                expect(slice(piece) != nil && piece["start"]!.int! >= end, "\(place): a piece outside of it")
                end = piece["end"]?.int ?? end
            }
            expect(end <= block["end"]?.int ?? 0, "\(place): a piece behind it")
        }
        for link in record["links"]?.array ?? [] {
            expect(same(slice(link), link["text"]?.string), "the link \(link["url"]?.string ?? "") is not its words")
            expect(link["url"]?.string?.hasPrefix("http") == true, "a link that is not absolute")
        }
        for note in record["annotations"]?.array ?? [] {
            expect(same(slice(note), note["exact"]?.string), "an annotation is not its words")
        }
        for (name, origin) in (record["field_sources"]?.object ?? []).map({ ($0.name, $0.value) }) {
            let value = record[name]
            expect(
                value != nil && value != .null && value?.array?.isEmpty != true, "\(name) has an origin (\(origin)) and no value")
        }
        for name in ["title", "authors", "date_published", "site_name", "language", "description", "section"] {
            let value = record[name] ?? .null
            let isThere = value != .null && value.array?.isEmpty != true
            expect(!isThere || record["field_sources"]?[name] != nil, "\(name) has a value and no origin")
        }
        return faults
    }
}
