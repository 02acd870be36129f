/// A 64-bit fingerprint of which near-identical texts differ in few bits (Charikar 2002; Manku et al., WWW 2007).
///
/// Features are the text's three-word shingles. A word is a run of letters, digits and characters beyond ASCII that are no
/// punctuation, with ASCII letters in lower case; it is hashed with FNV-1a and finished as splitmix64 does, so that the value
/// is the same on every machine and in every version.
public enum SimHash {
    public static func of(_ text: String) -> UInt64? {
        let shingles = WordTally.shingles(in: text)
        guard !shingles.isEmpty else { return nil }
        var weights = [Int32](repeating: 0, count: 64)
        weights.withUnsafeMutableBufferPointer { weights in
            for shingle in shingles {
                for bit in 0..<64 { weights[bit] &+= Int32(truncatingIfNeeded: shingle >> UInt64(bit) & 1) }
            }
        }
        // A bit is set where more than half of the shingles have it.
        let half = Int32(shingles.count)
        return weights.indices.reduce(0) { $0 | (2 * weights[$1] > half ? 1 << UInt64($1) : 0) }
    }
}
