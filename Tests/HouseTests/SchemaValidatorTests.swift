import JSON
import TestSupport
import Testing

@Suite("The schema validator")
struct SchemaValidatorTests {
    @Test(
        "a schema that it does not wholly understand is refused",
        arguments: [
            #"{"patternProperties": {}}"#, #"{"properties": {"a": {"format": "uri"}}}"#, #"{"type": "text"}"#,
            #"{"type": ["string", 1]}"#, #"{"pattern": "("}"#, ##"{"$ref": "#/$defs/none"}"##, #"{"$ref": "other.json"}"#,
            #"{"anyOf": []}"#, #"{"items": [{}]}"#, #"{"minimum": "0"}"#, #"{"$defs": {"a": {"not": {}}}}"#, "[]",
            #"{"$schema": "http://json-schema.org/draft-07/schema#"}"#,
        ])
    func unknownSchemasAreRefused(_ schema: String) throws {
        let schema = try JSONParser.parse(schema)
        #expect(throws: SchemaValidator.Refusal.self) { try SchemaValidator(schema) }
    }

    @Test(
        "each keyword lets through what it should and nothing else",
        arguments: [
            (#"{"type": "integer"}"#, ["1", "-2", "1.0"], ["1.5", "true", "\"1\"", "null"]),
            (#"{"type": ["string", "null"]}"#, ["\"\"", "null"], ["0", "[]"]),
            (#"{"type": "number"}"#, ["0.1", "3"], ["\"3\""]),
            (#"{"const": "a"}"#, ["\"a\""], ["\"b\"", "null"]),
            (#"{"const": 1}"#, ["1", "1.0"], ["2"]),
            (#"{"const": "\u00e9"}"#, [#""\u00e9""#], [#""e\u0301""#]),
            (#"{"enum": ["a", null]}"#, ["\"a\"", "null"], ["\"A\""]),
            (#"{"minimum": 0, "maximum": 1}"#, ["0", "1", "\"x\""], ["-0.1", "1.1"]),
            (#"{"minLength": 1}"#, ["\"é\""], ["\"\""]),
            (#"{"pattern": "^[0-9]{2}$"}"#, ["\"12\"", "7"], ["\"123\"", "\"1\"", #""12\n""#]),
            (#"{"required": ["a"]}"#, [#"{"a": null}"#, "[]"], ["{}"]),
            (
                #"{"properties": {"a": {"type": "string"}}, "additionalProperties": false}"#, ["{}", #"{"a": "x"}"#],
                [#"{"a": 1}"#, #"{"b": "x"}"#]
            ),
            (#"{"additionalProperties": {"enum": [1]}}"#, [#"{"b": 1}"#], [#"{"b": 2}"#]),
            (#"{"items": {"type": "string"}}"#, ["[]", #"["a"]"#], [#"["a", 1]"#]),
            (#"{"anyOf": [{"type": "string"}, {"minimum": 3}]}"#, ["\"a\"", "3"], ["2"]),
            (#"{"oneOf": [{"minimum": 3}, {"maximum": 5}]}"#, ["2", "6"], ["4"]),
            (##"{"$ref": "#/$defs/a", "$defs": {"a": {"type": "null"}}}"##, ["null"], ["1"]),
        ])
    func keywords(_ schema: String, _ valid: [String], _ invalid: [String]) throws {
        let validator = try SchemaValidator(JSONParser.parse(schema))
        for value in valid { #expect(try validator.faults(in: JSONParser.parse(value)) == [], "\(value)") }
        for value in invalid { #expect(try validator.faults(in: JSONParser.parse(value)) != [], "\(value)") }
    }

    @Test("a fault names its place")
    func faultsHavePlaces() throws {
        let validator = try SchemaValidator(["properties": ["a": ["items": ["type": "string"]]]])
        #expect(validator.faults(in: ["a": ["x", 1]]) == ["/a/1: not string"])
    }
}
