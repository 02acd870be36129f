import Markup
import Testing

@Suite("Encodings, decided")
struct CharsetDecoderTests {
    private func decode(_ bytes: [UInt8], label: String? = nil) -> (
        text: String, charset: String, basis: CharsetDecoder.Basis, bad: Int
    ) {
        let decoded = CharsetDecoder.decode(bytes, label: label)
        return (String(decoding: decoded.utf8, as: UTF8.self), decoded.charset, decoded.basis, decoded.replacements)
    }

    /// `café` as Latin-1 in a page with that head.
    private func page(_ head: String) -> [UInt8] { Array(head.utf8) + Array("<p>caf".utf8) + [0xE9] + Array("</p>".utf8) }

    @Test("a byte order mark decides, whatever the labels say, and is gone")
    func marks() {
        let html = "<meta charset=koi8-r><p>é漢😀</p>"
        let units = html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let swapped = html.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let wide = html.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> (8 * UInt32($0)) & 0xFF) } }
        for (bytes, name) in [
            ([0xEF, 0xBB, 0xBF] + Array(html.utf8), "utf-8"), ([0xFF, 0xFE] + units, "utf-16le"),
            ([0xFE, 0xFF] + swapped, "utf-16be"),
            ([0xFF, 0xFE, 0, 0] + wide, "utf-32le"),
        ] {
            let decoded = decode(bytes, label: "windows-1251")
            #expect(decoded == (html, name, .byteOrderMark, 0))
        }
    }

    @Test("UTF-16 without a mark gives itself away")
    func unmarked() {
        let html = "<html><head><title>Überschrift</title></head><body>日本</body></html>"
        #expect(decode(html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == (html, "utf-16le", .detected, 0))
        #expect(
            decode(html.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, label: "utf-8") == (html, "utf-16be", .detected, 0))
    }

    @Test("a broken half of a pair in UTF-16, or half a unit at the end, costs one character")
    func brokenWide() {
        let units: [UInt16] = Array("<p>a".utf16) + [0xD83D] + Array("b</p>".utf16)
        let decoded = decode([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x41])
        #expect(decoded.text.hasPrefix("<p>a\u{FFFD}"))
        #expect(decoded.text.contains("b</p>"))
        #expect(decoded.bad > 0)
    }

    @Test(
        "valid UTF-8 is UTF-8, whatever the labels say",
        arguments: ["iso-8859-1", "windows-1251", "gbk", "shift_jis", "utf-16", nil])
    func validUTF8(label: String?) {
        let html = "<meta charset=iso-8859-1><p>Größe</p>"
        #expect(decode(Array(html.utf8), label: label) == (html, "utf-8", .validUTF8, 0))
    }

    @Test("who said UTF-8 is remembered")
    func agreement() {
        #expect(decode(Array("<p>é".utf8), label: "UTF-8").basis == .outerLabel)
        #expect(decode(Array("<meta charset=utf8><p>é".utf8)).basis == .meta)
        #expect(decode(Array("<?xml version='1.0' encoding='UTF-8'?><p>é".utf8)).basis == .xmlDeclaration)
        #expect(decode(Array("<p>e".utf8)) == ("<p>e", "utf-8", .validUTF8, 0))
        #expect(decode([]) == ("", "utf-8", .validUTF8, 0))
    }

    @Test(
        "the label is read where it is written",
        arguments: [
            ("<meta charset=windows-1252>", "windows-1252", CharsetDecoder.Basis.meta),
            ("<META CHARSET='ISO-8859-15'>", "iso-8859-15", .meta),
            (
                "<meta name=x content=y><meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>", "iso-8859-2",
                .meta
            ),
            ("<meta content=\"text/html;charset=windows-1257\" http-equiv=content-type>", "windows-1257", .meta),
            ("<meta http-equiv=x content=\"charset = 'windows-1254' \">", "windows-1254", .meta),
            ("<meta data-charset charset=macintosh>", "macintosh", .meta),
            ("<?xml version=\"1.0\" encoding=\"iso-8859-15\"?><meta charset=koi8-r>", "iso-8859-15", .xmlDeclaration),
            ("<!-- <meta charset=koi8-r> --><meta charset=iso-8859-15>", "iso-8859-15", .meta),
            ("<meta charset=nonsense><meta charset=koi8-r>", "koi8-r", .meta),
            ("<title>charset=koi8-r</title><meta charset=iso-8859-15>", "iso-8859-15", .meta),
            ("<meta charset=ascii>", "windows-1252", .meta), ("<meta charset=x>", "windows-1252", .fallback),
        ])
    func labels(head: String, charset: String, basis: CharsetDecoder.Basis) {
        let decoded = decode(page(head))
        #expect(decoded.charset == charset)
        if basis != .fallback { #expect(decoded.basis == basis) }
    }

    @Test("HTTP's label goes before the page's")
    func outer() {
        #expect(
            decode(page("<meta charset=koi8-r>"), label: "ISO-8859-1") == (
                "<meta charset=koi8-r><p>café</p>", "windows-1252", .outerLabel, 0
            ))
        #expect(decode(page("<meta charset=iso-8859-1>"), label: "nobody-knows").basis == .meta)
    }

    @Test(
        "Latin-1 and ASCII are windows-1252, in which every byte is text",
        arguments: ["latin1", "ISO-8859-1", "us-ascii", "ascii", " \"windows-1252\"; "])
    func latin1(label: String) {
        #expect(decode([0x93, 0x80, 0x85, 0xE9, 0x94, 0x41], label: label) == ("“€…é”A", "windows-1252", .outerLabel, 0))
        let all = decode((0...255).map { $0 }, label: label)
        #expect(all.text.unicodeScalars.count == 256)
        #expect(all.bad == 0)
    }

    @Test("UTF-8 with a few stray bytes keeps its text and reads the strays as windows-1252")
    func strays() {
        let html = "<meta charset=iso-8859-1><p>Über Größe, Straße, naïve cafés: „schön“</p><p>© "
        let decoded = decode(Array(html.utf8) + [0xA9, 0x20, 0x93] + Array("x</p>".utf8), label: "windows-1251")
        #expect(decoded == (html + "© “x</p>", "utf-8", .detected, 2))
        let labelled = decode(Array("<p>é ü ".utf8) + [0xE9, 0x20] + Array("ö</p>".utf8), label: "utf-8")
        #expect(labelled == ("<p>é ü é ö</p>", "utf-8", .outerLabel, 1))
    }

    @Test(
        "a character that the end of the page cuts costs only itself",
        arguments: [[0xC3], [0xE6, 0x97], [0xF0, 0x9F, 0x98]] as [[UInt8]])
    func cut(bytes: [UInt8]) {
        let text = "<p>Ü ö ä ß é 日本"
        #expect(decode(Array(text.utf8) + bytes, label: "utf-8") == (text + "\u{FFFD}", "utf-8", .outerLabel, 1))
    }

    @Test("a label of UTF-8 that the bytes contradict is passed over")
    func lie() {
        let decoded = decode(page("<meta charset=utf-8>"), label: "utf-8")
        #expect(decoded.text.hasSuffix("<p>café</p>"))
        #expect(decoded.charset != "utf-8")
    }

    @Test("ISO-2022-JP hides in seven bits, and is read only where a label says so")
    func sevenBits() {
        let bytes =
            Array("<meta charset=iso-2022-jp><p>".utf8) + [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42]
            + Array("</p>".utf8)
        #expect(decode(bytes) == ("<meta charset=iso-2022-jp><p>日本</p>", "iso-2022-jp", .meta, 0))
        #expect(decode(Array(bytes.dropFirst(26)), label: "ISO-2022-JP") == ("<p>日本</p>", "iso-2022-jp", .outerLabel, 0))
        #expect(decode(Array("<p>plain".utf8), label: "iso-2022-jp") == ("<p>plain", "utf-8", .validUTF8, 0))
    }

    @Test(
        "labels that nobody knows are passed over",
        arguments: ["x-unknown", "", "../../etc/passwd", "utf-8//IGNORE", "utf-7", "\0", "💥", "charset=utf-8"])
    func unknown(label: String) {
        #expect(decode(Array("<p>caf".utf8) + [0xE9, 0x73] + Array("</p>".utf8), label: label).text == "<p>cafés</p>")
    }

    @Test(
        "whatever the bytes and the label, what comes out is valid UTF-8",
        arguments: ["utf-8", "utf-16le", "gbk", "shift_jis", "euc-kr", "big5", "windows-1258", "windows-874", "iso-2022-jp", nil])
    func alwaysValid(label: String?) {
        var state: UInt64 = 7
        for _ in 0..<200 {
            let bytes = (0..<64).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(state >> 56)
            }
            #expect(String(validating: CharsetDecoder.decode(bytes, label: label).utf8, as: UTF8.self) != nil)
        }
    }
}
