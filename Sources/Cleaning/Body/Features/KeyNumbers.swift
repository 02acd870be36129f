/// Numbers hashes in the order in which they first come, so that what is known of each can lie in an array.
///
/// The keys are hashes already: hashing them once more, as a dictionary does, would be most of the work.
struct KeyNumbers {
    /// The number of each key that was added, in the order of adding.
    private(set) var numbers: [Int] = []
    private var count = 0
    /// Open addressing, at most half full: a key and its number, -1 where the slot is free.
    private var slots: [(key: UInt64, number: Int)]

    /// - Parameter capacity: how many keys are added at most.
    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = [(key: UInt64, number: Int)](repeating: (0, -1), count: size)
        numbers.reserveCapacity(capacity)
    }

    /// The key's number: how many different keys came before it.
    mutating func add(_ key: UInt64) -> Int {
        precondition(numbers.count < slots.count / 2, "more keys than there is room for")
        let mask = slots.count - 1
        // The product's upper half depends on all bits of the key.
        var slot = Int(truncatingIfNeeded: key.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15).high) & mask
        while slots[slot].number >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
        if slots[slot].number < 0 {
            slots[slot] = (key, count)
            count += 1
        }
        numbers.append(slots[slot].number)
        return slots[slot].number
    }
}
