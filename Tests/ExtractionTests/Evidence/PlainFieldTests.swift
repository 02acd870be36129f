import Testing

@testable import Extraction

@Suite("Plain fields")
struct PlainFieldTests {
    @Test(
        "are one line of text",
        arguments: [
            ("a", "a"), ("  a \n\t b  ", "a b"), ("a&nbsp;b", "a b"), ("<p>a</p><b>b</b>", "ab"), ("a <br/> b", "a b"),
            ("1 < 2 > 0", "1 < 2 > 0"), ("a < b", "a < b"), ("a <b", "a <b"), ("x <3 y", "x <3 y"), ("&quot;a&#39;", "\"a'"),
            ("AT&amp;T", "AT&T"),
            ("soft\u{AD}hyphen\u{200B}\u{FEFF}", "softhyphen"), ("a\u{0}\u{1B}b", "a b"), ("&lt;i&gt;a", "a"),
            ("a\u{A0}b\u{2003}c", "a b c"), ("&", "&"),
        ])
    func cleaned(text: String, plain: String) { #expect(PlainField.clean(text) == plain) }

    @Test("nothing is nil", arguments: ["", " \n", "<p></p>", "\u{200B}", "&nbsp;"])
    func nothing(text: String) { #expect(PlainField.clean(text) == nil) }

    @Test("200 KB of the same is read in one pass", arguments: ["<a", "<a>", "&amp;", "&", " ", "&lt;"])
    func hostile(piece: String) {
        #expect((PlainField.clean(String(repeating: piece, count: 40_000)) ?? "").utf8.count <= 200_000)
    }
}
