import Testing

@testable import Hashing

@Suite("Base 32")
struct Base32Tests {
    @Test(
        "the test vectors of RFC 4648, section 10",
        arguments: [
            ("", ""), ("f", "MY======"), ("fo", "MZXQ===="), ("foo", "MZXW6==="), ("foob", "MZXW6YQ="), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI======"),
        ])
    func vectors(text: String, encoded: String) { #expect(Digest(bytes: Array(text.utf8)).base32 == encoded) }

    @Test("a SHA-1 is 32 letters without padding, as WARC files have it")
    func sha1() {
        // The digest of the empty body, which every crawl's archive is full of.
        #expect(Digest(.sha1, of: []).base32 == "3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
    }

    @Test("all bits count")
    func bits() {
        #expect(Digest(bytes: [UInt8](repeating: 0xFF, count: 10)).base32 == String(repeating: "7", count: 16))
        #expect(Digest(bytes: [0, 0, 0, 0, 1]).base32 == "AAAAAAAB")
    }
}
