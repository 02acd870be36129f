import Testing

@testable import Markup

@Suite("XML, as it is found")
struct XMLRecoveryTests {
    private func read(_ text: String, roots: Set<String>? = nil) throws -> XMLDocument {
        try XMLReader.parse(Array(text.utf8), roots: roots)
    }

    private func codes(_ document: XMLDocument) -> [XMLWarning.Code] { document.warnings.map(\.code) }

    @Test("bare ampersands stay ampersands, in text and in attributes")
    func ampersands() throws {
        let document = try read("<a href=\"/?x=1&y=2&copy=3\">R&D &T; & more &#; &#xZZ;</a>")
        #expect(document.root.attribute("href") == "/?x=1&y=2&copy=3")
        #expect(document.root.text == "R&D &T; & more &#; &#xZZ;")
        #expect(codes(document).contains(.bareAmpersand))
    }

    @Test("HTML's entities are decoded, unknown ones stay as written")
    func entities() throws {
        let document = try read("<a>caf&eacute;&nbsp;&mdash; &lol; &hellip; &#8217; &#x2019; &#150; &lt;b&gt; &amp;amp;</a>")
        #expect(document.root.text == "café\u{A0}— &lol; … ’ ’ – <b> &amp;")
        #expect(codes(document) == [.htmlEntity, .unknownEntity])
    }

    @Test("control characters and what is no character are dropped")
    func controls() throws {
        let document = try read("<a b='x\u{1}y'>one\u{0}\u{8}\u{FFFE}two&#8;&#xFFFF;\u{FFFD}<![CDATA[\u{B}]]></a>")
        #expect(document.root.text == "onetwo\u{FFFD}")
        #expect(document.root.attribute("b") == "xy")
        #expect(document.warnings == [XMLWarning(.controlCharacters, count: 7)])
    }

    @Test("what a server prints before and after the document is dropped")
    func junk() throws {
        let text =
            "\n<br />\n<b>Warning</b>: bad <i>luck</i> in x.php\n<?xml version='1.0'?><rss><a>1</a></rss>\n<script>x()</script>"
        for roots in [nil, ["rss"] as Set] {
            let document = try read(text, roots: roots)
            #expect(document.root.name == "rss" && document.root.text == "1")
            #expect(codes(document) == [.junkBeforeRoot, .junkAfterRoot])
        }
        #expect(try read("<br/><b>x</b><rss/>", roots: ["rss"]).root.name == "rss")
    }

    @Test("unclosed tags end with what contains them; stray end tags are dropped")
    func balance() throws {
        let document = try read("<l><i><t>a<br>b</t></u></i><i><t>c</T><d>e</i><i>f</i></l>")
        #expect(document.root.elements.map(\.text) == ["ab", "ce", "f"])
        #expect(codes(document) == [.unbalancedTags])
        #expect(document.root.elements.allSatisfy { $0.isComplete })
    }

    @Test("attributes without quotes, values or blanks between them, and twice")
    func attributes() throws {
        let document = try read("<a one=1 two three='3\"'four=\"<4>\" one=\"again\" / =\">x</a>")
        #expect(document.root.attributes.map(\.name) == ["one", "two", "three", "four"])
        #expect(document.root.attributes.map(\.value) == ["1", "", "3\"", "<4>"])
        #expect(codes(document).contains(.duplicateAttribute))
        #expect(codes(document).contains(.malformedMarkup))
    }

    @Test("a less-than sign that starts no tag is text")
    func lessThan() throws {
        let document = try read("<a>1 < 2 <3 x<y and <b <c>z</c> <é></a>")
        #expect(document.root.text == "1 < 2 <3 x<y and <b z <é>")
        #expect(codes(document).contains(.bareLessThan))
    }

    @Test("a document cut anywhere keeps what is whole and marks what is not")
    func cut() throws {
        let items = (1...5).map { "<i n='\($0)'><t>title \($0)</t><u><![CDATA[text]]></u></i>" }.joined()
        let whole = Array("<l>\(items)</l>".utf8)
        for length in 3..<whole.count {
            let document = try XMLReader.parse(Array(whole.prefix(length)))
            #expect(codes(document).contains(.cutShort), "cut after \(length) bytes")
            #expect(!codes(document).contains(.parserComplaint), "cut after \(length) bytes")
            #expect(!document.root.isComplete)
            let complete = document.root.elements.filter { $0.isComplete }
            #expect(complete.map(\.text) == (1...5).prefix(complete.count).map { "title \($0)text" })
            #expect(document.root.elements.count { !$0.isComplete } <= 1)
        }
        #expect(try XMLReader.parse(whole).warnings.isEmpty)
    }

    @Test("nested CDATA sections lose their shell, not their text")
    func nestedCharacterData() throws {
        let document = try read("<a><![CDATA[x <![CDATA[ y ]]> z ]]></a>")
        #expect(document.root.text == "x <![CDATA[ y  z ]]>")
    }

    @Test("whatever is thrown together, libxml2 finds it well-formed once it is mended")
    func noComplaints() throws {
        let pieces = [
            "<a", "<b>", "</a>", "</b>", "&amp", "&x;", "<![CDATA[", "]]>", "<!--", "-->", "<?p", "?>", "='", "=\"", "x:y",
            " xmlns:x=''",
            "/>", "\u{1}", "é", "<!DOCTYPE a [", "]>", "--", "&#0;", ":", "<x:y:z>", "<x:>",
        ]
        var state: UInt64 = 42
        for _ in 0..<3000 {
            var text = "<r>"
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let document = try read(text)
            #expect(document.root.name == "r")
            // Names with several colons are left to libxml2.
            if !text.contains(":") { #expect(!codes(document).contains(.parserComplaint), "\(text)") }
        }
    }

    @Test(
        "nothing and no element are faults",
        arguments: [
            ("", XMLFault.Code.empty), (" \n\t", .empty), ("plain text", .noElement), ("<!-- x -->", .noElement),
            ("<", .noElement),
            ("<?xml version='1.0'?>", .noElement), ("<a b=\"", .noElement),
        ])
    func faults(text: String, code: XMLFault.Code) {
        #expect { try read(text) } throws: { ($0 as? XMLFault)?.code == code }
    }
}
