/// A document's bytes as UTF-8, with how their encoding was decided.
///
/// Differs from `CharsetDecoder` where XML does: no `<meta>`, no detector, a declaration that may stand after junk, and single
/// stray bytes in UTF-8 are read as windows-1252 rather than lost: feeds are glued together from many sources.
public struct XMLText: Sendable, Hashable {
    /// Valid UTF-8 without a byte order mark.
    public let bytes: [UInt8]
    /// In lower case.
    public let charset: String
    public let warnings: [XMLWarning]

    /// Decides in this order: byte order mark, UTF-8 that is valid and not plain ASCII, the transport's label, the XML
    /// declaration's (RFC 7303, section 3, lets the transport win), windows-1252.
    ///
    /// Valid UTF-8 goes before the labels because text in another encoding is almost never valid UTF-8, and labels lie.
    public init(decoding input: [UInt8], declaredCharset: String? = nil) {
        if let (text, charset) = Self.marked(input) {
            self.init(bytes: text, charset: charset, warnings: [])
            return
        }
        let mended = UTF8Mending(input)
        let labels = [declaredCharset.flatMap(CharsetLabels.canonicalName), Self.declaration(in: input)].compactMap { $0 }
        // ISO-2022-JP hides in seven bits.
        if mended.strays == 0, mended.sequences > 0 || !labels.contains("iso-2022-jp") {
            let lied = mended.sequences > 0 && labels.contains { $0 != "utf-8" }
            self.init(bytes: mended.bytes, charset: "utf-8", warnings: lied ? [XMLWarning(.mislabelledCharset)] : [])
            return
        }
        for label in labels where label != "utf-8" && label != "windows-1252" {
            guard let name = CharsetLabels.iconvName(label), let decoded = IconvDecoder.decode(input, from: name) else {
                continue
            }
            let replaced = decoded.replacements
            self.init(
                bytes: decoded.utf8, charset: label,
                warnings: replaced > 0 ? [XMLWarning(.undecodableBytes, count: replaced)] : [])
            return
        }
        if mended.sequences > mended.strays {
            self.init(bytes: mended.bytes, charset: "utf-8", warnings: [XMLWarning(.undecodableBytes, count: mended.strays)])
        } else {
            let isHonest = labels.contains("windows-1252")
            self.init(
                bytes: Windows1252.utf8(input), charset: "windows-1252",
                warnings: isHonest ? [] : [XMLWarning(.mislabelledCharset)])
        }
    }

    init(bytes: [UInt8], charset: String, warnings: [XMLWarning]) {
        self.bytes = bytes
        self.charset = charset
        self.warnings = warnings
    }

    /// What a byte order mark settles, or the zero bytes of UTF-16 that lacks one.
    private static func marked(_ input: [UInt8]) -> ([UInt8], String)? {
        if input.starts(with: [0xEF, 0xBB, 0xBF]) { return (UTF8Mending(Array(input.dropFirst(3))).bytes, "utf-8") }
        if input.starts(with: [0xFF, 0xFE]) { return (utf16(input.dropFirst(2), isBig: false), "utf-16le") }
        if input.starts(with: [0xFE, 0xFF]) { return (utf16(input.dropFirst(2), isBig: true), "utf-16be") }
        if input.starts(with: [0x3C, 0x00]) { return (utf16(input[...], isBig: false), "utf-16le") }
        if input.starts(with: [0x00, 0x3C]) { return (utf16(input[...], isBig: true), "utf-16be") }
        return nil
    }

    private static func utf16(_ input: ArraySlice<UInt8>, isBig: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(input.count / 2)
        for index in stride(from: input.startIndex, to: input.endIndex - 1, by: 2) {
            let (a, b) = (UInt16(input[index]), UInt16(input[index + 1]))
            units.append(isBig ? a << 8 | b : b << 8 | a)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The encoding that `<?xml … encoding="…"?>` names.
    private static func declaration(in input: [UInt8]) -> String? {
        let head = Array(input.prefix(1024))
        guard let start = XMLScan.find("<?xml", in: head, from: 0), let end = XMLScan.find(">", in: head, from: start),
            var index = XMLScan.find("encoding", in: head, from: start).map({ $0 + 8 }), index < end
        else { return nil }
        while index < end, XMLScan.isSpace(head[index]) || head[index] == UInt8(ascii: "=") { index += 1 }
        guard index < end, head[index] == UInt8(ascii: "\"") || head[index] == UInt8(ascii: "'"),
            let close = head[(index + 1)..<end].firstIndex(of: head[index])
        else { return nil }
        return CharsetLabels.canonicalName(String(decoding: head[(index + 1)..<close], as: UTF8.self))
    }
}
