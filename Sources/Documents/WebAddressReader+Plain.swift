/// Addresses that are written as they are normalized: most of those in pages.
extension WebAddressReader {
    /// An absolute address that nothing has to be changed about; `nil` for all others.
    static func plain(_ text: String) -> WebAddress? {
        (text.utf8.withContiguousStorageIfAvailable { plain($0, text) }) ?? nil
    }

    private static func plain(_ utf8: UnsafeBufferPointer<UInt8>, _ text: String) -> WebAddress? {
        let scheme = begins(utf8, with: "https") ? "https" : "http"
        guard begins(utf8, with: scheme) else { return nil }
        let hostStart = scheme.utf8.count + 3
        guard let pathStart = utf8[hostStart...].firstIndex(of: UInt8(ascii: "/")), pathStart - hostStart >= 2,
            pathStart - hostStart <= 254, utf8[hostStart..<pathStart].allSatisfy(isOfPlainHost)
        else { return nil }
        var queryStart: Int?
        var fragmentStart: Int?
        var isAfterSlash = false
        for index in pathStart..<utf8.count {
            let byte = utf8[index]
            let kind = kinds[Int(byte)]
            guard kind != .special else { return nil }
            if fragmentStart != nil { continue }
            if byte == UInt8(ascii: "#") {
                fragmentStart = index + 1
            } else if queryStart != nil {
                continue
            } else if byte == UInt8(ascii: "?") {
                queryStart = index + 1
            } else {
                // Dots behind a slash may be a way up.
                if isAfterSlash, kind == .dot { return nil }
                isAfterSlash = byte == UInt8(ascii: "/")
            }
        }
        func part(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
        let queryEnd = fragmentStart.map { $0 - 1 } ?? utf8.count
        let pathEnd = queryStart.map { $0 - 1 } ?? queryEnd
        return WebAddress(
            scheme: scheme, host: part(hostStart..<pathStart), port: nil, path: part(pathStart..<pathEnd),
            query: queryStart.map { part($0..<queryEnd) }, fragment: fragmentStart.map { part($0..<utf8.count) }, text: text)
    }

    private static func begins(_ utf8: UnsafeBufferPointer<UInt8>, with scheme: String) -> Bool {
        let count = scheme.utf8.count
        return utf8.count > count + 3 && utf8.starts(with: scheme.utf8) && utf8[count] == UInt8(ascii: ":")
            && utf8[count + 1] == UInt8(ascii: "/") && utf8[count + 2] == UInt8(ascii: "/")
    }

    private static func isOfPlainHost(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private enum Kind { case plain, dot, special }

    /// What a byte behind the host is: one that stands as it is in any part, or not.
    private static let kinds: [Kind] = (0..<256).map { byte in
        switch UInt8(byte) {
        case ...0x20, 0x7F...: .special
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "^"), UInt8(ascii: "'"), UInt8(ascii: "\\"):
            .special
        case UInt8(ascii: "."), UInt8(ascii: "%"): .dot
        default: .plain
        }
    }
}
