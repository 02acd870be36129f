/// Takes values from bytes in the order in which they were put. Never reads past the end, and asks for no more memory than there
/// are bytes: the other end may have been taken over by what it read.
struct WireReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    /// Deeper than any value of ours; a stack ends somewhere.
    private static let deepest = 64

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take<Value: WireCodable>(_ type: Value.Type = Value.self) throws(WireFault) -> Value {
        try Value(from: &self)
    }

    mutating func byte() throws(WireFault) -> UInt8 {
        guard position < bytes.count else { throw WireFault() }
        defer { position += 1 }
        return bytes[position]
    }

    /// A value inside a value of its own kind.
    mutating func nested<Value: WireCodable>() throws(WireFault) -> Value {
        guard depth < Self.deepest else { throw WireFault() }
        depth += 1
        defer { depth -= 1 }
        return try take()
    }

    mutating func number() throws(WireFault) -> UInt {
        var value: UInt = 0
        for shift in stride(from: UInt(0), to: 64, by: 7) {
            let next = try byte()
            value |= UInt(next & 0x7F) << shift
            if next < 0x80 { return value }
        }
        throw WireFault()
    }

    /// A count of things that take at least one byte each.
    mutating func count() throws(WireFault) -> Int {
        guard let count = Int(exactly: try number()), count <= bytes.count - position else { throw WireFault() }
        return count
    }

    mutating func raw() throws(WireFault) -> ArraySlice<UInt8> {
        let count = try count()
        defer { position += count }
        return bytes[position..<(position + count)]
    }
}
