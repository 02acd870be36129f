import Markup
import Testing

@Suite("HTML, elements whose content is no markup")
struct HTMLRawElementTests {
    @Test("scripts and style sheets are dropped and counted")
    func scripts() throws {
        let tree = try tree("a<script>var x = '<p>no</p>';</script>b<STYLE>p { }</STYLE >c<script src=x></script>d")
        #expect(tree.text(of: 0) == "abcd")
        #expect(tree.scriptBytes == "var x = '<p>no</p>';".utf8.count + "p { }".utf8.count)
    }

    @Test(
        "only the script's own end ends it",
        arguments: [
            "document.write('<scr'+'ipt></scr'+'ipt>')", "x = '</scr'", "'<\\/script>'", "a </scripty b", "if (a</b) c", "<!-- x",
            "/* </style> */",
        ])
    func scriptEnds(body: String) throws {
        #expect(try text("<p>one</p><script>\(body)</script><p>two</p>") == "one two")
    }

    @Test("JSON-LD and other data are collected in order, byte for byte")
    func data() throws {
        let html = """
            <script type="application/ld+json">{"a": "<p>&amp;"}</script><script type='application/json' id=x>[1]</script>
            <SCRIPT TYPE=APPLICATION/LD+JSON>{"b": 1}</SCRIPT><script type="text/javascript">x</script><p>text</p>
            <script type="application/ld+json;charset=utf-8">{"c": 1}
            """
        let tree = try tree(html)
        #expect(tree.jsonLD == [#"{"a": "<p>&amp;"}"#, #"{"b": 1}"#, #"{"c": 1}"#])
        #expect(tree.dataScripts == ["[1]"])
        #expect(tree.text(of: 0) == "text")
    }

    @Test("drawings are dropped with their titles, also when they hold drawings")
    func drawings() throws {
        #expect(try text("a<svg viewBox='0 0 1 1'><title>Icon</title><text>x</text></svg>b") == "ab")
        #expect(try text("a<svg><g><svg><text>x</text></svg><text>y</text></g></svg>b") == "ab")
        #expect(try text("a<svg><path d=x /></svg>b<svg/>c<svg class=x />d") == "abcd")
        let tree = try tree("<head></head><body><svg><title>Icon</title></svg><p>x</p>")
        #expect(tree.first(.title) == nil)
    }

    @Test("a drawing in a drawing that is not ended does not swallow the page")
    func brokenDrawing() throws {
        #expect(try text("a<svg><svg></svg><p>one</p><svg></svg><p>two</p>") == "a one two")
    }

    @Test("templates, frames and text areas are not seen")
    func unseen() throws {
        #expect(
            try text("a<template><p>x</p></template>b<iframe><p>x</p></iframe>c<textarea><p>x</p></textarea>d<object>x</object>e")
                == "abcde")
        let tree = try tree("<template><p>x</p></template>")
        #expect(tree.first(.p).flatMap { tree.ancestor(.template, of: $0) } != nil)
    }

    @Test("what is for readers without scripts is read")
    func noscript() throws {
        let tree = try tree("<noscript><p>one</p><img src=a.jpg></noscript><p>two</p>")
        #expect(tree.text(of: 0) == "one two")
        #expect(tree.first(.img).flatMap { tree.value($0, .src) } == "a.jpg")
    }

    @Test("a title holds text, whatever looks like a tag in it")
    func title() throws {
        let tree = try tree("<head><title>One <b>two</b> <!-- three --></title><meta name=a content=b></head><p>x</p>")
        #expect(tree.text(.title) == "One <b>two</b> <!-- three -->")
        #expect(tree.first(.b) == nil)
        #expect(tree.first(.meta) != nil)
    }

    @Test("the first title is the page's, before any in the body")
    func titles() throws { #expect(try tree("<title>one</title><body><title>two</title>").text(.title) == "one") }
}
