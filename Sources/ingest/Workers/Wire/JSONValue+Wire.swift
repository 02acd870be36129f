import JSON

extension JSONValue: WireCodable {
    func write(to wire: inout WireWriter) {
        switch self {
        case .null: wire.put(UInt8(0))
        case .bool(let value):
            wire.put(UInt8(1))
            wire.put(value)
        case .number(let spelling):
            wire.put(UInt8(2))
            wire.put(spelling)
        case .string(let value):
            wire.put(UInt8(3))
            wire.put(value)
        case .array(let elements):
            wire.put(UInt8(4))
            wire.put(elements)
        case .object(let members):
            wire.put(UInt8(5))
            wire.put(members)
        }
    }

    init(from wire: inout WireReader) throws(WireFault) {
        switch try wire.byte() {
        case 0: self = .null
        case 1: self = .bool(try wire.take())
        case 2: self = .number(try wire.take())
        case 3: self = .string(try wire.take())
        case 4: self = .array(try wire.nested())
        case 5: self = .object(try wire.nested())
        default: throw WireFault()
        }
    }
}

extension JSONMember: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(name)
        wire.put(value)
    }

    init(from wire: inout WireReader) throws(WireFault) { self.init(try wire.take(), try wire.take()) }
}
