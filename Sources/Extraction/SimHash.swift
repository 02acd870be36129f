import Hashing

/// A 64-bit fingerprint of which near-identical texts differ in few bits (Charikar 2002; Manku et al., WWW 2007).
///
/// Features are the text's three-word shingles, folded to lower case; each is hashed with FNV-1a and finished as splitmix64 does,
/// so that the value is the same on every machine and in every version.
enum SimHash {
    static func of(_ text: String) -> UInt64? {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map { Self.hash($0.utf8) }
        guard words.count >= 3 else { return nil }
        var weights = [Int](repeating: 0, count: 64)
        for index in 0..<(words.count - 2) {
            let shingle = mix(words[index] &+ mix(words[index + 1] &+ mix(words[index + 2])))
            for bit in 0..<64 { weights[bit] += shingle >> UInt64(bit) & 1 == 1 ? 1 : -1 }
        }
        return weights.indices.reduce(0) { $0 | (weights[$1] > 0 ? 1 << UInt64($1) : 0) }
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9e37_79b9_7f4a_7c15
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
