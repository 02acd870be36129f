import Documents
import JSON
import Markup

/// Reads a feed of any format from its bytes; which one it is, the content says.
public enum FeedReader {
    /// Entries beyond are not read: no feed that people write comes near. Formats make one more at most, so that it shows.
    public static let maximumEntries = 10_000

    private static let formats: [any FeedFormat] = [RSSFormat(), RDFFormat(), AtomFormat(), JSONFeedFormat()]

    /// - Parameters:
    ///   - base: where the feed was fetched from, after redirects.
    ///   - charset: what the transport said.
    public static func read(_ bytes: [UInt8], base: WebAddress, charset: String? = nil) throws(FeedError) -> Feed {
        if bytes.starts(with: [0x1F, 0x8B]) { throw Refusal.of(.gzip, expected: "a feed", bytes: bytes) }
        let text = XMLText(decoding: bytes, declaredCharset: charset)
        let kind = DocumentKind(text)
        guard kind.isFeed else { throw Refusal.of(kind, expected: "a feed", bytes: text.bytes) }
        let content: FeedContent
        var warnings: [FeedWarning]
        if kind == .jsonFeed {
            content = .json(try json(text.bytes))
            warnings = text.warnings.map(FeedWarning.init)
        } else {
            let document = try Vocabulary.parse(text)
            content = .markup(document.root)
            warnings = document.warnings.map(FeedWarning.init)
        }
        for format in formats {
            guard var feed = format.read(content, base: base) else { continue }
            if feed.entries.count > maximumEntries {
                warnings.append(
                    FeedWarning("entry_limit", "the feed has more than \(maximumEntries) entries; that many were read"))
                feed.entries.removeLast(feed.entries.count - maximumEntries)
            }
            feed.warnings = warnings + feed.warnings
            return feed
        }
        throw Refusal.of(.text, expected: "a feed", bytes: text.bytes)
    }

    private static func json(_ bytes: [UInt8]) throws(FeedError) -> JSONValue {
        do {
            return try JSONParser.parse(bytes, .lenient)
        } catch {
            throw FeedError(.unreadable, "The feed is not valid JSON: \(error.description).")
        }
    }
}
