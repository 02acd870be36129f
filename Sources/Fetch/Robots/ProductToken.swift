/// The name by which `robots.txt` speaks to us (RFC 9309, section 2.2.1).
enum ProductToken {
    /// Taken from the user agent: `ingest` of `ingest/1.0 (+https://example.org/contact)`, and `ingest` of
    /// `Mozilla/5.0 (compatible; ingest/1.0)`.
    static func of(userAgent: String) -> String {
        let compatible = "compatible;"
        if userAgent.hasPrefix("Mozilla/"), let start = userAgent.firstRange(of: compatible)?.upperBound {
            let token = token(startOf: userAgent[start...].trimmingBlanks)
            if !token.isEmpty { return token }
        }
        return token(startOf: userAgent[...])
    }

    /// The letters, `_` and `-` that a text starts with.
    static func token(startOf text: Substring) -> String {
        String(
            decoding: text.utf8.prefix {
                (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }, as: UTF8.self)
    }
}

extension String {
    fileprivate func firstRange(of other: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
