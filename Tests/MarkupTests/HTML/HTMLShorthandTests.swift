import Testing

@testable import Markup

@Suite("HTML in shorthand")
struct HTMLShorthandTests {
    /// What an element is: its tag, its parent's, and what the page wrote on it.
    private func elements(_ tree: HTMLTree) -> [String] {
        (0..<tree.count).filter { tree.tag($0) != .text }.map { node in
            let parent = tree.parent(of: node)
            let isRoot = tree.tag(node) == .html || tree.tag(node) == .body
            let values =
                isRoot ? [] : [HTMLAttribute.class, .id, .title, .hidden, .src, .alt, .value].map { tree.value(node, $0) ?? "-" }
            return "\(tree.tag(node)) in \(parent < 0 ? "nothing" : "\(tree.tag(parent))") \(values)"
        }
    }

    @Test("libxml2 puts the same elements in the same places as with all of the page before it", arguments: 0..<5)
    func sameElements(hundred: UInt64) throws {
        for seed in (hundred * 100)..<(hundred * 100 + 100) {
            // libxml2's own trees make namespaces of colons.
            let html = TagSalad(seed: seed).html.replacing("o:p", with: "o-p")
            let whole = try HTMLDocument(Array(html.utf8))
            let direct = try HTMLParser.parse(Array(html.utf8))
            #expect(elements(direct) == elements(whole.tree()), "seed \(seed): \(html)")
        }
    }

    @Test("libxml2 sees tags without attributes, and a character for each text")
    func markup() throws {
        let html = "<p class=a>One &amp; two<!-- c --> three <br> \n<b>4</b>"
        let cleaned = try HTMLTokenCleaner.clean(Array(html.utf8), isXHTML: false, limits: HTMLLimits())
        #expect(String(decoding: cleaned.bytes, as: UTF8.self) == "<p>x<br/> <b>x</b><ingest-end></ingest-end>")
        #expect(cleaned.shorthand.pieces.count { $0.tag == .text } == 3)
    }

    @Test("a text keeps what parts it from what it is not: references, a stray bracket, character data")
    func texts() throws {
        #expect(try text("a &lt;b&gt; &amp;amp; c") == "a <b> &amp; c")
        #expect(try text("1 < 2<3 and <p>4") == "1 < 2<3 and 4")
        #expect(try text("<p>a<![CDATA[<b>&amp;]]>b</p>", isXHTML: true) == "a<b>&amp;b")
    }

    @Test("controls and what is no character are left out of texts")
    func controls() throws {
        #expect(try text("a\u{1}b\u{1F}c\u{FFFF}d\u{FFFE}e\u{FEFF}f\u{FFFD}") == "abcde\u{FEFF}f\u{FFFD}")
        #expect(try tree("<p>\u{1}</p><p>x").all(.text).count == 1)
        for place in 0...20 {
            let before = String("abcdefgh ijklmnopqrstuvwxyz".prefix(place))
            for none in ["\u{1}", "\u{1F}", "\u{FFFF}"] { #expect(try text(before + none + "12345678") == before + "12345678") }
            #expect(try text(before + "\u{FFFD}12345678") == before + "\u{FFFD}12345678")
        }
    }

    @Test("an element of a name that had to be changed keeps its attributes")
    func names() throws {
        let html = "<a$b class=one>1</a$b><\(String(repeating: "n", count: 80)) class=two>2"
        let tree = try tree(html)
        let classes = (0..<tree.count).compactMap { tree.value($0, .class) }
        #expect(classes == ["one", "two"])
    }
}
