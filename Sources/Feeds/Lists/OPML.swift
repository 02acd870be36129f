import Documents
import Markup

/// OPML 2.0, the exchange format of feed readers.
public struct OPML: Sendable, Hashable {
    public var title: String?
    /// Each feed once, in the document's order.
    public var subscriptions: [Subscription]
    public var warnings: [FeedWarning]

    public init(title: String? = nil, subscriptions: [Subscription] = [], warnings: [FeedWarning] = []) {
        self.title = title
        self.subscriptions = subscriptions
        self.warnings = warnings
    }

    public static func read(_ bytes: [UInt8], charset: String? = nil) throws(FeedError) -> OPML {
        if bytes.starts(with: [0x1F, 0x8B]) { throw Refusal.of(.gzip, expected: "a list of feeds (OPML)", bytes: bytes) }
        let text = XMLText(decoding: bytes, declaredCharset: charset)
        let kind = DocumentKind(text)
        guard kind == .opml else { throw Refusal.of(kind, expected: "a list of feeds (OPML)", bytes: text.bytes) }
        let document = try Vocabulary.parse(text)
        var list = OPML(
            title: document.root.first(.plain, "head")?.string(.plain, "title").flatMap(PlainText.collapsed),
            warnings: document.warnings.map(FeedWarning.init))
        var seen: Set<WebAddress> = []
        for outline in document.root.first(.plain, "body")?.all(.plain, "outline") ?? [] {
            list.add(outline, folders: [], &seen)
        }
        return list
    }

    private mutating func add(_ outline: XMLElement, folders: [String], _ seen: inout Set<WebAddress>) {
        let name = (outline.value("title") ?? outline.value("text")).flatMap(PlainText.collapsed)
        guard let reference = outline.value("xmlUrl") ?? (outline.value("type") == "rss" ? outline.value("url") : nil) else {
            let inner = folders + (name.map { [$0] } ?? [])
            for child in outline.all(.plain, "outline") { add(child, folders: inner, &seen) }
            return
        }
        // `feed:` is a scheme that browsers once had.
        let plain = reference.lowercased().hasPrefix("feed:") ? String(reference.dropFirst(5)) : reference
        if let feed = WebAddress(plain.hasPrefix("//") ? "http:\(plain)" : plain) {
            if seen.insert(feed).inserted {
                let home = outline.value("htmlUrl").flatMap { WebAddress($0) }
                let stated = folders.isEmpty ? outline.categoryFolders : folders
                subscriptions.append(Subscription(feed: feed, title: name, home: home, folders: stated))
            }
        } else {
            warnings.append(FeedWarning("bad_address", "\"\(reference.prefix(80))\" is no http or https address"))
        }
        for child in outline.all(.plain, "outline") { add(child, folders: folders, &seen) }
    }
}

extension XMLElement {
    /// An attribute's trimmed value, its name in whatever case: exporters disagree about `xmlUrl`.
    fileprivate func value(_ name: String) -> String? {
        let attribute = attributes.first { $0.namespace.isEmpty && $0.name.lowercased() == name.lowercased() }
        return attribute.flatMap { PlainText.trimmed($0.value) }
    }

    /// OPML 2.0: `category` is a list of slash-delimited paths; the first one counts.
    fileprivate var categoryFolders: [String] {
        (value("category") ?? "").prefix { $0 != "," }.split(separator: "/").compactMap { PlainText.collapsed(String($0)) }
    }
}
