import Markup

/// Words for a document that is not what was expected.
enum Refusal {
    /// Why a document of that kind does not serve where `expected` ("a feed") was asked for.
    static func of(_ kind: DocumentKind, expected: String, bytes: [UInt8]) -> FeedError {
        switch kind {
        case .empty: FeedError(.empty, "The answer is empty; \(expected) was expected.")
        case .gzip: FeedError(.compressed, "The answer is still compressed with gzip; \(expected) was expected.")
        case .html:
            asksForPassword(bytes)
                ? FeedError(.loginPage, "A login page was answered where \(expected) was expected.")
                : FeedError(.htmlPage, "A web page was answered where \(expected) was expected.")
        case .rss, .rdf, .atom, .jsonFeed: other("A feed", expected)
        case .urlSet, .sitemapIndex: other("A sitemap", expected)
        case .opml: other("A list of feeds (OPML)", expected)
        case .addressList: other("A list of addresses", expected)
        case .json: FeedError(.unknownFormat, "JSON of another kind was answered where \(expected) was expected.")
        case .xml(let root):
            FeedError(.unknownFormat, "XML of another kind (<\(root.prefix(40))>) was answered where \(expected) was expected.")
        case .text: FeedError(.unreadable, "Plain text was answered where \(expected) was expected.")
        }
    }

    static func of(_ fault: XMLFault) -> FeedError {
        switch fault.code {
        case .empty: FeedError(.empty, fault.message)
        case .noElement, .noParser: FeedError(.unreadable, fault.message)
        case .tooLarge, .tooDeep, .tooManyAttributes, .tooManyNamespaces, .tooTangled:
            FeedError(.limitExceeded, fault.message)
        }
    }

    private static func other(_ found: String, _ expected: String) -> FeedError {
        FeedError(.otherKind, "\(found) was answered where \(expected) was expected.")
    }

    /// Whether there is an `<input type=password>`, in whatever quotes.
    private static func asksForPassword(_ bytes: [UInt8]) -> Bool {
        let wanted = Array("type=password".utf8)
        var matched = 0
        for byte in bytes.prefix(1 << 20) where byte > 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'") {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if lower == wanted[matched] {
                matched += 1
                if matched == wanted.count { return true }
            } else {
                // No byte of the word but its first starts it anew.
                matched = lower == wanted[0] ? 1 : 0
            }
        }
        return false
    }
}
