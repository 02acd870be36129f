import Documents
import Markup

/// An `<item>` of any RSS, with what other vocabularies add to it.
enum RSSItem {
    static func entry(_ item: XMLElement, base outer: WebAddress) -> FeedEntry {
        let base = item.base(outer)
        let enclosures = item.all(.plain, "enclosure").compactMap { enclosure($0, base) }
        let text = FullText.of(item)
        return FeedEntry(
            link: link(item, base),
            id: item.string(.plain, "guid") ?? item.string(.atom, "id") ?? item.string(.dublinCore, "identifier"),
            title: title(item),
            summary: text.summary, contentHTML: text.html, contentBase: text.html == nil ? nil : base,
            authors: authors(item),
            published: date(
                item,
                [
                    (.plain, "pubDate"), (.dublinCore, "date"), (.dublinCoreTerms, "issued"),
                    (.dublinCoreTerms, "created"), (.atom, "published"), (.plain, "pubdate"), (.plain, "date"),
                ]),
            updated: date(item, [(.atom, "updated"), (.dublinCoreTerms, "modified")]),
            categories: categories(item),
            language: LanguageTag.normalized(item.string(.dublinCore, "language")) ?? item.statedLanguage,
            enclosures: enclosures
                + item.all(.atom, "link").filter { $0.attribute("rel") == "enclosure" }.compactMap {
                    AtomLinks.enclosure($0, base)
                },
            isPodcastItem: enclosures.contains(where: \.isMedia) || item.first(.itunes, "duration") != nil
                || item.first(.itunes, "episode") != nil)
    }

    /// The address before a click counter was put in front of it, the link, an Atom link, or an id that is said to be one.
    private static func link(_ item: XMLElement, _ base: WebAddress) -> WebAddress? {
        if let original = item.string(.feedBurner, "origLink").flatMap({ WebAddress($0) }) { return original }
        for link in item.all(.plain, "link") {
            let reference = PlainText.trimmed(link.text) ?? link.attribute("href")
            if let address = reference.flatMap(link.base(base).resolving) { return address }
        }
        if let address = AtomLinks.alternate(item.all(.atom, "link"), base) { return address }
        guard let guid = item.first(.plain, "guid"), guid.attribute("isPermaLink")?.lowercased() != "false" else { return nil }
        return PlainText.trimmed(guid.text).flatMap { WebAddress($0) }
    }

    private static func title(_ item: XMLElement) -> String? {
        let html =
            item.string(.plain, "title") ?? item.string(.dublinCore, "title") ?? item.string(.media, "title")
            ?? item.string(.itunes, "title")
        return html.flatMap(PlainText.fromHTML)
    }

    private static func authors(_ item: XMLElement) -> [String] {
        let atom = item.all(.atom, "author").compactMap { $0.string(.atom, "name") }
        for found in [
            item.all(.dublinCore, "creator").map(\.text), atom, item.all(.plain, "author").map(\.text),
            item.all(.itunes, "author").map(\.text),
        ] {
            let names = PersonName.names(found)
            if !names.isEmpty { return names }
        }
        return []
    }

    private static func categories(_ item: XMLElement) -> [String] {
        var names = item.all(.plain, "category").map(\.text)
        names += item.all(.dublinCore, "subject").map(\.text)
        names += item.all(.atom, "category").compactMap { $0.attribute("label") ?? $0.attribute("term") }
        names += item.all(.media, "keywords").flatMap { $0.text.split(separator: ",").map(String.init) }
        return Categories.unique(names)
    }

    private static func date(_ item: XMLElement, _ names: [(Vocabulary, String)]) -> String? {
        for (vocabulary, name) in names {
            if let date = item.string(vocabulary, name).flatMap(FeedDate.normalized) { return date }
        }
        return nil
    }

    private static func enclosure(_ element: XMLElement, _ base: WebAddress) -> Enclosure? {
        guard let url = (element.attribute("url") ?? element.attribute("href")).flatMap(base.resolving) else { return nil }
        return Enclosure(url: url, type: element.attribute("type"), length: element.attribute("length").flatMap { Int64($0) })
    }
}
