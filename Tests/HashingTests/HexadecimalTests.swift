import Hashing
import Testing

@Suite("Hexadecimal")
struct HexadecimalTests {
    @Test("every byte comes back as it was")
    func bothWays() {
        let all = (0...255).map(UInt8.init)
        let text = Hexadecimal.string(of: all)
        #expect(text.hasPrefix("000102") && text.hasSuffix("fdfeff") && text.count == 512)
        #expect(Hexadecimal.bytes(of: text) == all)
    }

    @Test("what would be written otherwise is none", arguments: ["", "0", "0A", "0g", "00 1", "é0"])
    func none(text: String) { #expect(Hexadecimal.bytes(of: text) == nil) }
}
