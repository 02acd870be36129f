/// Reads JSON in one pass, in linear time and bounded depth.
///
/// `.strict` is RFC 8259. `.lenient` also takes what pages really carry in their JSON-LD: raw control characters inside
/// strings, trailing commas, unknown escapes, and anything after the value (a stray `;`, a comment).
public struct JSONParser {
    public enum Mode: Sendable { case strict, lenient }

    /// What was wrong, and at which byte (0-based).
    public struct Fault: Error, Equatable, CustomStringConvertible {
        public let message: String
        public let offset: Int
        public var description: String { "\(message) at byte \(offset)" }
    }

    /// Deeper nesting is refused: no document that people write comes near.
    public static let maximumDepth = 256

    public static func parse(_ bytes: [UInt8], _ mode: Mode = .strict) throws(Fault) -> JSONValue {
        var parser = JSONParser(bytes: bytes, mode: mode)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
        parser.skipSpace()
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        if mode == .strict, parser.index < bytes.count { throw parser.fault("unexpected text after the value") }
        return value
    }

    public static func parse(_ text: String, _ mode: Mode = .strict) throws(Fault) -> JSONValue {
        try parse(Array(text.utf8), mode)
    }

    private let bytes: [UInt8]
    private let mode: Mode
    private var index = 0

    private init(bytes: [UInt8], mode: Mode) {
        self.bytes = bytes
        self.mode = mode
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func fault(_ message: String) -> Fault { Fault(message: message, offset: index) }

    private mutating func skipSpace() {
        while let byte = current,
            byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && (byte != 0x0B && byte != 0x0C || mode == .lenient))
        {
            index += 1
        }
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        guard depth < Self.maximumDepth else { throw fault("nested deeper than \(Self.maximumDepth) levels") }
        switch current {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case .some(let byte) where byte == UInt8(ascii: "-") || isDigit(byte): return try number()
        case .some: throw fault("a value was expected")
        case nil: throw fault("the text ends where a value was expected")
        }
    }

    private mutating func word(_ literal: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
        let end = index + literal.utf8CodeUnitCount
        guard end <= bytes.count,
            bytes[index..<end].elementsEqual(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        else { throw fault("a value was expected") }
        index = end
        return value
    }

    private mutating func object(depth: Int) throws(Fault) -> JSONValue {
        var members: [JSONMember] = []
        index += 1
        skipSpace()
        while current != UInt8(ascii: "}") {
            guard current == UInt8(ascii: "\"") else { throw fault("a member's name in quotes was expected") }
            let name = try string()
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw fault("':' was expected") }
            index += 1
            skipSpace()
            members.append(JSONMember(name, try value(depth: depth + 1)))
            try separator(closing: UInt8(ascii: "}"))
        }
        index += 1
        return .object(members)
    }

    private mutating func array(depth: Int) throws(Fault) -> JSONValue {
        var elements: [JSONValue] = []
        index += 1
        skipSpace()
        while current != UInt8(ascii: "]") {
            elements.append(try value(depth: depth + 1))
            try separator(closing: UInt8(ascii: "]"))
        }
        index += 1
        return .array(elements)
    }

    /// After an element: a comma and another element, or the end.
    private mutating func separator(closing: UInt8) throws(Fault) {
        skipSpace()
        if current == closing { return }
        guard current == UInt8(ascii: ",") else { throw fault("',' or the end was expected") }
        repeat {
            index += 1
            skipSpace()
        } while mode == .lenient && current == UInt8(ascii: ",")
        if current == closing, mode == .strict { throw fault("a value was expected after ','") }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private mutating func number() throws(Fault) -> JSONValue {
        var start = index
        func digits(_ parser: inout JSONParser) throws(Fault) {
            guard let first = parser.current, parser.isDigit(first) else { throw parser.fault("a digit was expected") }
            while let byte = parser.current, parser.isDigit(byte) { parser.index += 1 }
        }
        if current == UInt8(ascii: "-") { index += 1 }
        if current == UInt8(ascii: "0"), mode == .strict { index += 1 } else { try digits(&self) }
        if current == UInt8(ascii: ".") {
            index += 1
            try digits(&self)
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            index += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
            try digits(&self)
        }
        let sign = bytes[start] == UInt8(ascii: "-") ? "-" : ""
        start += sign.utf8.count
        // Zeros in front are read leniently, but written nowhere.
        while start + 1 < index, bytes[start] == UInt8(ascii: "0"), isDigit(bytes[start + 1]) { start += 1 }
        return .number(sign + String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private mutating func string() throws(Fault) -> String {
        index += 1
        let start = index
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            if byte < 0x20, mode == .strict { throw fault("a raw control character in a string") }
            index += 1
        }
        if current == UInt8(ascii: "\"") {
            index += 1
            return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
        }
        var out = Array(bytes[start..<index])
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"):
                index += 1
                try escape(into: &out)
            case ..<0x20 where mode == .strict: throw fault("a raw control character in a string")
            default:
                out.append(byte)
                index += 1
            }
        }
        throw fault("the text ends inside a string")
    }

    private mutating func escape(into out: inout [UInt8]) throws(Fault) {
        guard let byte = current else { throw fault("the text ends inside an escape") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u") where mode == .lenient && !Self.isHex4(bytes[index...]): out.append(byte)
        case UInt8(ascii: "u"):
            var unit = UInt32(try hex4())
            if unit & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u"), mode == .strict || Self.isHex4(bytes[(index + 2)...])
            {
                let mark = index
                index += 2
                let low = UInt32(try hex4())
                if low & 0xFC00 == 0xDC00 { unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) } else { index = mark }
            }
            // A lone surrogate is no character: U+FFFD, as WHATWG encodings do.
            out.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
        default:
            guard mode == .lenient else { throw fault("an escape that JSON does not have") }
            out.append(byte)
        }
    }

    private static func isHex4(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.prefix(4)
        return digits.count == 4 && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    }

    private mutating func hex4() throws(Fault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch current {
            case .some(let byte) where isDigit(byte): digit = byte - 0x30
            case .some(let byte) where (0x61...0x66).contains(byte | 0x20): digit = (byte | 0x20) - 0x61 + 10
            default: throw fault("four hexadecimal digits were expected")
            }
            value = value << 4 | UInt16(digit)
            index += 1
        }
        return value
    }
}
