import Hashing
import Testing

@Suite("Digests")
struct DigestTests {
    /// FIPS 180-4's examples, and those of NIST's test vectors.
    @Test(
        "known SHA-256",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func sha256(text: String, hex: String) { #expect(Digest(.sha256, of: text.utf8).hex == hex) }

    @Test(
        "known SHA-1",
        arguments: [
            ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"), ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
        ])
    func sha1(text: String, hex: String) { #expect(Digest(.sha1, of: text.utf8).hex == hex) }

    @Test("a million letters")
    func long() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(Digest(.sha256, of: bytes).hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("pieces give what the whole gives, wherever they are cut", arguments: [1, 3, 55, 56, 63, 64, 65, 1000])
    func pieces(size: Int) {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var hasher = Digest.Hasher(.sha256)
        var rest = bytes[...]
        while !rest.isEmpty {
            hasher.update(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        #expect(hasher.finish() == Digest(.sha256, of: bytes))
    }

    @Test("a sequence without storage of its own is digested as well")
    func lazySequence() {
        #expect(Digest(.sha256, of: (0..<200).lazy.map { UInt8($0) }) == Digest(.sha256, of: Array(0..<200 as Range<UInt8>)))
    }

    @Test("nothing added is nothing changed")
    func empty() {
        var hasher = Digest.Hasher(.sha1)
        hasher.update([UInt8]())
        hasher.update("abc".utf8)
        hasher.update([UInt8]())
        #expect(hasher.finish() == Digest(.sha1, of: "abc".utf8))
    }
}
