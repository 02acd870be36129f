import Markup
import Testing

@Suite("HTML, its structure")
struct HTMLStructureTests {
    @Test("a paragraph inside a heading leaves the heading whole", arguments: ["h1", "h2", "h3", "h4", "h5", "h6"])
    func paragraphInHeading(tag: String) throws {
        let tree = try tree("<div><\(tag)><p>One</p> <b>two</b><p>three</p></\(tag)><p>Text</p></div>")
        let heading = try #require((0..<tree.count).first { tree.tag($0).headingLevel != nil })
        #expect(tree.text(of: heading) == "One two three")
        #expect(tree.all(.p).map { tree.text(of: $0) } == ["Text"])
    }

    @Test(
        "an article that follows the title stands in the body, though no tag says where it begins",
        arguments: ["<title>T</title><article><p>x</p></article>", "<head><title>T</title><x-story><p>x</p></x-story>"])
    func unsaidBody(html: String) throws {
        let tree = try tree(html)
        let paragraph = try #require(tree.first(.p))
        #expect(tree.ancestor(.head, of: paragraph) == nil && tree.ancestor(.body, of: paragraph) != nil)
    }

    @Test("paragraphs pressed together in a heading stay words apart")
    func pressed() throws { #expect(try tree("<h2><p>One</p><p>two</p></h2>").text(.h2) == "One two") }

    @Test("a heading that nobody ends does not swallow the paragraphs")
    func endlessHeading() throws {
        let tree = try tree("<h2>Head<p>" + String(repeating: "text ", count: 2000) + "<p>more")
        #expect(tree.all(.p).count == 2)
        #expect(tree.text(.h2) == "Head")
    }

    @Test("a heading is ended by the end of another level")
    func otherLevel() throws {
        let tree = try tree("<div><h2>Head</h3><p>one</p><p>two</p></div>")
        #expect(tree.text(.h2) == "Head")
        #expect(tree.all(.p).map { tree.text(of: $0) } == ["one", "two"])
    }

    @Test("blocks inside headings are kept there, and paragraphs in those too")
    func blockInHeading() throws {
        let tree = try tree("<h2><div><p>One</p></div></h2><p>Text</p>")
        #expect(tree.text(.h2) == "One")
    }

    @Test("`<div/>` opens in HTML and closes itself in XHTML")
    func selfClosing() throws {
        let html = "<div class=a/><p>x</p>"
        let asHTML = try tree(html)
        #expect(asHTML.first(.p).flatMap { asHTML.ancestor(.div, of: $0) } != nil)
        let asXHTML = try tree("<div class='a'/><p>x</p><script src='a'/><p>y</p><title/><p>z</p>", isXHTML: true)
        #expect(asXHTML.all(.p).count == 3)
        #expect(asXHTML.all(.p).allSatisfy { asXHTML.ancestor(.div, of: $0) == nil })
    }

    @Test("a slash that belongs to an unquoted value is part of it")
    func slashInValue() throws {
        let tree = try tree("<a href=/a/b/>x</a>", isXHTML: true)
        #expect(tree.first(.a).flatMap { tree.value($0, .href) } == "/a/b/")
        #expect(tree.text(.a) == "x")
    }

    @Test(
        "elements without content have none",
        arguments: [
            "br", "hr", "img", "input", "source", "track", "wbr", "embed", "area", "col", "keygen", "link", "meta", "param",
            "base",
        ])
    func void(tag: String) throws {
        let tree = try tree("<div><\(tag)>a<p>b</p></\(tag)>c</div>")
        let node = try #require((0..<tree.count).first { String(describing: tree.tag($0)) == tag })
        #expect(tree.end(of: node) == node + 1)
        #expect(tree.text(of: 0) == "a b c")
    }

    @Test("`</br>` is a line break, `</p>` without a start is nothing")
    func oddEnds() throws {
        #expect(try text("a</br>b</p>c") == "a bc")
    }

    @Test(
        "what HTML 5 added ends a paragraph as old blocks do",
        arguments: ["section", "article", "aside", "nav", "figure", "main", "header", "footer", "details", "div", "ul", "table"])
    func endsParagraph(tag: String) throws {
        let tree = try tree("<p>one<\(tag)>two</\(tag)>")
        let inner = try #require((0..<tree.count).first { String(describing: tree.tag($0)) == tag })
        #expect(tree.ancestor(.p, of: inner) == nil)
        #expect(tree.text(.p) == "one")
    }

    @Test("comments of every make are no text")
    func comments() throws {
        #expect(try text("a<!-- x --><!----><!--><!---><!-- <p>x</p> --!><!x><?x?><!-- -- -- > --></>b</ x>c") == "abc")
        #expect(try text("a<!-- x <!-- y -->b") == "ab")
        #expect(try text("<!DOCTYPE html PUBLIC \"-//W3C//DTD\" [<!ENTITY x 'y'>]>a").hasSuffix("a"))
    }

    @Test("conditional comments hide what they hide and show what they show")
    func conditional() throws {
        #expect(
            try text(
                "<!--[if IE]><p>old</p><![endif]--><p>a</p><![if !IE]><p>b</p><![endif]><!--[if !IE]><!--><p>c</p><!--<![endif]-->"
            ) == "a b c")
    }

    @Test("CDATA is text in XHTML and a comment in HTML")
    func characterData() throws {
        #expect(try text("<p>a<![CDATA[ <b> & ]] > ]]>c</p>", isXHTML: true) == "a <b> & ]] > c")
        #expect(try text("<p>a<![CDATA[b]]>c</p>") == "ac")
        #expect(try text("<p>a<![CDATA[b", isXHTML: true) == "ab")
    }

    @Test("names of tags in capitals, with colons, hyphens, or odd bytes")
    func names() throws {
        let tree = try tree("<DIV CLASS=A><P>one</P><O:P>two</O:P><My-Element>three</MY-ELEMENT><a$b>four</a$b></DIV>")
        #expect(tree.text(.div) == "one twothreefour")
        #expect(tree.all(.custom).first.map { tree.text(of: $0) } == "three")
        #expect(tree.first(.div).flatMap { tree.value($0, .class) } == "A")
    }

    @Test("a name of a thousand letters is somebody's, not text")
    func longName() throws {
        let name = String(repeating: "x", count: 1000)
        #expect(try text("<\(name)>a</\(name)>b") == "ab")
    }

    @Test(
        "`<` that starts no tag is text",
        arguments: [
            ("1 < 2", "1 < 2"), ("a <3 b", "a <3 b"), ("<<p>x</p>", "< x"), ("a<", "a<"), ("x <- y", "x <- y"), ("<é>", "<é>"),
        ])
    func lessThan(written: String, read: String) throws { #expect(try text(written) == read) }

    @Test("tables keep their cells, lists their items")
    func tables() throws {
        let tree = try tree("<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table><ol><li>e<ul><li>f</ul><li>g</ol>")
        #expect(tree.all(.tr).count == 2)
        #expect(tree.all(.th).count == 2)
        #expect(tree.all(.td).map { tree.text(of: $0) } == ["c", "d"])
        #expect(tree.all(.li).map { tree.text(of: $0) } == ["e f", "f", "g"])
    }

    @Test("a cell is not left by an end that belongs outside")
    func cellBorder() throws {
        let tree = try tree("<div><b><table><tr><td>a</b></div>b</td><td>c</td></tr></table></div>")
        #expect(tree.all(.td).map { tree.text(of: $0) } == ["ab", "c"])
    }
}
