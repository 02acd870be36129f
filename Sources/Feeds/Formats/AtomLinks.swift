import Documents
import Markup

/// Chooses among the `<link>` elements of an Atom feed or entry.
enum AtomLinks {
    /// The page: `rel=alternate` or none (RFC 4287, section 4.2.7.2), HTML rather than other types.
    static func alternate(_ links: [XMLElement], _ base: WebAddress) -> WebAddress? {
        let alternates = links.filter { ($0.attribute("rel")?.lowercased() ?? "alternate") == "alternate" }
        let html = alternates.filter { $0.attribute("type").map { $0.lowercased().contains("html") } ?? true }
        for link in html + alternates {
            if let address = target(link, base) { return address }
        }
        return nil
    }

    static func first(_ relation: String, _ links: [XMLElement], _ base: WebAddress) -> WebAddress? {
        links.first { $0.attribute("rel")?.lowercased() == relation }.flatMap { target($0, base) }
    }

    static func enclosure(_ link: XMLElement, _ base: WebAddress) -> Enclosure? {
        guard let url = target(link, base) else { return nil }
        return Enclosure(url: url, type: link.attribute("type"), length: link.attribute("length").flatMap { Int64($0) })
    }

    private static func target(_ link: XMLElement, _ base: WebAddress) -> WebAddress? {
        (link.attribute("href") ?? PlainText.trimmed(link.text)).flatMap(link.base(base).resolving)
    }
}
