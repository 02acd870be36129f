/// Hashes of shingles, to be asked for many of which it has few.
struct ShingleSet {
    private var members: Set<UInt64> = []
    /// A bit for each by its last bits: what has none need not be looked for.
    private var bits = [UInt64](repeating: 0, count: 64)

    var isEmpty: Bool { members.isEmpty }

    mutating func formUnion(_ shingles: [UInt64]) {
        members.formUnion(shingles)
        for shingle in shingles { bits[Int(shingle >> 6 & 63)] |= 1 << (shingle & 63) }
    }

    @inline(__always)
    func contains(_ shingle: UInt64) -> Bool {
        bits[Int(shingle >> 6 & 63)] & (1 << (shingle & 63)) != 0 && members.contains(shingle)
    }
}
