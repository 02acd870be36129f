import Markup

/// Tells an item's summary from its full text: RSS has one element for both.
enum FullText {
    /// A description this long, with paragraphs, is the text itself. Characters of plain text.
    static let leastLength = 1000

    static func of(_ item: XMLElement) -> (summary: String?, html: String?) {
        let description = item.string(.plain, "description")
        let summary =
            description ?? item.string(.dublinCore, "description") ?? item.string(.media, "description")
            ?? item.first(.media, "group")?.string(.media, "description") ?? item.string(.atom, "summary")
            ?? item.string(.itunes, "summary")
        let plain = summary.flatMap(PlainText.fromHTML)
        if let encoded = item.string(.content, "encoded") ?? xhtml(item) {
            // Some repeat the text in both.
            return (encoded == description ? nil : plain, encoded)
        }
        if let description, let plain, plain.count >= leastLength, hasParagraphs(description) { return (nil, description) }
        return (plain, nil)
    }

    private static func xhtml(_ item: XMLElement) -> String? {
        (item.first(.xhtml, "body") ?? item.first(.xhtml, "div")).map(\.innerHTML)
    }

    private static func hasParagraphs(_ html: String) -> Bool {
        let head = Array(html.utf8)
        return head.indices.contains { index in
            guard head[index] == UInt8(ascii: "<"), index + 2 < head.count else { return false }
            let (a, b) = (head[index + 1] | 0x20, head[index + 2])
            return a == UInt8(ascii: "p") && (b == UInt8(ascii: ">") || b == 0x20)
                || a == UInt8(ascii: "b") && b | 0x20 == UInt8(ascii: "r")
        }
    }
}
