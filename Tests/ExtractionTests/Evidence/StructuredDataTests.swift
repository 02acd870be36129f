import Testing

@testable import Extraction

@Suite("Structured data")
struct StructuredDataTests {
    @Test(
        "the article is found wherever it stands",
        arguments: [
            #"{"@type":"NewsArticle","headline":"H"}"#, #"[{"@type":"WebSite"},{"@type":"BlogPosting","headline":"H"}]"#,
            #"{"@graph":[{"@type":"Person"},{"@type":["Article","Thing"],"headline":"H"}]}"#,
            #"{"@type":"WebPage","mainEntity":{"@type":"Report","headline":"H"}}"#,
            #"{"@type":"http://schema.org/Article","headline":"H"}"#,
            #"{"@type":"https://schema.org/NewsArticle","headline":["H"]}"#,
            #"{"@type":"WebPage","headline":"H"}"#, #"{"@type":"NewsArticle","headline":{"@value":"H"}}"#,
        ])
    func found(script: String) { #expect(StructuredData([script]).text("headline") == "H") }

    @Test(
        "as the web really writes it",
        arguments: [
            "<!-- {\"@type\":\"Article\",\"headline\":\"H\"} -->",
            "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H\"}\n//]]>",
            "<![CDATA[{\"@type\":\"Article\",\"headline\":\"H\"}]]>",
            "/*<![CDATA[*/ {\"@type\":\"Article\",\"headline\":\"H\"} /*]]>*/",
            "{\"@type\":\"Article\",\"headline\":\"H\",}", "{\"@type\":\"Article\",\"headline\":\"H\"};",
            "\u{FEFF}{\"@type\":\"Article\",\"headline\":\"H\"}",
            "{\"@type\":\"Article\",\"description\":\"a\nb\tc\",\"headline\":\"H\"}",
        ])
    func wrapped(script: String) { #expect(StructuredData([script]).text("headline") == "H") }

    @Test(
        "a script that cannot be read costs itself",
        arguments: ["", "{", "not json", "{\"@type\":\"Article\" \"headline\":\"x\"}", "[[[[", "null", "1"])
    func broken(script: String) {
        #expect(StructuredData([script]).article == nil)
        #expect(StructuredData([script, #"{"@type":"Article","headline":"H"}"#, script]).text("headline") == "H")
    }

    @Test("the page's own article goes before the teasers of a list")
    func teasers() {
        let list =
            #"{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"A"},{"@type":"Article","headline":"B"}]}"#
        let own = #"{"@type":"Article","headline":"H","datePublished":"2026-03-02","author":"Anna Berg"}"#
        #expect(StructuredData([list, own]).text("headline") == "H")
        #expect(StructuredData([own, list]).text("headline") == "H")
    }

    @Test("a reference by @id leads to what has the name")
    func references() {
        let data = StructuredData([
            #"{"@graph":[{"@type":"Article","author":[{"@id":"n1"},{"@id":"n2"}]},{"@type":"Person","@id":"n1","name":"Anna Berg"}]}"#
        ])
        let authors = data.values("author")
        #expect(authors.first?["name"]?.string == "Anna Berg")
        #expect(authors.last?["name"] == nil)
    }

    @Test("a chain of references that bites its tail ends")
    func cycle() {
        let data = StructuredData([
            #"{"@graph":[{"@type":"Article","@id":"n1","author":{"@id":"n2"}},{"@type":"Person","@id":"n2","author":{"@id":"n1"}}]}"#
        ])
        #expect(data.values("author").count == 1)
    }

    @Test("5,000 objects are a catalogue, and read so far")
    func many() {
        let items = (0..<6000).map { #"{"@type":"Product","name":"\#($0)"}"# }.joined(separator: ",")
        #expect(StructuredData(["[\(items)]"]).nodes.count == 4000)
    }
}
