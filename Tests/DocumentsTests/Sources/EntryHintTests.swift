import Documents
import JSON
import Testing

@Suite("Hints of feeds")
struct EntryHintTests {
    @Test("come back from JSON as they went")
    func roundTrip() throws {
        let hint = EntryHint(
            title: "Ä \"title\"", summary: "Line\nbreak", authors: ["Anna Berg", ""], published: "2026-03-02T10:00:00+01:00",
            updated: "2026-03-03",
            categories: ["a", "b"], language: "de-AT", contentHTML: "<p>x</p>")
        #expect(EntryHint(json: try JSONParser.parse(JSONWriter.bytes(hint.json))) == hint)
        #expect(EntryHint(json: EntryHint().json) == EntryHint())
    }

    @Test(
        "what is missing or of another kind is nothing",
        arguments: ["{}", "null", "[]", #"{"title":1,"authors":"x","categories":[1,null],"language":null}"#])
    func odd(text: String) throws {
        #expect(EntryHint(json: try JSONParser.parse(text)) == EntryHint())
    }
}
