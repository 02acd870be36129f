/// FNV-1a, 64 bits: a fixed hash for names of tags, attributes and character references (Swift's own differs by process).
enum NameHash {
    @inline(__always)
    static func of(_ name: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    /// The same over a name in any case: ASCII letters count as lower case.
    @inline(__always)
    static func ofLowercased(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = Lowercased()
        for byte in name { hash.add(byte) }
        return hash.value
    }

    /// The same, byte by byte.
    struct Lowercased {
        private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

        @inline(__always)
        mutating func add(_ byte: UInt8) {
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            value = (value ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
        }
    }
}
