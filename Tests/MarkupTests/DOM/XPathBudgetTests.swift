import Markup
import Testing

/// Each of these would take minutes to hours without a budget. There is no clock in the tests: that they end is the test.
@Suite("What XPath may cost", .serialized)
struct XPathBudgetTests {
    private static let many = Array(String(repeating: "<div><p>word word word</p></div>", count: 2500).utf8)
    private static let long = Array(
        String(repeating: "<div><p>\(String(repeating: "word ", count: 20))</p></div>", count: 5000).utf8)
    private static let deep = Array(
        (String(repeating: "<div>word ", count: 500) + String(repeating: "<p>text text", count: 10_000)).utf8)

    @Test(
        "an expression that would not end is stopped",
        arguments: [
            "//*[//*[//*]]", "//*[count(//*) > 1 and count(//*) > 2]", "//*[following::*[following::*]]",
            "//*[contains(/, 'zzz')]", "//*[string-length(/) < 0]", "//*[normalize-space(/) = '']",
            "//*[translate(/, 'w', 'v') = '']",
            "//*[concat(/, /, /) = '']", "//*[number(/) > 5]", "//*[sum(//p) > 5]", "//*[substring-after(/, 'zzz') != '']",
        ])
    func stopped(_ expression: String) throws {
        #expect(try code(expression, Self.many) == .tooExpensive)
    }

    @Test(
        "a comparison with the text of elements is stopped",
        arguments: ["//*[/ > 5]", "//*[. != /]", "//*[/html + 1 > 0]", "//*[- / > 1]"])
    func comparisons(_ expression: String) throws {
        #expect(try code(expression, Self.long) == .tooExpensive)
    }

    private func code(_ expression: String, _ page: [UInt8]) throws -> XPathError.Code? {
        let document = try HTMLDocument(page)
        let xpath = try XPath(expression)
        do throws(XPathError) { _ = try document.evaluate(xpath) } catch { return error.code }
        return nil
    }

    @Test(
        "an expression that rules are made of ends with its result on a page that is large and deep",
        arguments: [
            ("//p[contains(., 'text')]", 10_000), ("//div[@class='x'] | //p | //span", 10_000), ("//p[last()]", 1),
            ("//div[not(@class)]", 500), ("(//div)[500]/p[10000]", 1),
        ])
    func affordable(_ expression: String, _ count: Int) throws {
        let document = try HTMLDocument(Self.deep)
        let nodes = try document.evaluate(XPath(expression)).nodes
        #expect(nodes.count == count)
    }

    @Test("a page that is quadratic in libxml2's tree ends: distinct ids, attribute names, open elements")
    func hostilePages() throws {
        let ids = (0..<90_000).map { "<p id=i\($0)>" }.joined()
        let names = (0..<15_000).map { n in "<p" + (0..<50).map { " a\(n)x\($0)" }.joined() + ">" }.joined()
        let open = String(repeating: "<rb>x", count: 90_000)
        for page in [ids, names, open] {
            let document = try HTMLDocument(Array(page.utf8))
            let nodes = try document.evaluate(XPath("//p | //rb")).nodes
            let (whole, selected) = (document.tree(), document.tree(of: nodes))
            // libxml2 looks no deeper than 10,000 elements for an expression like these.
            #expect(nodes.count > 9_000)
            #expect(whole.isComplete)
            #expect(selected.count >= nodes.count)
        }
    }

    @Test("a page that is too much for a tree says so")
    func limits() {
        let page = Array(String(repeating: "<p>", count: 100_001).utf8)
        #expect(throws: MarkupError.tooManyTags(limit: 100_000)) { _ = try HTMLDocument(page) }
    }
}
