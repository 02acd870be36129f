import Testing

@testable import Markup

@Suite("XML, its encoding")
struct XMLCharsetTests {
    private func text(_ bytes: [UInt8], declared: String? = nil) throws -> (String, String, [XMLWarning.Code]) {
        let document = try XMLReader.parse(bytes, declaredCharset: declared)
        return (document.root.text, document.charset, document.warnings.map(\.code))
    }

    @Test("a byte order mark decides")
    func marks() throws {
        let xml = "<?xml version='1.0' encoding='iso-8859-1'?><a>é漢</a>"
        #expect(try text([0xEF, 0xBB, 0xBF] + Array(xml.utf8)) == ("é漢", "utf-8", []))
        let little: [UInt8] = [0xFF, 0xFE] + xml.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try text(little, declared: "utf-8") == ("é漢", "utf-16le", []))
        let big = xml.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        #expect(try text([0xFE, 0xFF] + big) == ("é漢", "utf-16be", []))
        #expect(try text(big) == ("é漢", "utf-16be", []))
    }

    @Test("valid UTF-8 is UTF-8, whatever the labels say")
    func validUTF8() throws {
        let xml = Array("<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".utf8)
        #expect(try text(xml, declared: "windows-1251") == ("é", "utf-8", [.mislabelledCharset]))
        #expect(try text(Array("<a>é</a>".utf8)) == ("é", "utf-8", []))
    }

    @Test("bytes that are no UTF-8 although the label says so are windows-1252")
    func lie() throws {
        let bytes =
            Array("<?xml version='1.0' encoding='utf-8'?><a>caf".utf8) + [0xE9, 0x20, 0x93, 0x94, 0x80] + Array("</a>".utf8)
        #expect(try text(bytes) == ("café “”€", "windows-1252", [.mislabelledCharset]))
    }

    @Test("stray bytes in UTF-8 cost only themselves")
    func strays() throws {
        let bytes = Array("<a>één café ".utf8) + [0xE9, 0xC3] + Array(" naïve</a>".utf8)
        #expect(try text(bytes) == ("één café éÃ naïve", "utf-8", [.undecodableBytes]))
    }

    @Test("other encodings are read by the transport's label, then the declaration's")
    func labels() throws {
        let cyrillic: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
        let open = Array("<?xml version='1.0' encoding='windows-1251'?><a>".utf8)
        #expect(try text(open + cyrillic + Array("</a>".utf8)) == ("Привет", "windows-1251", []))
        // A server's default label does not beat the document's own.
        #expect(try text(open + cyrillic + Array("</a>".utf8), declared: "ISO-8859-1").0 == "Привет")
        let koi: [UInt8] = [0xF0, 0xD2, 0xC9]
        #expect(try text(open + koi + Array("</a>".utf8), declared: "koi8-r").0 == "При")
        let shiftJIS: [UInt8] = [0x93, 0xFA, 0x96, 0x7B]
        #expect(try text(Array("<a>".utf8) + shiftJIS + Array("</a>".utf8), declared: "Shift_JIS").0 == "日本")
    }

    @Test("labels that nobody knows are passed over", arguments: ["x-unknown", "../../etc", "utf-8//IGNORE", ""])
    func unknown(label: String) throws {
        #expect(try text(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8), declared: label).0 == "é")
    }
}
