/// The encoding that something in or around a document names.
struct CharsetLabel: Equatable {
    /// WHATWG name.
    var name: String
    var basis: CharsetDecoder.Basis

    /// HTML wants the declaration within the first 1024 bytes; pages put it later.
    private static let searchedBytes = 8192

    /// What the document's head says: the XML declaration, `<meta charset>` or `http-equiv`. What stands in comments does not
    /// count, nor do labels that nobody knows.
    static func declared(in bytes: [UInt8]) -> CharsetLabel? {
        let head = bytes.prefix(searchedBytes)
        if begins(head, "<?xml"), let end = head.firstIndex(of: UInt8(ascii: ">")),
            let name = label(after: "encoding", in: lowercased(head[..<end]))
        {
            return CharsetLabel(name: readable(name), basis: .xmlDeclaration)
        }
        var index = head.startIndex
        while let start = head[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            let rest = head[start...]
            if rest.starts(with: "<!--".utf8) {
                index = rest.firstRange(of: Array("-->".utf8))?.upperBound ?? head.endIndex
            } else if begins(rest, "<meta") {
                index = rest.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
                if let name = label(after: "charset", in: lowercased(head[start..<index])) {
                    return CharsetLabel(name: readable(name), basis: .meta)
                }
            }
        }
        return nil
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> { bytes.map(lower)[...] }

    private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    /// Whether it begins with a word, in any case.
    private static func begins(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count >= word.utf8CodeUnitCount else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { lower(bytes[bytes.startIndex + $0]) == word.utf8Start[$0] }
    }

    /// A page whose declaration could be read byte by byte is not UTF-16 (HTML Standard, section 13.2.3.2).
    private static func readable(_ name: String) -> String {
        name.hasPrefix("utf-16") || name.hasPrefix("utf-32") ? "utf-8" : name
    }

    /// The value in `key = value`, with or without quotes.
    private static func label(after key: String, in head: ArraySlice<UInt8>) -> String? {
        var start = head.startIndex
        while let found = head[start...].firstIndex(of: key.utf8[key.startIndex]) {
            start = found + 1
            guard head[found...].starts(with: key.utf8) else { continue }
            start = found + key.utf8.count
            let equals = head[start...].drop { $0 <= 0x20 }
            guard equals.first == UInt8(ascii: "=") else { continue }
            let value = equals.dropFirst().drop { $0 <= 0x20 || "\"'".utf8.contains($0) }.prefix {
                $0 > 0x20 && !"\"';>?".utf8.contains($0)
            }
            return CharsetLabels.canonicalName(String(decoding: value, as: UTF8.self))
        }
        return nil
    }
}
