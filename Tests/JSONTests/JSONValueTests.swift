import JSON
import Testing

@Suite("JSON, looked into")
struct JSONValueTests {
    private let value: JSONValue = .object([
        JSONMember("a", "first"), JSONMember("a", "second"), JSONMember("list", [1, "x"]), JSONMember("none", nil),
    ])

    @Test("the first of two members of one name counts")
    func first() { #expect(value["a"]?.string == "first") }

    @Test("a member that is not there is nil; one that is null is there")
    func absent() {
        #expect(value["b"] == nil)
        #expect(value["none"]?.isNull == true)
        #expect(value["a"]?["b"] == nil)
    }

    @Test("an index outside the array, or into something else, is nil")
    func indices() {
        #expect(value["list"]?[1]?.string == "x")
        #expect(value["list"]?[2] == nil)
        #expect(value["list"]?[-1] == nil)
        #expect(value[0] == nil)
    }

    @Test("a value is given only as what it is")
    func kinds() {
        #expect(JSONValue.number("12").int == 12)
        #expect(JSONValue.number("1.5").int == nil)
        #expect(JSONValue.number("1.5").double == 1.5)
        #expect(JSONValue.string("12").int == nil)
        #expect(JSONValue.number("1").bool == nil)
        #expect(JSONValue.number("99999999999999999999").int == nil)
    }

    @Test("what there is not is null")
    func optional() {
        #expect(JSONValue(nil as String?) == .null)
        #expect(JSONValue(nil as Int?) == .null)
        #expect(JSONValue(nil as Bool?) == .null)
        #expect(JSONValue("x" as String?) == "x")
    }
}
