import Markup
import Testing

@testable import Cleaning

@Suite("Cutting a page into segments")
struct SegmenterTests {
    @Test(
        "block elements part text, inline elements do not",
        arguments: [
            ("<p>one</p><p>two</p>", ["one", "two"]),
            ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
            ("<p>o<b>n</b>e <i>two</i>, <span>three</span></p>", ["one two, three"]),
            ("<ul><li>a<li>b</ul>", ["a", "b"]),
            ("<table><tr><td>a<td>b<tr><td>c</table>", ["a", "b", "c"]),
            ("<dl><dt>term<dd>what it means</dl>", ["term", "what it means"]),
            ("a<hr>b", ["a", "b"]),
            ("<x-card>custom</x-card> stays inline", ["custom stays inline"]),
            ("", []), ("<p> </p><p>&nbsp;</p><p>\u{200B}</p>", []),
        ])
    func boundaries(html: String, texts: [String]) throws {
        #expect(try CutPage(html).texts == texts)
    }

    @Test(
        "one line break is a line break, two are a boundary, those at an end are nothing",
        arguments: [
            ("<p>a<br>b</p>", ["a\nb"]), ("<p>a <br> b</p>", ["a\nb"]), ("<p>a<br><br>b</p>", ["a", "b"]),
            ("<p>a<br> \n<br/>&nbsp;<br>b</p>", ["a", "b"]), ("<p><br>a<br></p>", ["a"]), ("<p>a<br></p><p>b</p>", ["a", "b"]),
            ("<p>a<br><b>b</b><br>c</p>", ["a\nb\nc"]),
        ])
    func lineBreaks(html: String, texts: [String]) throws {
        #expect(try CutPage(html).texts == texts)
    }

    @Test(
        "white space collapses as in a browser, and what nobody sees is dropped",
        arguments: [
            ("<p>  a \n\t b  </p>", "a b"), ("<p>a&nbsp;&nbsp;b</p>", "a b"), ("<p>a<b> b</b> c</p>", "a b c"),
            ("<p>a <b> b</b></p>", "a b"), ("<p>co&shy;op&#8203;era\u{FEFF}tion</p>", "cooperation"),
            ("<p>a\u{2028}b\u{2029}c</p>", "a b c"), ("<p>a\u{1}b\u{7F}c</p>", "abc"), ("<p>a<!-- c -->b</p>", "ab"),
            ("<p>a<wbr>b</p>", "ab"), ("<p>a\u{2009}b</p>", "a\u{2009}b"), ("<p>ab\u{200D}c</p>", "ab\u{200D}c"),
        ])
    func whiteSpace(html: String, text: String) throws {
        #expect(try CutPage(html).texts.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
    }

    @Test("preformatted text keeps its line breaks and indents, but for the first line break")
    func preformatted() throws {
        let page = try CutPage("<p>x</p><pre>\nfor i in a:\n    print(i)  # <b>bold</b>\n\n    done\n</pre><p>y</p>")
        #expect(page.texts == ["x", "for i in a:\n    print(i)  # bold\n\n    done", "y"])
        #expect(page.segmentation.segments.map(\.isPreformatted) == [false, true, false])
        #expect(try CutPage("<pre>    indented\n  less</pre>").texts == ["    indented\n  less"])
        #expect(try CutPage("<pre>a<br>  b</pre>").texts == ["a\n  b"])
    }

    @Test("a link covers its words and not the white space around them")
    func links() throws {
        let page = try CutPage("<p>See <a href=/a> the  report </a>, or <a href=/b>this</a>.</p><p><a href=/c>All</a></p>")
        #expect(page.texts == ["See the report , or this.", "All"])
        #expect(page.links == ["the report", "this", "All"])
        #expect(page.segmentation.segments.map { page.segmentation.links[$0.links].count } == [2, 1])
        let shares = page.segmentation.segments.map(\.linkDensity)
        #expect(shares[0] > 0.5 && shares[0] < 0.8 && shares[1] == 1)
    }

    @Test("a link around blocks goes on in each of them; empty and nested links do no harm")
    func oddLinks() throws {
        #expect(try CutPage("<a href=/a><h2>Title</h2><p>Text</p></a><p>after</p>").links == ["Title", "Text"])
        #expect(try CutPage("<p>a <a href=/b></a> c <a href=/d><img src=x></a></p>").links.isEmpty)
        let nested = try CutPage("<p><a href=/a>one <a href=/b>two</a> three</p>")
        #expect(nested.texts == ["one two three"])
        #expect(nested.links.prefix(2) == ["one", "two"] || nested.links.prefix(2) == ["one ", "two"])
    }

    @Test(
        "text that its page hides is marked",
        arguments: [
            "<p hidden>x</p>", "<div aria-hidden=true><p>x</p></div>", "<p style='display : NONE'>x</p>",
            "<p style='color:red;visibility:hidden'>x</p>",
        ])
    func hidden(html: String) throws {
        let page = try CutPage("\(html)<p>seen</p><p style='display:block'>seen</p><p aria-hidden=false>seen</p>")
        #expect(page.segmentation.segments.map(\.isHidden) == [true, false, false, false])
    }

    @Test("scripts, styles, forms' choices and pictures' innards are no text; a button is its own segment but in a heading")
    func unseen() throws {
        let html = """
            <style>p{}</style><script>var a = '<p>no</p>'</script><p>a</p><select><option>no</select><svg><title>no</title></svg>
            <textarea>no</textarea><noscript><p>b</p></noscript><template><p>no</p></template><iframe>no</iframe>
            <p>c <button>press</button> d</p><h2><button>Open</button></h2>
            """
        #expect(try CutPage(html).texts == ["a", "b", "c", "press", "d", "Open"])
    }

    @Test("characters are counted by kind, without white space")
    func counts() throws {
        let segment = try #require(
            try CutPage("<p>né <b>bold</b> <em>it</em> <a href=/>link</a></p>").segmentation.segments.first)
        #expect(segment.characters == 12)
        #expect(segment.boldCharacters == 4 && segment.italicCharacters == 2 && segment.linkedCharacters == 4)
    }
}
