/// Puts values one behind the other.
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ value: some WireCodable) { value.write(to: &self) }

    mutating func put(_ byte: UInt8) { bytes.append(byte) }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    mutating func put(number value: UInt) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func put(raw more: some Collection<UInt8>) {
        put(number: UInt(more.count))
        bytes.append(contentsOf: more)
    }
}
