/// A fixed set of names, asked by their FNV-1a hashes.
struct HashedNames: Sendable {
    /// Open addressing; nought where a slot is free.
    private let slots: [UInt64]

    /// - Parameter names: parted by blanks.
    init(_ names: String) {
        let hashes = names.split(separator: " ").map { $0.utf8.reduce(TextFacts.seed) { ($0 ^ UInt64($1)) &* TextFacts.prime } }
        var capacity = 16
        while capacity < hashes.count * 4 { capacity *= 2 }
        var slots = [UInt64](repeating: 0, count: capacity)
        for hash in hashes {
            var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = hash
        }
        self.slots = slots
    }

    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }
}
