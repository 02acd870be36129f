import Markup
import Testing

@Suite("HTML, never cut short in silence")
struct HTMLCompletenessTests {
    @Test(
        "tags 50,000 deep lose themselves, not the text",
        arguments: ["div", "b", "font", "span", "x-y", "li", "td", "rt", "blockquote", "table", "ul"])
    func depth(tag: String) throws {
        let html =
            "<p>before</p>" + String(repeating: "<\(tag)>", count: 50_000) + "inside"
            + String(repeating: "</\(tag)>", count: 50_000) + "<p>after</p>"
        let words = try text(html).split(separator: " ")
        #expect(words.contains("before") && words.contains { $0.contains("inside") } && words.contains { $0.hasSuffix("after") })
    }

    @Test("what comes after tags that are too deep still has its structure")
    func afterDepth() throws {
        let html =
            String(repeating: "<div>", count: 2000) + "x" + String(repeating: "</div>", count: 2000)
            + "<section><p>one<p>two</section>"
        let tree = try tree(html)
        #expect(tree.all(.p).suffix(2).map { tree.text(of: $0) } == ["one", "two"])
        #expect(tree.first(.section).map { tree.ancestor(.div, of: $0) == nil } == true)
    }

    @Test(
        "1,000 elements that nobody ends cost the rest of the page no structure", arguments: ["font", "a", "b", "span", "label"])
    func unended(tag: String) throws {
        let html = String(repeating: "<div><\(tag)>x</div>", count: 1000) + "<div><h2>Head</h2><p>Para</p></div>"
        let tree = try tree(html)
        #expect(tree.text(.h2) == "Head")
        #expect(tree.text(.p) == "Para" || tree.all(.p).last.map { tree.text(of: $0) } == "Para")
    }

    @Test("a text of 12 MB is one text")
    func longText() throws {
        let html = "<p>" + String(repeating: "word ", count: 2_400_000) + "end</p><p>after</p>"
        let tree = try tree(html)
        let texts = (0..<tree.count).filter { tree.tag($0) == .text }.map { tree.textRange($0).count }
        #expect(texts == [12_000_003, 5])
    }

    @Test("NULs are nothing, wherever they stand")
    func nuls() throws {
        let html = "\0<p\0>one</p>\0<p class='a\0b'>t\0wo</p\0><\0p>three</p>&am\0p;<!-- \0 --><p>four</p>\0"
        let tree = try tree(html)
        let words = tree.text(of: 0)
        for word in ["one", "two", "three", "four"] { #expect(words.contains(word)) }
        #expect(tree.all(.p).compactMap { tree.value($0, .class) } == ["ab"])
        #expect(!tree.bytes.contains(0))
    }

    @Test("missing ends of everything")
    func missingEnds() throws {
        #expect(
            try text("<html><head><title>T</title><body><div><ul><li>a<li>b<table><tr><td>c<td>d<tr><td>e<p>f<b>g")
                == "a b c d e fg")
        #expect(try text("<p>a<dl><dt>b<dd>c<dt>d") == "a b c d")
        #expect(try text("<select><option>x<option>y</select>z") == "z")
    }

    @Test(
        "a page that ends inside something keeps what came before",
        arguments: [
            "<", "</", "<a", "<a ", "<a href", "<a href=", "<a href='x", "<a href=\"x", "<a href=x", "</a", "</a ", "<!", "<!-",
            "<!--", "<!-- x --", "<!doctype",
            "<?php", "<script>x", "<script>x</scrip", "<style>x", "<script", "<![CDATA[ x", "&", "&am", "&#", "&#x", "&#x4",
            "<!-- x", "\u{0}", "<\u{0}",
            "<svg", "<iframe src='x'", "<title", "<textarea", "<p/", "<1",
        ])
    func ends(rest: String) throws {
        #expect(try text("<p>one</p><p>two</p>" + rest).hasPrefix("one two"))
    }

    @Test(
        "elements that swallow text do so only where they end",
        arguments: ["title", "textarea", "svg", "iframe", "noembed", "noframes"])
    func endless(tag: String) throws {
        #expect(try text("<p>one</p><\(tag)><p>two</p>three") == "one two three")
        #expect(try text("<p>one</p><\(tag)>x</\(tag)><\(tag)><p>two</p>three") == "one two three")
    }

    @Test("`</body>` and `</html>` in the middle end nothing")
    func middleEnds() throws {
        #expect(try text("<html><body><p>one</p></body></html><p>two</p></body><div>three</div></html>") == "one two three")
        let tree = try tree("<html><body><div><p>one</p></body></html><p>two</p></div>")
        #expect(tree.all(.p).allSatisfy { tree.ancestor(.div, of: $0) != nil })
    }

    @Test("a second page pasted into the first is read too")
    func twice() throws {
        let page = "<!doctype html><html lang=en><head><title>T</title></head><body class=a><p>one</p></body></html>"
        #expect(try tree(page + page).all(.p).count == 2)
    }

    @Test(
        "a frame set or a page without a body is a page",
        arguments: [
            "<frameset><frame src=x></frameset><p>one</p>", "<head></head>one", "one", "<meta charset=utf-8>one", "<html>one",
        ])
    func bodiless(html: String) throws { #expect(try text(html) == "one") }

    @Test("an empty page is an empty tree that is complete", arguments: ["", " ", "<!-- x -->", "<html></html>", "\u{0}"])
    func empty(html: String) throws { #expect(try text(html).isEmpty) }

    @Test("control characters other than white space do not stop the reading")
    func controls() throws {
        let controls = String(String.UnicodeScalarView((1...0x1F).compactMap(Unicode.Scalar.init)))
        let tree = try tree("<p title='a\(controls)b'>one\(controls)two</p><p>three\u{7F}\u{FFFE}\u{FFFF}four</p><p>five</p>")
        let words = tree.text(of: 0)
        for word in ["one", "two", "three", "four", "five"] { #expect(words.contains(word)) }
    }
}
