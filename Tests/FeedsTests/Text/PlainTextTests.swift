import Feeds
import Testing

@Suite("Plain text from HTML")
struct PlainTextTests {
    @Test(
        "tags go, words stay apart or together as they were",
        arguments: [
            ("<p>One</p><p>two</p>", "One two"), ("in<b>ter</b>est", "interest"), ("a<br/>b<BR>c", "a b c"),
            ("Tom &amp; Ana&nbsp;&#8217;s &hellip;", "Tom & Ana ’s …"),
            ("AT&T & co &unknown; &#xD800;", "AT&T & co &unknown; \u{FFFD}"),
            ("x<!-- <p> hidden -->y", "xy"), ("a<script>if (a < b) {}</script>b<style>p{}</style>c", "a b c"),
            ("1 < 2 > 0", "1 < 2 > 0"), ("Array<Int> and <T>", "Array<Int> and <T>"), ("<a href=\"x\">link</a>s", "links"),
            ("if a <b then", "if a <b then"), ("end <p", "end <p"), ("  a \n\t b\u{A0}\u{2003}c  ", "a b c"),
            ("so\u{AD}ft\u{200B}", "soft"),
            ("\u{1B}[31mred", "[31mred"), ("<script>never closed", nil), ("<img src=x>", nil), ("", nil), (" \u{A0} ", nil),
            ("<!-- open", "<!-- open"), ("<h1>Big</h1>text", "Big text"), ("&lt;b&gt;", "<b>"),
        ] as [(String, String?)])
    func strip(html: String, expected: String?) {
        #expect(PlainText.fromHTML(html) == expected)
    }

    @Test(
        "whatever is repeated, the cost stays linear",
        arguments: [
            "<", "<p", "<p ", "<!--", "<script>", "</", "&", "&#", "&a", "<b>", "a<", "<!-- <p", "<script></scrip",
        ])
    func linear(piece: String) {
        // A quadratic scanner would be here for minutes.
        let text = "x " + String(repeating: piece, count: 300_000 / piece.utf8.count)
        #expect(PlainText.fromHTML(text)?.hasPrefix("x") == true)
    }
}
