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
    func isCarried(by href: ArraySlice<UInt8>) -> Bool {
        guard href.count <= Self.longest, let mark = href.firstIndex(of: UInt8(ascii: "?")) else { return false }
        let target = href[..<mark]
        // A path leads to the same site.
        guard target.contains(UInt8(ascii: ":")) || target.starts(with: Array("//".utf8)) else { return false }
        let query = href[href.index(after: mark)...].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return query.withUnsafeBufferPointer { host.hasAny(in: $0) && end?.hasAny(in: $0) ?? true }
            && !target.withUnsafeBufferPointer(host.hasAny)
    }
}
