import Markup

/// What a document is, by its content; media types lie.
public enum DocumentKind: Sendable, Hashable {
    case rss, rdf, atom, jsonFeed
    case urlSet, sitemapIndex
    case opml
    case html
    /// Lines of web addresses.
    case addressList
    /// JSON that is no feed.
    case json
    /// XML of another vocabulary, by the name of its first tag.
    case xml(String)
    case gzip
    case empty
    case text

    /// The names of root elements that something here can read, and those of web pages.
    static let roots: Set<String> = ["rss", "rdf", "feed", "urlset", "sitemapindex", "opml", "html", "head", "body"]

    /// Looks at the head of the bytes only, except for JSON.
    public init(sniffing bytes: [UInt8], charset: String? = nil) {
        if bytes.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else {
            self.init(XMLText(decoding: bytes, declaredCharset: charset))
        }
    }

    init(_ text: XMLText) {
        guard let first = text.bytes.first(where: { $0 > 0x20 }) else {
            self = .empty
            return
        }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), !Self.startsWithTableName(text.bytes) {
            self = Self.mentions("jsonfeed.org/version", in: text.bytes.prefix(64 << 10)) ? .jsonFeed : .json
        } else if let tag = XMLPeek.firstTag(in: text.bytes, among: Self.roots) {
            self.init(root: tag.name)
        } else if let tag = XMLPeek.firstTag(in: text.bytes) {
            self = HTMLNames.all.contains(tag.name) ? .html : .xml(tag.name)
        } else {
            self = Self.startsWithAddress(text.bytes) ? .addressList : .text
        }
    }

    private init(root: String) {
        switch root {
        case "rss": self = .rss
        case "rdf": self = .rdf
        case "feed": self = .atom
        case "urlset": self = .urlSet
        case "sitemapindex": self = .sitemapIndex
        case "opml": self = .opml
        default: self = .html
        }
    }

    var isFeed: Bool { [.rss, .rdf, .atom, .jsonFeed].contains(self) }

    private static func startsWithAddress(_ bytes: [UInt8]) -> Bool {
        let line = bytes.drop { $0 <= 0x20 }.prefix(8).map { $0 | 0x20 }
        return line.starts(with: "http://".utf8) || line.starts(with: "https://".utf8)
    }

    /// `[table]`, `[[table]]`: the first line of many configuration files, and of no JSON.
    private static func startsWithTableName(_ bytes: [UInt8]) -> Bool {
        let name = bytes.drop { $0 <= 0x20 }.drop { $0 == UInt8(ascii: "[") || $0 == 0x20 || $0 == 0x09 }
            .prefix { $0 != UInt8(ascii: "]") && $0 > 0x20 }
        guard let first = name.first, (0x41...0x5A).contains(first & 0xDF) else { return false }
        return !["true", "false", "null"].contains { word in
            name.starts(with: word.utf8)
                && (name.count == word.utf8.count || name[name.startIndex + word.utf8.count] == UInt8(ascii: ","))
        }
    }

    private static func mentions(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
        let word = Array(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        guard let first = word.first else { return false }
        // JSON may write a solidus as `\/`.
        let plain = bytes.filter { $0 != UInt8(ascii: "\\") }
        return plain.indices.contains { plain[$0] == first && plain[$0...].starts(with: word) }
    }
}
