import Hashing

/// A 64-bit fingerprint of which near-identical texts differ in few bits (Charikar 2002; Manku et al., WWW 2007).
///
/// Features are the text's three-word shingles. A word is a run of letters, digits and characters beyond ASCII that are no
/// punctuation, with ASCII letters in lower case; it is hashed with FNV-1a and finished as splitmix64 does, so that the value
/// is the same on every machine and in every version.
enum SimHash {
    static func of(_ text: String) -> UInt64? {
        let words = WordTally.hashes(in: text)
        guard words.count >= 3 else { return nil }
        var weights = [Int32](repeating: 0, count: 64)
        weights.withUnsafeMutableBufferPointer { weights in
            for index in 0..<(words.count - 2) {
                let shingle = mix(words[index] &+ mix(words[index + 1] &+ mix(words[index + 2])))
                for bit in 0..<64 { weights[bit] &+= Int32(truncatingIfNeeded: shingle >> UInt64(bit) & 1) }
            }
        }
        // A bit is set where more than half of the shingles have it.
        let half = Int32(words.count - 2)
        return weights.indices.reduce(0) { $0 | (2 * weights[$1] > half ? 1 << UInt64($1) : 0) }
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9e37_79b9_7f4a_7c15
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
