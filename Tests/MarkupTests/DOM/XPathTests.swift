import Markup
import Testing

@Suite("XPath expressions")
struct XPathTests {
    @Test(
        "what is no expression of XPath's core is refused with its reason",
        arguments: [
            ("//div[@id=", XPathError.Code.syntax), ("", .syntax), ("//p)", .syntax),
            ("document('/etc/passwd')", .unknownFunction),
            ("//p[matches(., 'a')]", .unknownFunction), ("//p[$x]", .variable), ("//fb:like", .namespace),
            ("//*[" + String(repeating: "(", count: 3000), .syntax), (String(repeating: "/a", count: 3000), .tooLong),
        ])
    func refused(_ text: String, _ code: XPathError.Code) {
        #expect(throws: XPathError.self) { try XPath(text) }
        do throws(XPathError) { _ = try XPath(text) } catch { #expect(error.code == code, "\(error)") }
    }

    @Test(
        "what rule files are full of is read",
        arguments: [
            "//div[contains(concat(' ', normalize-space(@class), ' '), ' story ')]", "//p[text()='a (b) | c']", "id('main')//p",
            "//h2[.='Related']/following-sibling::*", "(//article)[1]", "//a/@href", "//p[position() < 3 and not(@class)]",
            "//div[a/b or c mod 2 = 1]", "//processing-instruction('x') | //comment()", "//*[local-name() = 'section']",
            "//p[string-length(.) > 4 * 2 - 1]",
        ])
    func read(_ text: String) throws {
        let document = try HTMLDocument(Array("<article id=main><p class=story>a</p></article>".utf8))
        _ = try document.evaluate(XPath(text))
    }
}
