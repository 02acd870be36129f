import Documents

/// A page's own address, to be looked for in the links by which texts are shared: `https://other.example/share?u=https%3A%2F%2F…`.
struct OwnAddress {
    /// The host without `www.`; the end of the path too, unless it is escaped, since links escape it once more.
    private let host: PhraseSet
    private let end: PhraseSet?

    init?(_ url: WebAddress?) {
        guard let url else { return nil }
        let host = url.host.hasPrefix("www.") ? String(url.host.dropFirst(4)) : url.host
        self.host = PhraseSet([host])
        let last = url.path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        end = last.utf8.count < 2 || last.contains("%") ? nil : PhraseSet([last])
    }

    /// Longer addresses carry a text, in bytes.
    private static let longest = 4000

    /// Whether a link leads elsewhere, or to a program, with this address behind its question mark.
    func isCarried(by href: UnsafeBufferPointer<UInt8>) -> Bool {
        guard href.count <= Self.longest, Self.isWhole(href), let mark = href.firstIndex(of: UInt8(ascii: "?")) else {
            return false
        }
        let target = UnsafeBufferPointer(rebasing: href[..<mark])
        let query = href[(mark + 1)...].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return query.withUnsafeBufferPointer { host.hasAny(in: $0) && end?.hasAny(in: $0) ?? true } && !host.hasAny(in: target)
    }

    /// Whether it names a scheme or a host before a question. A path leads to the same site, as most links do.
    private static func isWhole(_ href: UnsafeBufferPointer<UInt8>) -> Bool {
        guard href.count > 2, href[0] != UInt8(ascii: "#") else { return false }
        if href[0] == UInt8(ascii: "/") { return href[1] == UInt8(ascii: "/") }
        for byte in href where byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?") { return byte == UInt8(ascii: ":") }
        return false
    }
}
