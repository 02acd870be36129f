/// Looks at the tags at the head of a document without parsing it: to tell what it is, and where it starts.
public enum XMLPeek {
    /// A start tag that was found.
    public struct Tag: Sendable, Hashable {
        /// Without its prefix, in lower case.
        public let name: String
        /// Of its `<`.
        public let offset: Int
    }

    /// Tags further in than this are not looked at.
    static let window = 64 << 10

    /// The first start tag whose name is among those; of any name where no names are given.
    ///
    /// Passes over comments, processing instructions, CDATA sections and document types, except that `<!DOCTYPE html`
    /// counts as the tag `html`.
    public static func firstTag(in bytes: [UInt8], among names: Set<String>? = nil) -> Tag? {
        var index = 0
        var sawDoctype = false
        while index < min(bytes.count, window) {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if XMLScan.hasPrefix("<!--", in: bytes, at: index) {
                guard let end = XMLScan.find("-->", in: bytes, from: index + 4) else { return nil }
                index = end + 3
            } else if XMLScan.hasPrefix("<![CDATA[", in: bytes, at: index) {
                guard let end = XMLScan.find("]]>", in: bytes, from: index + 9) else { return nil }
                index = end + 3
            } else if XMLScan.hasPrefix("<!doctype", in: bytes, at: index, ignoringCase: true), !sawDoctype {
                sawDoctype = true
                var start = index + 9
                while start < bytes.count, XMLScan.isSpace(bytes[start]) { start += 1 }
                if names?.contains("html") ?? true, XMLScan.hasPrefix("html", in: bytes, at: start, ignoringCase: true) {
                    return Tag(name: "html", offset: index)
                }
                index = XMLScan.endOfDoctype(in: bytes, from: start) ?? index + 9
            } else if let name = XMLScan.name(in: bytes, at: index + 1) {
                let local = localName(bytes[name])
                if names?.contains(local) ?? true { return Tag(name: local, offset: index) }
                index = name.upperBound
            } else {
                index += 1
            }
        }
        return nil
    }

    private static func localName(_ name: ArraySlice<UInt8>) -> String {
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return String(decoding: local.map(XMLScan.lower), as: UTF8.self)
    }
}
