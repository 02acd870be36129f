import Testing

@testable import Documents

@Suite("Punycode")
struct PunycodeTests {
    /// RFC 3492, section 7.1.
    @Test(
        "the RFC's samples",
        arguments: [
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"), ("pročprostěnemluvíčesky", "proprostnemluvesky-uyb24dma41a"),
            ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"), ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
            ("安室奈美恵-with-super-monkeys", "-with-super-monkeys-pc58ag80a8qai00g7n9n"), ("そのスピードで", "d9juau41awczczp"),
            ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"), ("-> $1.00 <-", "-> $1.00 <--"),
        ])
    func samples(label: String, encoded: String) { #expect(Punycode.encode(label.unicodeScalars) == encoded) }

    @Test("a label that no host name can hold is none")
    func long() {
        #expect(Punycode.encode(String(repeating: "é", count: 64).unicodeScalars) == nil)
        #expect(Punycode.encode((0..<60).map { Unicode.Scalar(0x4E00 + UInt32($0) * 331) ?? "x" }) == nil)
    }
}
