import Documents

extension Page {
    /// The document in a saved file, and the name that counts for its kind: `a.html` for `a.html.gz`. `nil` for what is neither HTML nor
    /// text, and for an archive of many documents (WARC).
    ///
    /// - Parameter bytes: unpacked
    static func of(file path: String, unpacked bytes: [UInt8]) -> (page: Page, name: String)? {
        var name = path.split(separator: "/").last.map(String.init) ?? path
        if name.lowercased().hasSuffix(".gz") { name = String(name.dropLast(3)) }
        guard !bytes.starts(with: "WARC/1.".utf8),
            let mediaType = MediaTypeSniffer.mediaType(of: bytes, stated: nil, fileName: name)
        else { return nil }
        return (Page(bytes: bytes, mediaType: mediaType), name)
    }
}
