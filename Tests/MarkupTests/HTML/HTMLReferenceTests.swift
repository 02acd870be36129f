import Testing

@Suite("HTML, character references")
struct HTMLReferenceTests {
    @Test(
        "in text",
        arguments: [
            ("&amp;", "&"), ("&lt;b&gt;", "<b>"), ("&quot;&apos;", "\"'"), ("&nbsp;", "\u{A0}"), ("&eacute;&Eacute;", "éÉ"),
            ("&hellip;&mdash;&rsquo;", "…—’"),
            ("&CounterClockwiseContourIntegral;", "∳"), ("&NotEqualTilde;", "≂̸"), ("&fjlig;", "fj"), ("&Aopf;", "𝔸"),
            ("&lbrace;&rbrace;&comma;&period;", "{},."),
            ("&copy 2026", "© 2026"), ("&eacutex", "éx"), ("&AMPx&ampx", "&x&x"), ("&notit;", "¬it;"), ("&notin;", "∉"),
            ("&frac12cup", "½cup"),
            ("&ltb>", "<b>"), ("&hellip 1", "&hellip 1"), ("&nosuch;", "&nosuch;"), ("&", "&"), ("a & b", "a & b"),
            ("AT&T", "AT&T"), ("&;", "&;"), ("&&amp;&", "&&&"),
            ("&#65;&#x42;&#X43;", "ABC"), ("&#65B", "AB"), ("&#x41G", "AG"), ("&#128;&#146;&#x97;", "€’—"), ("&#129;", "\u{81}"),
            ("&#8364;&#x1F600;", "€😀"),
            ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"),
            ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#xg", "&#xg"),
            ("&amp;lt;", "&lt;"), ("&#38;amp;", "&amp;"), ("&Eacute;&eacute", "Éé"), ("&EACUTE;", "&EACUTE;"),
        ])
    func inText(written: String, read: String) throws {
        let tree = try tree("<p>\(written)</p>")
        #expect(tree.text(.p) == read)
    }

    @Test(
        "in attributes, where a query must stay one",
        arguments: [
            ("?a=1&copy=2", "?a=1&copy=2"), ("?a=1&copy;=2", "?a=1©=2"), ("?a&copyright", "?a&copyright"), ("?a&copy", "?a©"),
            ("?a&copy&b", "?a©&b"), ("?a=1&amp;b=2", "?a=1&b=2"),
            ("?a=1&b=2", "?a=1&b=2"), ("?a=1&lt=2&gt", "?a=1&lt=2>"),
            ("?a=1&lang=en&section=2&para=3", "?a=1&lang=en&section=2&para=3"), ("&quot;x&quot;", "\"x\""), ("a<b>c", "a<b>c"),
            ("&#38;&#60;&#34;", "&<\""), ("&eacute;", "é"), ("&notit;", "&notit;"),
        ])
    func inAttributes(written: String, read: String) throws {
        for quoted in ["'\(written)'", written.contains("\"") ? "'\(written)'" : "\"\(written)\""] {
            let tree = try tree("<a href=\(quoted)>x</a>")
            #expect(tree.first(.a).flatMap { tree.value($0, .href) } == read)
        }
    }

    @Test("what a reference stands for is never markup")
    func neverMarkup() throws {
        let tree = try tree("<p>&lt;script&gt;x&lt;/script&gt; &#60;b&#62;y</p><p title='&quot;&gt;&lt;b&gt;'>z</p>")
        #expect(tree.text(of: 0) == "<script>x</script> <b>y z")
        #expect(tree.first(.b) == nil)
        #expect(tree.all(.p).last.flatMap { tree.value($0, .title) } == "\"><b>")
    }

    @Test("in a title")
    func inTitle() throws {
        #expect(try tree("<title>A &amp; B &lt;i&gt; <b>C</b> &eacute</title>").text(.title) == "A & B <i> <b>C</b> é")
    }
}
