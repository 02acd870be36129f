/// Turns a document's bytes into valid UTF-8, and says which encoding it took them for and why.
///
/// In order: a byte order mark; what the bytes are (text that is UTF-8 beyond ASCII, but for a few stray bytes, is UTF-8,
/// whatever a label says); the label of HTTP or of whoever handed the bytes over; the XML declaration; `<meta charset>`;
/// detection; windows-1252. A label that the bytes contradict is passed over: mojibake is worse than a guess.
public enum CharsetDecoder {
    public enum Basis: String, Sendable {
        case byteOrderMark, outerLabel, meta, xmlDeclaration, validUTF8, detected, fallback
    }

    public struct Decoded: Sendable {
        /// Valid UTF-8, without a byte order mark.
        public var utf8: [UInt8]
        /// WHATWG name in lower case.
        public var charset: String
        public var basis: Basis
        /// Bytes that did not fit the encoding: they became U+FFFD or, in UTF-8, were read as windows-1252.
        public var replacements: Int
    }

    /// - Parameter label: from the HTTP header or the caller.
    public static func decode(_ bytes: [UInt8], label: String?) -> Decoded {
        if let (name, length) = byteOrderMark(bytes) {
            return read(Array(bytes.dropFirst(length)), as: name, .byteOrderMark)
        }
        if let name = wideWithoutMark(bytes) { return read(bytes, as: name, .detected) }
        let outer = label.flatMap(CharsetLabels.canonicalName).map { CharsetLabel(name: $0, basis: .outerLabel) }
        let labels = [outer, CharsetLabel.declared(in: bytes)].compactMap { $0 }
        let check = UTF8Check(bytes)
        let utf8Basis = labels.first { $0.name == "utf-8" }?.basis
        if check.isValid {
            // ISO-2022-JP hides in seven bits.
            if check.isASCII, bytes.contains(0x1B), let label = labels.first(where: { $0.name == "iso-2022-jp" }) {
                return read(bytes, as: label.name, label.basis)
            }
            return Decoded(utf8: bytes, charset: "utf-8", basis: utf8Basis ?? .validUTF8, replacements: 0)
        }
        let mended = UTF8Mending(bytes)
        let asUTF8 = Decoded(
            utf8: mended.bytes, charset: "utf-8", basis: utf8Basis ?? .detected, replacements: mended.strays)
        // Text in other encodings makes well-formed sequences by chance, but not four for every byte that is in none.
        if mended.sequences >= 4 * mended.strays { return asUTF8 }
        return decode(bytes, labels) ?? (mended.sequences > mended.strays ? asUTF8 : guess(bytes))
    }

    /// By the first label that the bytes do not contradict.
    private static func decode(_ bytes: [UInt8], _ labels: [CharsetLabel]) -> Decoded? {
        for label in labels where label.name != "utf-8" {
            let decoded = read(bytes, as: label.name, label.basis)
            // A few bad bytes are damage; many mean that the label is wrong.
            if decoded.replacements <= bytes.count / 2000 + 3 { return decoded }
        }
        return nil
    }

    private static func guess(_ bytes: [UInt8]) -> Decoded {
        // A handful of accents tells the detector nothing, yet it answers.
        if bytes.count(where: { $0 >= 0x80 }) >= 8, let name = CharsetDetector.detect(bytes), name != "utf-8" {
            let decoded = read(bytes, as: name, .detected)
            if decoded.replacements <= bytes.count / 50 { return decoded }
        }
        return read(bytes, as: "windows-1252", .fallback)
    }

    private static func read(_ bytes: [UInt8], as name: String, _ basis: Basis) -> Decoded {
        if name == "windows-1252" {
            return Decoded(utf8: Windows1252.utf8(bytes), charset: name, basis: basis, replacements: 0)
        }
        if name != "utf-8", let iconvName = CharsetLabels.iconvName(name),
            let (utf8, replacements) = IconvDecoder.decode(bytes, from: iconvName)
        {
            return Decoded(utf8: utf8, charset: name, basis: basis, replacements: replacements)
        }
        let mended = UTF8Mending(bytes)
        return Decoded(utf8: mended.bytes, charset: "utf-8", basis: basis, replacements: mended.strays)
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
}
