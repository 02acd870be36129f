import Documents
import Markup

/// An Atom entry.
enum AtomEntry {
    static func entry(_ element: XMLElement, _ own: Vocabulary, base outer: WebAddress, feedAuthors: [String]) -> FeedEntry {
        let base = element.base(outer)
        let links = element.all(own, "link")
        let enclosures = links.filter { $0.attribute("rel")?.lowercased() == "enclosure" }.compactMap {
            AtomLinks.enclosure($0, base)
        }
        let content = element.first(own, "content")
        let html = content.flatMap(AtomText.html)
        let summary =
            element.first(own, "summary").flatMap(AtomText.plain)
            ?? element.first(.media, "group")?.string(.media, "description").flatMap(PlainText.fromHTML)
        let authors = authors(element, own)
        let source = element.first(own, "source")
        return FeedEntry(
            link: link(element, own, links, content, base),
            id: element.string(own, "id"),
            title: element.first(own, "title").flatMap(AtomText.plain),
            summary: summary, contentHTML: html, contentBase: html == nil ? nil : content?.base(base),
            // RFC 4287, section 4.2.1: the entry's own, then its source's, then the feed's.
            authors: [authors, source.map { self.authors($0, own) } ?? []].first { !$0.isEmpty } ?? feedAuthors,
            published: date(element, own, ["published", "issued", "created"]),
            updated: date(element, own, ["updated", "modified"]),
            categories: Categories.unique(
                element.all(own, "category").compactMap {
                    $0.attribute("label") ?? $0.attribute("term") ?? PlainText.trimmed($0.text)
                } + element.all(.dublinCore, "subject").map(\.text)),
            language: element.statedLanguage ?? content?.statedLanguage,
            enclosures: enclosures,
            isPodcastItem: enclosures.contains(where: \.isMedia) || element.first(.itunes, "duration") != nil)
    }

    static func authors(_ element: XMLElement, _ own: Vocabulary) -> [String] {
        let names = PersonName.names(element.all(own, "author").map { $0.string(own, "name") ?? $0.text })
        return names.isEmpty ? PersonName.names(element.all(.dublinCore, "creator").map(\.text)) : names
    }

    private static func link(
        _ element: XMLElement, _ own: Vocabulary, _ links: [XMLElement], _ content: XMLElement?, _ base: WebAddress
    ) -> WebAddress? {
        element.string(.feedBurner, "origLink").flatMap { WebAddress($0) }
            ?? AtomLinks.alternate(links, base)
            // RFC 4287, section 4.1.3.2: content may be elsewhere.
            ?? content.flatMap { content in content.attribute("src").flatMap(content.base(base).resolving) }
            ?? element.string(own, "id").flatMap { WebAddress($0) }
    }

    private static func date(_ element: XMLElement, _ own: Vocabulary, _ names: [String]) -> String? {
        for name in names {
            if let date = element.string(own, name).flatMap(FeedDate.normalized) { return date }
        }
        return nil
    }
}
