import Documents

/// A value that is bound to a statement. Everything goes in this way; nothing is spliced into SQL.
enum SQLValue {
    case null
    case int(Int)
    case text(String)
    case blob([UInt8])

    init(_ value: Int?) { self = value.map(SQLValue.int) ?? .null }
    init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
    /// Seconds since 1970.
    init(_ value: Timestamp?) { self = value.map { .int(Int($0.seconds)) } ?? .null }
    /// A hash or an identifier in lower-case hexadecimal: half as long as bytes. What is something else stays text.
    init(hex value: String?) {
        guard let value else {
            self = .null
            return
        }
        self = Self.bytes(ofHex: value.utf8).map(SQLValue.blob) ?? .text(value)
    }

    private static func bytes(ofHex digits: String.UTF8View) -> [UInt8]? {
        func value(_ digit: UInt8) -> UInt8? {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        guard !digits.isEmpty, digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            guard let value = value(digit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }

    init(_ value: Bool) { self = .int(value ? 1 : 0) }
}
