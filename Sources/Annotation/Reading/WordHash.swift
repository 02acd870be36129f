/// FNV-1a over the lower-case scalars of a word: the same in every process, unlike Swift's own hashes.
///
/// Fowler, Noll, Vo: "The FNV Non-Cryptographic Hash Algorithm" (RFC 9923). At 64 bits some ten thousand known words meet
/// none of their own kind, which a test holds.
struct WordHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ scalar: Unicode.Scalar) {
        var code = scalar.value
        if code >= 0x41, code <= 0x5A {
            code += 0x20
        } else if code >= 0x80, scalar.properties.isUppercase {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars { mix(lower.value) }
            return
        }
        mix(code)
    }

    /// - Parameter code: of a scalar that is in lower case.
    mutating func add(lowerCase code: UInt32) { mix(code) }

    private mutating func mix(_ code: UInt32) {
        value = (value ^ UInt64(code)) &* 0x0000_0100_0000_01b3
    }
}
