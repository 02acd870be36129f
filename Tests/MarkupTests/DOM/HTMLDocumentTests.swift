import Testing

@testable import Markup

@Suite("A page as a tree for XPath")
struct HTMLDocumentTests {
    private func texts(_ expression: String, _ html: String) throws -> [String] {
        let document = try HTMLDocument(Array(html.utf8))
        return try document.evaluate(XPath(expression)).nodes.map { document.text(of: $0) }
    }

    private func text(_ tree: HTMLTree) -> String { tree.text(of: 0) }

    @Test("attributes that nobody else asks for can be selected by")
    func foreignAttributes() throws {
        let html = "<p data-role=x onclick='a(\"b\")'>one</p><p DATA-ROLE='y &amp; z'>two</p>"
        #expect(try texts("//p[@data-role='x']", html) == ["one"])
        #expect(try texts("//p[@data-role='y & z']", html) == ["two"])
        #expect(try texts("//@onclick", html) == ["a(\"b\")"])
    }

    @Test("an expression gives nodes, a text, a number or a truth")
    func kinds() throws {
        let document = try HTMLDocument(Array("<title>Quay | Post</title><p>a<p>b".utf8))
        guard case .string("Quay") = try document.evaluate(XPath("substring-before(//title, ' | ')")) else { throw Unexpected() }
        guard case .number(2) = try document.evaluate(XPath("count(//p)")) else { throw Unexpected() }
        guard case .boolean(true) = try document.evaluate(XPath("//p = 'b'")) else { throw Unexpected() }
        let truths = try ["//p", "//table", "string(//table)", "count(//p)", "0"].map { try document.evaluate(XPath($0)).isTrue }
        #expect(truths == [true, false, false, true, false])
    }

    @Test("the parts of a union come in the order of the page, once each, attributes too")
    func unions() throws {
        let html = "<h2 id=a>1</h2><p class=b>2</p><h2>3</h2>"
        #expect(try texts("//p | //h2 | //*[@id='a']", html) == ["1", "2", "3"])
        #expect(try texts("//p/@class | //h2/@id | //h2", html) == ["1", "a", "b", "3"])
        #expect(try texts("//*[contains(., '|')] | //p[self::p | self::div]", html) == ["2"])
    }

    @Test("blanks between elements of HTML 5 part words, as they do with the other parser")
    func blanks() throws {
        let html = "<section><x-a>one</x-a> <x-a>two</x-a>\n<mark>three</mark> <time>four</time></section>"
        let document = try HTMLDocument(Array(html.utf8))
        let tree = document.tree()
        #expect(text(tree) == "one two three four")
        #expect(text(tree) == text(try HTMLParser.parse(Array(html.utf8))))
    }

    @Test("the tree of a whole document is the tree that the other parser gives")
    func sameTree() throws {
        let html =
            "<html lang=en><title>T</title><body><ul><li>a<li>b</ul><table><tr><td>c</table><p>d<br>e<p class='x'>f &amp; g"
        let direct = try HTMLParser.parse(Array(html.utf8))
        let document = try HTMLDocument(Array(html.utf8))
        let tree = document.tree()
        #expect((0..<tree.count).map { tree.tag($0) } == (0..<direct.count).map { direct.tag($0) })
        #expect((0..<tree.count).map { tree.value($0, .class) } == (0..<direct.count).map { direct.value($0, .class) })
        #expect((0..<tree.count).map { tree.end(of: $0) } == (0..<direct.count).map { direct.end(of: $0) })
        #expect(tree.isComplete && direct.isComplete)
    }

    @Test("what is inside a selected node does not come twice")
    func nested() throws {
        let document = try HTMLDocument(Array("<div>a<div>b</div></div><div>c</div>".utf8))
        let tree = document.tree(of: try document.evaluate(XPath("//div")).nodes)
        #expect(text(tree) == "a b c")
    }

    @Test("nodes are taken out, dissolved and wrapped, one inside the other, in any order")
    func editing() throws {
        var document = try HTMLDocument(Array("<div id=o>1<div id=i>2<b>3</b></div>4</div><p title=t>5</p>".utf8))
        for node in try document.evaluate(XPath("//b | //p/@title")).nodes { document.remove(node) }
        for node in try document.evaluate(XPath("//div")).nodes { document.dissolve(node) }
        for node in try document.evaluate(XPath("//p")).nodes { document.wrap(node, in: "blockquote") }
        let left = try document.evaluate(XPath("//div | //b | //@title")).nodes
        #expect(left.isEmpty)
        let tree = document.tree()
        #expect(text(tree) == "124 5")
        #expect(tree.first(.blockquote).flatMap { tree.first(.p, in: $0) } != nil)
        for node in try document.evaluate(XPath("//html | //body | //p")).nodes { document.remove(node) }
        let empty = document.tree()
        #expect(empty.count == 0)
    }

    @Test("a node is taken out twice, and dissolved after, without harm")
    func twice() throws {
        var document = try HTMLDocument(Array("<div><p>a</p></div>b".utf8))
        let nodes = try document.evaluate(XPath("//p")).nodes
        for node in nodes + nodes { document.remove(node) }
        for node in nodes { document.dissolve(node) }
        let tree = document.tree()
        #expect(text(tree) == "b")
    }

    @Test("an element's name that is none wraps nothing", arguments: ["", "a b", "<p>", "1a"])
    func badNames(_ name: String) throws {
        var document = try HTMLDocument(Array("<p>a</p>".utf8))
        for node in try document.evaluate(XPath("//p")).nodes {
            let isWrapped = document.wrap(node, in: name)
            #expect(!isWrapped)
        }
    }

    @Test("namespaces, which libxml2 hands out as if they were nodes, are none")
    func namespaces() throws {
        let document = try HTMLDocument(Array("<p>a</p>".utf8))
        let nodes = try document.evaluate(XPath("//namespace::*")).nodes
        #expect(nodes.isEmpty)
    }

    struct Unexpected: Error {}
}
