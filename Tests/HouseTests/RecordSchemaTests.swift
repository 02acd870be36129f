import Documents
import Foundation
import JSON
import TestSupport
import Testing

@Suite("The record's schema")
struct RecordSchemaTests {
    @Test("a record with every kind of block and annotation is valid")
    func sampleIsValid() throws {
        #expect(try SchemaValidator.record().faults(in: SampleRecord.record.json) == [])
    }

    @Test("the smallest record is valid")
    func emptyIsValid() throws {
        let digest = String(repeating: "0", count: 64)
        let record = Record(
            id: String(repeating: "f", count: 32), text: "", textSHA256: digest, quality: Quality(status: .empty, score: 1),
            provenance: Provenance(rawSHA256: digest, generator: .init(name: Program.name, version: Program.version)))
        #expect(try SchemaValidator.record().faults(in: record.json) == [])
    }

    @Test("the schema lists the record's fields in the order in which they are written")
    func fieldsAgree() throws {
        let schema = try JSONParser.parse(Repository.text("share/record.schema.json"))
        let listed = schema["properties"]?.object?.map(\.name)
        #expect(listed == ["input"] + (SampleRecord.record.json.object ?? []).map(\.name) + ["explanation"])
        #expect(schema["required"]?.array?.compactMap(\.string) == listed.map { Array($0.dropFirst().dropLast()) })
    }

    @Test("the schema lists every status, origin, charset basis and robots decision that there is")
    func enumerationsAgree() throws {
        let schema = try JSONParser.parse(Repository.text("share/record.schema.json"))
        func values(_ value: JSONValue?) -> [String]? { value?["enum"]?.array?.compactMap(\.string) }
        let provenance = schema["$defs"]?["provenance"]?["properties"]
        #expect(
            values(schema["$defs"]?["quality"]?["properties"]?["status"]) == Quality.Status.allCases.map(\.rawValue))
        #expect(
            values(schema["properties"]?["field_sources"]?["additionalProperties"]) == FieldOrigin.allCases.map(\.rawValue))
        #expect(values(provenance?["robots"]) == RobotsDecision.allCases.map(\.rawValue))
        #expect(
            values(provenance?["charset"]?["anyOf"]?[0]?["properties"]?["decided_by"])
                == Provenance.CharsetBasis.allCases.map(\.rawValue))
    }

    @Test("an output line may say which input it answers")
    func inputIsAllowed() throws {
        let members = SampleRecord.record.json.object ?? []
        #expect(try SchemaValidator.record().faults(in: .object([JSONMember("input", "a1")] + members)) == [])
    }

    @Test("a record may be explained")
    func explanationIsAllowed() throws {
        let segments = Explanation.Fate.allCases.map { fate in
            Explanation.Segment(
                fate: fate, score: 0.5, path: "body > p", characters: 3, text: "One",
                reasons: [Explanation.Reason(evidence: "text", weight: -0.25)])
        }
        for method in Explanation.Method.allCases {
            let fields = FieldOrigin.allCases.map {
                FieldCandidate(field: "title", value: "One", origin: $0, score: 1.5, isChosen: $0 == .jsonLD)
            }
            let explanation = Explanation(
                method: method, threshold: method == .model ? 0.4 : nil, segments: segments, fields: fields)
            let members = (SampleRecord.record.json.object ?? []) + [JSONMember("explanation", explanation.json)]
            #expect(try SchemaValidator.record().faults(in: .object(members)) == [])
        }
    }

    @Test("every way to spoil a record is noticed", arguments: Spoiling.all)
    func spoiltRecordsAreRefused(_ spoiling: Spoiling) throws {
        #expect(try SchemaValidator.record().faults(in: spoiling.record) != [], "\(spoiling)")
    }

    @Test("Python's jsonschema, where it is there, is of the same opinion")
    func secondOpinion() throws {
        guard Python.has("jsonschema") else { return }
        let good = [SampleRecord.record.json]
        let bad = Spoiling.all.map(\.record)
        let schema = Repository.root.appendingPathComponent("share/record.schema.json").path
        let lines = (good + bad).map { JSONWriter.string($0) }.joined(separator: "\n")
        let verdicts = try Python.run(
            """
            import json, sys
            from jsonschema import Draft202012Validator as Validator
            schema = json.load(open(sys.argv[1], encoding="utf-8"))
            Validator.check_schema(schema)
            for line in sys.stdin.buffer.read().decode().split("\\n"):
                print(Validator(schema).is_valid(json.loads(line)))
            """, [schema], input: lines)
        let expected = good.map { _ in "True" } + bad.map { _ in "False" }
        #expect(verdicts.split(separator: "\n").map(String.init) == expected)
    }
}
