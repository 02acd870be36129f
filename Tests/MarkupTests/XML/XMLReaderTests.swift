import Testing

@testable import Markup

@Suite("XML, well-formed")
struct XMLReaderTests {
    @Test("names, namespaces, attributes and text come out as a tree of values")
    func tree() throws {
        let document = try XMLReader.parse(
            Array(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- a comment -->
                <list xmlns="urn:a" xmlns:b="urn:b" kind="x &amp; y &#38;#38; &lt;">
                  <b:item b:id="1">one<![CDATA[ <two> & ]]>three</b:item>
                  <item xml:lang="pt-BR"/>
                </list>
                """.utf8))
        let root = document.root
        #expect(root.name == "list" && root.namespace == "urn:a")
        #expect(root.attribute("kind") == "x & y &#38; <")
        #expect(root.element("urn:b", "item")?.text == "one <two> & three")
        #expect(root.element("urn:b", "item")?.attribute("id", namespace: "urn:b") == "1")
        #expect(root.element("urn:b", "item")?.attribute("id") == nil)
        #expect(root.elements("urn:a", "item").map { $0.attribute("lang", namespace: XMLNamespace.xml) } == ["pt-BR"])
        #expect(root.isComplete)
        #expect(document.warnings.isEmpty)
        #expect(document.charset == "utf-8")
    }

    @Test("an undeclared prefix never passes for no prefix, and can be given a namespace")
    func undeclaredPrefixes() throws {
        let bytes = Array("<a><x:b/><y:b/><b/></a>".utf8)
        let root = try XMLReader.parse(bytes, undeclaredPrefixes: ["x": "urn:x"]).root
        #expect(root.elements.map(\.namespace) == ["urn:x", "undeclared:y", ""])
    }

    @Test("XHTML inside comes out as HTML")
    func innerHTML() throws {
        let root = try XMLReader.parse(
            Array(
                """
                <c xmlns:h="http://www.w3.org/1999/xhtml"><h:p class="a &quot;b&quot;">x &lt; y<h:br/>z</h:p><h:img src="/p?a=1&amp;b=2"/></c>
                """.utf8)
        ).root
        #expect(
            root.innerHTML == "<p class=\"a &quot;b&quot;\">x &lt; y<br>z</p><img src=\"/p?a=1&amp;b=2\">")
    }

    @Test("long texts and many elements arrive whole")
    func large() throws {
        let text = String(repeating: "Straße & more. ", count: 5000)
        let escaped = text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        let body = String(repeating: "<p>\(escaped)</p>", count: 10)
        let root = try XMLReader.parse(Array("<d>\(body)</d>".utf8)).root
        #expect(root.elements.map(\.text) == Array(repeating: text, count: 10))
    }

    @Test(
        "the first tag can be told without parsing",
        arguments: [
            ("<?xml version='1.0'?><!-- <html> --><rss version='2.0'>", "rss"),
            ("<!DOCTYPE html><p>", "html"),
            ("<!doctype HTML PUBLIC \"x\">", "html"),
            ("<!DOCTYPE rss [<!ENTITY feed \"<feed>\">]><rss>", "rss"),
            ("Warning: <br/> in line 3 <rdf:RDF>", "rdf"),
            ("<![CDATA[<feed>]]><RSS>", "rss"),
        ])
    func peek(text: String, name: String) {
        #expect(XMLPeek.firstTag(in: Array(text.utf8), among: ["rss", "feed", "rdf", "html"])?.name == name)
    }
}
