import Documents

extension Bool: WireCodable {
    func write(to wire: inout WireWriter) { wire.put(UInt8(self ? 1 : 0)) }
    init(from wire: inout WireReader) throws(WireFault) { self = try wire.byte() != 0 }
}

extension Int: WireCodable {
    /// Small numbers of either sign are short.
    func write(to wire: inout WireWriter) { wire.put(number: UInt(bitPattern: (self << 1) ^ (self >> (Int.bitWidth - 1)))) }

    init(from wire: inout WireReader) throws(WireFault) {
        let number = try wire.number()
        self = Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
    }
}

extension Double: WireCodable {
    func write(to wire: inout WireWriter) { wire.put(number: UInt(bitPattern)) }
    init(from wire: inout WireReader) throws(WireFault) { self.init(bitPattern: UInt64(try wire.number())) }
}

extension String: WireCodable {
    func write(to wire: inout WireWriter) { wire.put(raw: utf8) }
    init(from wire: inout WireReader) throws(WireFault) { self.init(decoding: try wire.raw(), as: UTF8.self) }
}

extension Timestamp: WireCodable {
    func write(to wire: inout WireWriter) { wire.put(Int(seconds)) }
    init(from wire: inout WireReader) throws(WireFault) { self.init(seconds: Int64(try wire.take(Int.self))) }
}

extension WebAddress: WireCodable {
    func write(to wire: inout WireWriter) { wire.put(text) }

    init(from wire: inout WireReader) throws(WireFault) {
        guard let address = WebAddress(try wire.take(String.self)) else { throw WireFault() }
        self = address
    }
}

extension Optional: WireCodable where Wrapped: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(self != nil)
        if let value = self { wire.put(value) }
    }

    init(from wire: inout WireReader) throws(WireFault) { self = try wire.take(Bool.self) ? try wire.take(Wrapped.self) : nil }
}

extension Array: WireCodable where Element: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(number: UInt(count))
        for element in self { wire.put(element) }
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self = []
        for _ in 0..<(try wire.count()) { append(try wire.take(Element.self)) }
    }
}

/// An enumeration whose cases have names: sent by name.
extension WireCodable where Self: RawRepresentable, RawValue == String {
    func write(to wire: inout WireWriter) { wire.put(rawValue) }

    init(from wire: inout WireReader) throws(WireFault) {
        guard let value = Self(rawValue: try wire.take(String.self)) else { throw WireFault() }
        self = value
    }
}

extension Page.MediaType: WireCodable {}
extension Provenance.CharsetBasis: WireCodable {}
extension RobotsDecision: WireCodable {}
extension FieldOrigin: WireCodable {}
extension Quality.Status: WireCodable {}
extension Block.Role: WireCodable {}
