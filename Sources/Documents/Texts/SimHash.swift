/// A 64-bit fingerprint of which near-identical texts differ in few bits (Charikar 2002; Manku et al., WWW 2007).
///
/// Features are the text's three-word shingles. A word is a run of letters, digits and characters beyond ASCII that are no
/// punctuation, with ASCII letters in lower case; it is hashed with FNV-1a and finished as splitmix64 does, so that the value
/// is the same on every machine and in every version.
public enum SimHash {
    public static func of(_ text: String) -> UInt64? { of(words: WordTally.hashes(in: text)) }

    /// - Parameter words: the hashes of a text's words, by `WordTally`.
    public static func of(words: [UInt64]) -> UInt64? {
        let shingles = WordTally.shingles(of: words)
        guard !shingles.isEmpty else { return nil }
        // 64 counters beside each other: the nth digit of each lies in its bit of the nth word, and a shingle is added to all of
        // them at once, with carries from word to word.
        let digits = Int.bitWidth - shingles.count.leadingZeroBitCount
        var counters = [UInt64](repeating: 0, count: digits)
        counters.withUnsafeMutableBufferPointer { counters in
            for shingle in shingles {
                var carry = shingle
                var digit = 0
                while carry != 0 {
                    let sum = counters[digit] ^ carry
                    carry &= counters[digit]
                    counters[digit] = sum
                    digit += 1
                }
            }
        }
        // A bit is set where more than half of the shingles have it.
        return (UInt64(0)..<64).reduce(0) { hash, bit in
            let count = counters.reversed().reduce(0) { $0 << 1 | Int($1 >> bit & 1) }
            return hash | (2 * count > shingles.count ? 1 << bit : 0)
        }
    }
}
