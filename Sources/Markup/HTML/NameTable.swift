/// A fixed table from names' hashes to values, by open addressing: faster than a dictionary, which would hash the hash again.
struct NameTable<Value: Sendable>: Sendable {
    private let keys: [UInt64]
    private let values: [Value?]
    private let mask: Int

    init(_ entries: [(UInt64, Value)]) {
        var capacity = 16
        while capacity < entries.count * 4 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var values = [Value?](repeating: nil, count: capacity)
        for (key, value) in entries {
            var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
            while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = key
            values[slot] = value
        }
        self.keys = keys
        self.values = values
        mask = capacity - 1
    }

    @inline(__always)
    subscript(_ key: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: key) & mask
        while let value = values[slot] {
            if keys[slot] == key { return value }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
