/// Writes JSON values as UTF-8, members in the order they have, so that equal values give equal bytes.
///
/// Escapes what RFC 8259 section 7 demands and nothing else, plus U+007F and the C1 controls: a record that is shown on a
/// terminal must not steer it.
public struct JSONWriter {
    public enum Style: Sendable {
        /// No white space: one line, as JSON Lines want it.
        case compact
        /// Two blanks a level.
        case indented
    }

    public private(set) var bytes: [UInt8] = []
    let style: Style

    public init(_ style: Style = .compact) { self.style = style }

    public static func bytes(_ value: JSONValue, _ style: Style = .compact) -> [UInt8] {
        var writer = JSONWriter(style)
        writer.write(value)
        return writer.bytes
    }

    public static func string(_ value: JSONValue, _ style: Style = .compact) -> String {
        String(decoding: bytes(value, style), as: UTF8.self)
    }

    public mutating func write(_ value: JSONValue) { write(value, level: 0) }

    private mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(var literal): literal.withUTF8 { bytes.append(contentsOf: $0) }
        case .string(let text): write(text)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                breakLine(level + 1)
                write(element, level: level + 1)
            }
            if !elements.isEmpty { breakLine(level) }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                breakLine(level + 1)
                write(member.name)
                bytes.append(UInt8(ascii: ":"))
                if style == .indented { bytes.append(UInt8(ascii: " ")) }
                write(member.value, level: level + 1)
            }
            if !members.isEmpty { breakLine(level) }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private mutating func breakLine(_ level: Int) {
        guard style == .indented else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            var index = 0
            let raw = UnsafeRawBufferPointer(utf8)
            while index < utf8.count {
                if index + 8 <= utf8.count, Self.isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                    index += 8
                    continue
                }
                let byte = utf8[index]
                if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C {
                    index += 1
                    continue
                }
                // C1 controls are C2 80 … C2 9F in UTF-8.
                let isC1 = byte == 0xC2 && index + 1 < utf8.count && utf8[index + 1] < 0xA0
                guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || isC1 else {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                escape(isC1 ? utf8[index + 1] : byte)
                index += isC1 ? 2 : 1
                start = index
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether none of eight bytes is a control, a quotation mark, a backslash, or beyond ASCII.
    private static func isPlain(_ eight: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = eight ^ (0x22 &* ones)
        let backslashes = eight ^ (0x5C &* ones)
        // A byte's highest bit is set where it is DEL or beyond, or less than a blank, or equal to one of the two.
        let special = eight | (eight &+ ones) | (eight &- (0x20 &* ones)) | (quotes &- ones) | (backslashes &- ones)
        return special & (0x80 &* ones) == 0
    }

    private mutating func escape(_ unit: UInt8) {
        let short: Unicode.Scalar? =
            switch unit {
            case 0x22: "\""
            case 0x5C: "\\"
            case 0x08: "b"
            case 0x0C: "f"
            case 0x0A: "n"
            case 0x0D: "r"
            case 0x09: "t"
            default: nil
            }
        bytes.append(UInt8(ascii: "\\"))
        if let short { return bytes.append(UInt8(ascii: short)) }
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(digits[Int(unit >> 4)])
        bytes.append(digits[Int(unit & 15)])
    }
}
