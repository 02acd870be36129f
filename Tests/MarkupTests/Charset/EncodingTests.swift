import Glibc
import Testing

@testable import Markup

@Suite("Encodings, decoded")
struct EncodingTests {
    private func decode(_ bytes: [UInt8], _ label: String?) -> (text: String, charset: String, bad: Int) {
        let decoded = CharsetDecoder.decode(bytes, label: label)
        return (String(decoding: decoded.utf8, as: UTF8.self), decoded.charset, decoded.replacements)
    }

    @Test("a sentence is read by its label, from HTTP or from the page", arguments: EncodedSentence.all)
    func sentence(_ sentence: EncodedSentence) {
        #expect(decode(sentence.bytes, sentence.label) == (sentence.text, sentence.charset, 0))
        let head = "<meta charset='\(sentence.label)'>"
        #expect(decode(Array(head.utf8) + sentence.bytes, nil) == (head + sentence.text, sentence.charset, 0))
    }

    @Test("a byte that means nothing there costs itself, never what follows", arguments: EncodedSentence.all)
    func badByte(_ sentence: EncodedSentence) {
        for bad in [0x80, 0x81, 0x98, 0xA0, 0xD2, 0xFD, 0xFF] as [UInt8] {
            let decoded = decode(sentence.bytes + [bad] + Array(" <p>plain words</p> ".utf8) + sentence.bytes, sentence.label)
            #expect(decoded.text.contains("<p>plain words</p>"), "0x\(String(bad, radix: 16))")
            #expect(decoded.text.hasPrefix(sentence.text.dropLast()))
            #expect(decoded.text.hasSuffix(sentence.text))
        }
    }

    @Test("a character cut at the end costs itself", arguments: EncodedSentence.all)
    func cut(_ sentence: EncodedSentence) {
        // The last character that takes two bytes or more, less its last byte.
        let decoded = decode(Array(sentence.bytes.dropLast()), sentence.label)
        #expect(decoded.text.hasPrefix(String(sentence.text.dropLast(2))))
    }

    @Test(
        "a long text comes out whole, at whatever place the buffer ends",
        arguments: ["gbk", "shift_jis", "koi8-r", "windows-1255"])
    func long(charset: String) throws {
        let sentence = try #require(EncodedSentence.all.first { $0.charset == charset })
        let decoded = decode(Array(repeatElement(sentence.bytes, count: 5000).joined()), sentence.label)
        #expect(decoded.text.utf8.count == sentence.text.utf8.count * 5000)
        #expect(decoded.bad == 0)
    }

    @Test("the last letter of a text whose encoding composes accents is not kept back")
    func heldBack() throws {
        // windows-1258 writes ế as ê and a combining acute; glibc waits for the accent after each letter.
        let decoded = try #require(IconvDecoder.decode([0x56, 0x69, 0xEA], from: "CP1258"))
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Viê")
        #expect(decode([0x56, 0x69, 0xEA, 0xF2, 0x74, 0x20, 0x61], "windows-1258").text.unicodeScalars.last == "a")
    }

    @Test("an encoding that iconv does not know is none") func unknown() {
        #expect(IconvDecoder.decode([0x41], from: "NO-SUCH") == nil)
    }

    @Test("what every canonical name stands for, iconv knows", arguments: CharsetLabels.all)
    func known(name: String) throws {
        let iconvName = try #require(CharsetLabels.iconvName(name))
        #expect(IconvDecoder.decode([], from: iconvName) != nil)
        #expect(CharsetLabels.canonicalName(name.uppercased()) == name)
    }

    @Test(
        "without any label a paragraph tells its encoding",
        arguments: [
            ("koi8-r", "KOI8-R"), ("windows-1251", "CP1251"), ("shift_jis", "CP932"), ("euc-kr", "UHC"), ("gbk", "GB18030"),
        ])
    func detected(charset: String, iconvName: String) throws {
        let paragraphs = [
            "koi8-r":
                "Паром вышел из старой гавани вскоре после девяти, и когда туман рассеялся, никто на палубе уже не видел острова.",
            "windows-1251":
                "Паром вышел из старой гавани вскоре после девяти, и когда туман рассеялся, никто на палубе уже не видел острова.",
            "shift_jis": "フェリーは九時を少し過ぎたころに古い港を出ました。霧が晴れたとき、甲板の人たちには島がもう見えませんでした。",
            "euc-kr": "여객선은 아홉 시가 조금 지나 오래된 항구를 떠났고, 마침내 안개가 걷혔을 때 사람들은 섬을 더 이상 볼 수 없었다.",
            "gbk": "渡船在九点过后不久离开了老港口，等到大雾终于散去的时候，甲板上已经没有人能看见他们想要去的那座小岛了。",
        ]
        let text = "<p>" + (try #require(paragraphs[charset])) + "</p>"
        let bytes = try encoded(text, iconvName)
        #expect(decode(bytes, nil).text == text)
    }

    /// What another program would have written.
    private func encoded(_ text: String, _ iconvName: String) throws -> [UInt8] {
        let converter = iconv_open(iconvName, "UTF-8")
        try #require(converter != iconv_t(bitPattern: -1))
        defer { iconv_close(converter) }
        var (input, output) = (text.utf8.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: text.utf8.count * 2))
        var (left, room) = (input.count, output.count)
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                return iconv(converter, &from, &left, &to, &room)
            }
        }
        try #require(result == 0 && left == 0)
        return output.dropLast(room).map { UInt8(bitPattern: $0) }
    }
}
