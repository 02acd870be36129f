import Documents
import Testing

@testable import Cleaning

@Suite("Putting a body together")
struct ArticleAssemblerTests {
    private func items(_ block: Block?, _ text: String) -> [String] {
        guard case .list(_, let items)? = block?.content else { return [] }
        return items.map { "\($0.level) \(slice(text, $0.span))" }
    }

    private func rows(_ block: Block?, _ text: String) -> [[String]] {
        guard case .table(let rows)? = block?.content else { return [] }
        return rows.map { $0.map { ($0.isHeader ? "*" : "") + slice(text, $0.span) } }
    }

    @Test("headings keep their levels, paragraphs are parted by blank lines")
    func headings() throws {
        let body = try CutPage("<h1>A</h1><p>b</p><h2>C</h2><p>d</p><h6>E</h6>").body()
        #expect(body.text == "A\n\nb\n\nC\n\nd\n\nE")
        #expect(body.kinds == ["heading1", "paragraph", "heading2", "paragraph", "heading6"])
        expectSound(body.text, body.blocks)
    }

    @Test("a heading in pieces is a heading still")
    func headingPieces() throws {
        let body = try CutPage("<h2><span>Part one</span> <a href=#x>¶</a></h2><h3><div>In a box</div></h3><p>x</p>").body()
        #expect(body.kinds.last == "paragraph")
        #expect(body.kinds.first == "heading2")
        #expect(body.kinds.contains("heading3"))
        expectSound(body.text, body.blocks, body.links)
    }

    @Test("lists keep order, nesting and items of several paragraphs")
    func lists() throws {
        let body = try CutPage(
            "<p>x</p><ol><li>one<ul><li>one a</li><li>one b<ol><li>deep</li></ol></li></ul></li><li><p>two</p><p>two more</p></li></ol><p>y</p>"
        ).body()
        #expect(body.kinds == ["paragraph", "ordered list", "paragraph"])
        #expect(items(body.blocks[1], body.text) == ["0 one", "1 one a", "1 one b", "2 deep", "0 two\ntwo more"])
        #expect(body.pieces[1] == "one\none a\none b\ndeep\ntwo\ntwo more")
        expectSound(body.text, body.blocks)
    }

    @Test("an item that goes on behind its inner list is one more item of its own")
    func itemGoesOn() throws {
        let body = try CutPage("<ul><li>a<ul><li>b</li></ul>still a</li><li>c</li></ul>").body()
        #expect(items(body.blocks.first, body.text) == ["0 a", "1 b", "0 still a", "0 c"])
        expectSound(body.text, body.blocks)
    }

    @Test("a definition list stays together")
    func definitions() throws {
        let body = try CutPage("<dl><dt>Weir</dt><dd>a low dam</dd><dt>Sluice</dt><dd>a gate</dd></dl>").body()
        #expect(body.kinds == ["list"])
        #expect(items(body.blocks.first, body.text) == ["0 Weir", "1 a low dam", "0 Sluice", "1 a gate"])
        expectSound(body.text, body.blocks)
    }

    @Test("a list of whole articles is no list")
    func layoutList() throws {
        let body = try CutPage("<ul><li><h2>One</h2><p>a</p></li><li><h2>Two</h2><p>b</p></li></ul>").body()
        #expect(body.kinds == ["heading2", "paragraph", "heading2", "paragraph"])
    }

    @Test("a table of data keeps rows, cells and headers")
    func table() throws {
        let body = try CutPage(
            "<table><caption>Fares</caption><tr><th>Route<th>Price</tr><tr><td>North<br>ferry<td>£4</tr><tr><td>South<td></td></tr></table>"
        ).body()
        #expect(body.kinds == ["paragraph", "table"])
        #expect(rows(body.blocks.last, body.text) == [["*Route", "*Price"], ["North\nferry", "£4"], ["South", ""]])
        #expect(body.text == "Fares\n\nRoute\tPrice\nNorth\nferry\t£4\nSouth")
        expectSound(body.text, body.blocks)
    }

    @Test("a cell without text keeps its column")
    func emptyCells() throws {
        let body = try CutPage(
            "<table><tr><th></th><th>2024</th><th></th><th>2026</th></tr><tr><td>Boats</td><td></td><td> </td><td>9</td></tr></table>"
        ).body()
        #expect(rows(body.blocks.first, body.text) == [["*", "*2024", "*", "*2026"], ["Boats", "", "", "9"]])
        expectSound(body.text, body.blocks)
    }

    @Test(
        "a table that only lays the page out is none",
        arguments: [
            "<table><tr><td><p>one</p><p>two</p></td></tr></table>",
            "<table role=presentation><tr><td>one<td>two<tr><td>three<td>four</table>",
            "<table><tr><td><table><tr><td>one<td>two</table><td>three</table>",
        ])
    func layoutTable(html: String) throws {
        let body = try CutPage(html).body()
        #expect(!body.kinds.contains("table") || html.contains("<table><tr><td><table>"))
        #expect(body.kinds.contains("paragraph"))
        expectSound(body.text, body.blocks)
    }

    @Test("quotes and code are what they are; code keeps its line breaks")
    func quotesAndCode() throws {
        let body = try CutPage(
            "<blockquote><p>To be</p><p>or not</p></blockquote><pre><code>a = 1\n\n  b = 2\n</code></pre><p>x</p>"
        ).body()
        #expect(body.kinds == ["quote", "quote", "code", "paragraph"])
        #expect(body.pieces == ["To be", "or not", "a = 1\n\n  b = 2", "x"])
        expectSound(body.text, body.blocks)
    }

    @Test("a column of paragraphs that two line breaks part is no cell of data, a long note is")
    func columnOfProse() throws {
        let long = String(repeating: "The ferry waits for the tide and the tide for nobody. ", count: 4)
        let page = try CutPage(
            "<table><tr><td colspan=2>Post</td></tr><tr><td>Home<br>News</td><td>\(long)<br><br>\(long)<br><br>End.</td></tr></table>"
        ).body()
        #expect(page.kinds.allSatisfy { $0 == "paragraph" })
        let data = try CutPage(
            "<table><tr><td>Tide</td><td>\(long)</td></tr><tr><td>Wind</td><td>\(long)<br><br>None.</td></tr></table>"
        )
        .body()
        #expect(data.kinds == ["table"])
    }

    @Test("code, quotes and headings inside a list or a table make no second block of the same text")
    func mixed() throws {
        let body = try CutPage(
            "<ul><li>Run<pre>make\n  all</pre></li><li><blockquote>said</blockquote></li></ul><table><tr><th>k<th>v<tr><td><pre>a\nb</pre><td>c</table>"
        ).body()
        #expect(body.kinds == ["list", "table"])
        expectSound(body.text, body.blocks)
    }

    @Test("links are absolute and lie where their words are; what leads out of the web is left out")
    func links() throws {
        let body = try CutPage(
            "<p>Read <a href='/a?x=1&amp;y=2'>this</a> and <a href='b#c'>that</a>, <a href='mailto:a@b.example'>mail</a>, <a href='javascript:x()'>run</a>, <a>no</a>.</p>"
                + "<ul><li>x<li><a href=//cdn.example/z>é́ z</a></ul>"
        ).body(at: "https://h.example/d/page")
        #expect(body.links.map(\.url) == ["https://h.example/a?x=1&y=2", "https://h.example/d/b#c", "https://cdn.example/z"])
        #expect(body.links.map(\.text) == ["this", "that", "é́ z"])
        expectSound(body.text, body.blocks, body.links)
    }

    @Test("without an address, links that are absolute stay and the others go")
    func noBase() throws {
        let body = try CutPage("<p><a href=https://a.example/b>one</a> <a href=/c>two</a></p>").body()
        #expect(body.links.map(\.url) == ["https://a.example/b"])
    }

    @Test("what is normalized across an inline boundary is counted as it comes out")
    func normalization() throws {
        let body = try CutPage(
            "<p>caf e<b>\u{301}</b> and <a href=https://a.example/>e\u{301}t</a> u<a href=https://a.example/2>\u{308}ber</a> end</p><p><a href=https://a.example/3>next</a></p>"
        ).body()
        #expect(Array(body.text.unicodeScalars) == Array("caf \u{E9} and \u{E9}t \u{FC}ber end\n\nnext".unicodeScalars))
        #expect(body.links.first { $0.url == "https://a.example/3" }.map { slice(body.text, $0.span) } == "next")
        #expect(body.links.contains { $0.url == "https://a.example/" })
        expectSound(body.text, body.blocks, body.links)
    }

    @Test("offsets count code points, however many bytes or characters those are")
    func codePoints() throws {
        let body = try CutPage("<p>👩‍👩‍👧 und 𝒳 <a href=https://a.example/>日本</a></p><p>x</p>").body()
        expectSound(body.text, body.blocks, body.links)
        #expect(body.links.first?.text == "日本")
        #expect(body.links.first?.span.start == Array("👩‍👩‍👧 und 𝒳 ".unicodeScalars).count)
    }

    @Test("segments that are dropped leave no trace, not even of their links and items")
    func dropped() throws {
        let page = try CutPage("<p>a</p><p>ad <a href=https://ad.example/>buy</a></p><ul><li>one<li>ad<li>two</ul>")
        let body = page.body { !$0.hasPrefix("ad") }
        #expect(body.text == "a\n\none\ntwo")
        #expect(body.links.isEmpty)
        expectSound(body.text, body.blocks)
        #expect(page.body { _ in false }.blocks.isEmpty)
    }
}
