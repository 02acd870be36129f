/// A file's path as a URI, for `WARC-Target-URI` (RFC 8089).
enum FileURI {
    /// What needs no escape in a path (RFC 3986, section 3.3).
    private static let plain = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/".utf8)

    /// `file:///…` for an absolute path, `file:…` for a relative one; what is a `file:` URI already stays.
    static func text(_ path: String) -> String {
        if path.hasPrefix("file:") { return path }
        let digits = Array("0123456789ABCDEF".utf8)
        let escaped = path.utf8.flatMap { byte in
            plain.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return (path.hasPrefix("/") ? "file://" : "file:") + String(decoding: escaped, as: UTF8.self)
    }
}
