import Markup

/// Takes the tags out of a piece of HTML.
struct HTMLStripper {
    private let bytes: [UInt8]
    private var index = 0
    private var out: [UInt8] = []
    /// Searches that failed once fail for every later place too; not repeated, or they would cost quadratic time.
    private var lacksTagEnd = false
    private var lacksCommentEnd = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() -> String {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"): markup()
            case UInt8(ascii: "&"): reference()
            default:
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private mutating func markup() {
        if starts(with: "<!--"), !lacksCommentEnd {
            if let end = find("-->", from: index + 4) {
                index = end + 3
                return
            }
            lacksCommentEnd = true
        }
        let isClosing = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
        let start = index + (isClosing ? 2 : 1)
        var end = start
        while end < bytes.count, end - start < 16, isAlphanumeric(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[start..<end].map { isAlphanumeric($0) ? lower($0) : $0 }, as: UTF8.self)
        guard !lacksTagEnd, HTMLNames.all.contains(name), end == bytes.count || endsName(bytes[end]) else { return literal() }
        guard let close = bytes[end...].firstIndex(of: UInt8(ascii: ">")) else {
            lacksTagEnd = true
            return literal()
        }
        index = close + 1
        if !HTMLNames.inline.contains(name) { out.append(0x20) }
        if !isClosing, name == "script" || name == "style" { skipRawText(name) }
    }

    /// To the end tag, or to the end where there is none.
    private mutating func skipRawText(_ name: String) {
        let wanted = Array("</\(name)".utf8)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), bytes[index...].prefix(wanted.count).map(lower) == wanted { return }
            index += 1
        }
    }

    private mutating func reference() {
        let rest = bytes[(index + 1)...].prefix(CharacterReference.longestName + 1)
        if let semicolon = rest.firstIndex(of: UInt8(ascii: ";")), semicolon > index + 1 {
            let name = String(decoding: bytes[(index + 1)..<semicolon], as: UTF8.self)
            let text =
                name.hasPrefix("#") ? CharacterReference.numeric(name.dropFirst()) : CharacterReference.named(name)
            if let text {
                out.append(contentsOf: text.utf8)
                index = semicolon + 1
                return
            }
        }
        literal()
    }

    private mutating func literal() {
        out.append(bytes[index])
        index += 1
    }

    private func find(_ pattern: String, from start: Int) -> Int? {
        let pattern = Array(pattern.utf8)
        guard start < bytes.count else { return nil }
        return bytes[start...].indices.first { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
    }

    private func starts(with prefix: String) -> Bool { bytes[index...].starts(with: prefix.utf8) }

    private func endsName(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") }

    private func isAlphanumeric(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }

    private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
