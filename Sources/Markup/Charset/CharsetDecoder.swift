/// Turns a document's bytes into valid UTF-8, and says which encoding it took them for and why.
///
/// In order: a byte order mark; what the bytes are (text that is well-formed UTF-8 beyond ASCII is UTF-8, whatever a label
/// says); the label of HTTP or of whoever handed the bytes over; `<meta charset>`; the XML declaration; detection. A label
/// that the bytes contradict is passed over: mojibake is worse than a guess.
public struct CharsetDecoder: Sendable {
    public enum Basis: String, Sendable {
        case byteOrderMark, outerLabel, meta, xmlDeclaration, validUTF8, detected, fallback
    }

    public struct Decoded: Sendable {
        /// Valid UTF-8, without a byte order mark.
        public var utf8: [UInt8]
        /// WHATWG name in lower case.
        public var charset: String
        public var basis: Basis
        /// Characters that could not be read and became U+FFFD.
        public var replacements: Int
    }

    /// - Parameter label: from the HTTP header or the caller.
    public static func decode(_ bytes: [UInt8], label: String?) -> Decoded {
        if let (name, length) = byteOrderMark(bytes) {
            return read(Array(bytes.dropFirst(length)), as: name, .byteOrderMark)
        }
        if let name = wideWithoutMark(bytes) { return read(bytes, as: name, .detected) }
        let outer = label.flatMap(CharsetLabels.canonicalName)
        let (isValid, isASCII) = UTF8Repair.examine(bytes)
        if isValid, outer != "iso-2022-jp" {
            let inner = declared(in: bytes)
            // ISO-2022-JP hides in seven bits.
            if isASCII, inner?.name == "iso-2022-jp" { return read(bytes, as: "iso-2022-jp", .meta) }
            let basis: Basis = outer == "utf-8" ? .outerLabel : inner?.name == "utf-8" ? inner!.basis : .validUTF8
            return Decoded(utf8: bytes, charset: "utf-8", basis: basis, replacements: 0)
        }
        var best: Decoded?
        for (name, basis) in [outer.map { ($0, Basis.outerLabel) }, declared(in: bytes).map { ($0.name, $0.basis) }].compactMap({ $0 }) {
            let decoded = read(bytes, as: name, basis)
            if decoded.replacements <= tolerated(bytes.count) { return decoded }
            if best.map({ decoded.replacements < $0.replacements }) ?? true { best = decoded }
        }
        if let name = CharsetDetector.detect(bytes) {
            let decoded = read(bytes, as: name, .detected)
            if best.map({ decoded.replacements < $0.replacements }) ?? true { best = decoded }
        }
        if let best, best.replacements <= bytes.count / 50 { return best }
        return read(bytes, as: "windows-1252", .fallback)
    }

    /// A few bad bytes are damage; many mean that the label is wrong.
    private static func tolerated(_ count: Int) -> Int { count / 2000 + 3 }

    private static func read(_ bytes: [UInt8], as name: String, _ basis: Basis) -> Decoded {
        if name != "utf-8", let iconvName = CharsetLabels.iconvName(name), let (utf8, replacements) = IconvDecoder.decode(bytes, from: iconvName) {
            return Decoded(utf8: utf8, charset: name, basis: basis, replacements: replacements)
        }
        if UTF8Repair.examine(bytes).isValid { return Decoded(utf8: bytes, charset: "utf-8", basis: basis, replacements: 0) }
        let (utf8, replacements) = UTF8Repair.repair(bytes)
        return Decoded(utf8: utf8, charset: "utf-8", basis: basis, replacements: replacements)
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> (name: String, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("utf-32le", 4) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
        return nil
    }

    /// UTF-16 markup without a mark: every other byte of its ASCII is zero.
    private static func wideWithoutMark(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(256)
        guard head.count >= 16 else { return nil }
        let evenZeros = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
        let oddZeros = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
        if oddZeros > head.count * 3 / 8, evenZeros == 0 { return "utf-16le" }
        if evenZeros > head.count * 3 / 8, oddZeros == 0 { return "utf-16be" }
        return nil
    }

    /// What the document's head says: `<meta charset>`, `http-equiv`, or the XML declaration.
    private static func declared(in bytes: [UInt8]) -> (name: String, basis: Basis)? {
        let head = Array(bytes.prefix(8192).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
        if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: UInt8(ascii: ">")),
            let name = label(after: "encoding", in: head[..<end])
        {
            return (name, .xmlDeclaration)
        }
        var index = head.startIndex
        while let start = head[index...].firstRange(of: Array("<meta".utf8))?.upperBound {
            let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
            if var name = label(after: "charset", in: head[start..<end]) {
                // A page that could be read this far is not UTF-16 (HTML Standard, 13.2.3.3).
                if name.hasPrefix("utf-16") { name = "utf-8" }
                return (name, .meta)
            }
            index = end
        }
        return nil
    }

    /// The value in `key = value`, with or without quotes.
    private static func label(after key: String, in head: ArraySlice<UInt8>) -> String? {
        guard let range = head.firstRange(of: Array(key.utf8)) else { return nil }
        var rest = head[range.upperBound...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let value = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "?") }
        return CharsetLabels.canonicalName(String(decoding: value, as: UTF8.self))
    }
}
