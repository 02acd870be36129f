import ArgumentParser
import Documents
import JSON

/// How records are shown.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case json, jsonl, markdown, text

    /// The record as it is printed, with its last line break.
    ///
    /// - Parameters:
    ///   - input: what the document is known by to the caller; only JSON carries it.
    ///   - evidence: whether Markdown carries the annotations as footnotes; JSON has them anyway.
    func bytes(of record: Record, input: String? = nil, evidence: Bool = false) -> [UInt8] {
        switch self {
        case .json: JSONWriter.bytes(Self.json(of: record, input: input), .indented) + [0x0A]
        case .jsonl: JSONWriter.bytes(Self.json(of: record, input: input), .compact) + [0x0A]
        case .markdown: Array(MarkdownWriter.markdown(of: record, evidence: evidence).utf8)
        case .text: Array(((record.title.map { $0 + "\n\n" } ?? "") + record.text + "\n").utf8)
        }
    }

    private static func json(of record: Record, input: String?) -> JSONValue {
        guard let input, case .object(let members) = record.json else { return record.json }
        return .object([JSONMember("input", .string(input))] + members)
    }
}
