import JSON
import Testing

/// One way to make the sample record invalid.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let path: [String]
    let value: JSONValue?

    var testDescription: String { "\(path.joined(separator: "/")) = \(value.map { JSONWriter.string($0) } ?? "missing")" }
    var record: JSONValue { Self.set(SampleRecord.record.json, path[...], value) }

    static let all: [Spoiling] =
        (SampleRecord.record.json.object ?? []).map { Spoiling(path: [$0.name], value: nil) } + [
            Spoiling(path: ["extra"], value: 1),
            Spoiling(path: ["schema"], value: "ingest/record/2"),
            Spoiling(path: ["id"], value: "00112233445566778899AABBCCDDEEFF"),
            Spoiling(path: ["version"], value: 0),
            Spoiling(path: ["title"], value: 3),
            Spoiling(path: ["source"], value: "Not A Name"),
            Spoiling(path: ["date_published"], value: "2 March 2026"),
            Spoiling(path: ["word_count"], value: -1),
            Spoiling(path: ["authors", "0", "role"], value: "editor"),
            Spoiling(path: ["blocks", "0", "level"], value: 7),
            Spoiling(path: ["blocks", "0", "start"], value: nil),
            Spoiling(path: ["blocks", "8", "start"], value: 0),
            Spoiling(path: ["blocks", "4", "items", "0", "end"], value: "6"),
            Spoiling(path: ["blocks", "3", "type"], value: "aside"),
            Spoiling(path: ["annotations", "0", "exact"], value: nil),
            Spoiling(path: ["annotations", "0", "value"], value: 16),
            Spoiling(path: ["annotations", "2", "currency"], value: "dollars"),
            Spoiling(path: ["annotations", "3", "confidence"], value: 2),
            Spoiling(path: ["annotations", "8", "kind"], value: "thing"),
            Spoiling(path: ["quality", "status"], value: "fine"),
            Spoiling(path: ["quality", "score"], value: .number("1.001")),
            Spoiling(path: ["field_sources", "title"], value: "guess"),
            Spoiling(path: ["provenance", "rights"], value: nil),
            Spoiling(path: ["provenance", "robots"], value: "maybe"),
            Spoiling(path: ["provenance", "charset", "decided_by"], value: "guess"),
        ]

    private static func set(_ json: JSONValue, _ path: ArraySlice<String>, _ value: JSONValue?) -> JSONValue {
        guard let name = path.first else { return json }
        let rest = path.dropFirst()
        switch json {
        case .array(var elements):
            guard let index = Int(name), elements.indices.contains(index) else { return json }
            elements[index] = set(elements[index], rest, value)
            return .array(elements)
        case .object(var members):
            let index = members.firstIndex { $0.name == name }
            if rest.isEmpty, value == nil {
                members.removeAll { $0.name == name }
            } else if rest.isEmpty, let value {
                members.removeAll { $0.name == name }
                members.append(JSONMember(name, value))
            } else if let index {
                members[index].value = set(members[index].value, rest, value)
            }
            return .object(members)
        default: return json
        }
    }
}
