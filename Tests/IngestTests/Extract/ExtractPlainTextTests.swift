import Foundation
import JSON
import TestSupport
import Testing

@Suite("ingest extract: plain text")
struct ExtractPlainTextTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    private static let headings = [
        "A Tower Built in Eleven Weeks", "Bricks Enough, but No Sand", "The Keeper’s Ledger", "What the Divers Found",
        "Money from the Mainland", "Who Owns the Rock", "Why the Lamp Stays Dark",
    ]

    /// Eighteen paragraphs on a line each, and seven headings on bare lines among them.
    private static var article: String {
        let before = [3, 2, 2, 3, 2, 3, 2, 1]
        var lines: [String] = []
        for (section, count) in before.enumerated() {
            if section > 0 { lines.append(headings[section - 1]) }
            for number in 1...count {
                lines.append(
                    "In the year \(1860 + section * 7 + number) the commissioners wrote that the tower on Skerrow Rock, “dear as it was”, had cost them £\(section + 4),\(number)00 and two of their best masons. Nobody on the mainland asked for it back, and the harbour was built without its stone."
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func extract(_ path: String) async throws -> JSONValue {
        let end = try await ingest("extract", path)
        #expect(end.status == 0)
        let record = try JSONParser.parse(end.output)
        #expect(try RecordFaults()(record) == [])
        return record
    }

    /// The texts of the inferred headings, how many paragraphs there are, and the headings' confidences.
    private func structure(_ record: JSONValue) -> (headings: [String], paragraphs: Int, confidences: [Double]) {
        let scalars = Array((record["text"]?.string ?? "").unicodeScalars)
        let blocks = record["blocks"]?.array ?? []
        let headings = blocks.filter { $0["type"] == "heading" && $0["inferred"] == true }
        let texts = headings.map { heading in
            String(String.UnicodeScalarView(scalars[heading["start"]!.int!..<heading["end"]!.int!]))
        }
        return (texts, blocks.count { $0["type"] == "paragraph" }, headings.compactMap { $0["confidence"]?.double })
    }

    @Test("an article whose headings are bare lines: all of them found, with a confidence, and no title made up")
    func bareLines() async throws {
        for (name, text) in [
            ("article.txt", Self.article), ("crlf.txt", Self.article.split(separator: "\n").joined(separator: "\r\n")),
            ("blank.txt", Self.article.split(separator: "\n").joined(separator: "\n\n")),
        ] {
            try ingest.write(text, to: name)
            let record = try await extract(name)
            let found = structure(record)
            #expect(found.headings == Self.headings)
            #expect(found.paragraphs == 18 && record["blocks"]?.array?.count == 25)
            #expect(found.confidences.count == 7 && found.confidences.allSatisfy { 0.6...0.99 ~= $0 })
            #expect(record["title"] == .null && record["language"] == "en" && record["field_sources"]?["language"] == "inferred")
            #expect(record["quality"]?["status"] == "complete")
        }
    }

    @Test("the seed article has the structure that its facts name, where both are there")
    func seed() async throws {
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4)
        let seed = URL(fileURLWithPath: NSString.path(withComponents: Array(root))).deletingLastPathComponent()
            .appendingPathComponent("shared/seed")
        let facts = seed.appendingPathComponent("facts.json")
        guard let bytes = try? Data(contentsOf: facts) else {
            print("no \(facts.path): the seed article is not checked")
            return
        }
        let wanted = try #require(try JSONParser.parse(Array(bytes))["structure"])
        let record = try await extract(seed.appendingPathComponent("article.txt").path)
        let found = structure(record)
        #expect(found.headings == wanted["headings_inferred"]?.array?.compactMap(\.string))
        #expect(found.paragraphs == wanted["paragraphs"]?.int && record["blocks"]?.array?.count == wanted["blocks"]?.int)
        #expect(record["title"] == wanted["title"] && record["language"] == wanted["language"])
    }
}
