/// Looks names of character references up.
struct NamedCharacters: Sendable {
    static let shared = NamedCharacters()

    /// The longest name that counts without its semicolon.
    static let longestLegacyName = 6
    /// The longest name there is.
    static let longestName = 31

    private var references: [UInt64: [UInt8]] = [:]
    private var legacy: Set<UInt64> = []

    private init() {
        references.reserveCapacity(2200)
        NamedCharacterTable.text.withUTF8Buffer { table in
            for word in table.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let isLegacy = word.first == UInt8(ascii: "!")
                let name = word[(isLegacy ? word.startIndex + 1 : word.startIndex)..<equals]
                let key = NameHash.of(name)
                references[key] = Self.utf8(ofCodePoints: word[(equals + 1)...])
                if isLegacy { legacy.insert(key) }
            }
        }
    }

    /// UTF-8 of a name that is followed by a semicolon.
    func reference(_ name: some Sequence<UInt8>) -> [UInt8]? { references[NameHash.of(name)] }

    /// UTF-8 of a name that counts without one.
    func legacyReference(_ name: some Sequence<UInt8>) -> [UInt8]? {
        let key = NameHash.of(name)
        return legacy.contains(key) ? references[key] : nil
    }

    private static func utf8(ofCodePoints text: some Sequence<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var value: UInt32 = 0
        func flush() { if let scalar = Unicode.Scalar(value) { out += Array(String(Character(scalar)).utf8) } }
        for byte in text {
            switch byte {
            case UInt8(ascii: "+"):
                flush()
                value = 0
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            default: value = value << 4 | UInt32(byte - 0x41 + 10)
            }
        }
        flush()
        return out
    }
}
