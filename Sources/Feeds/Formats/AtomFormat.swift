import Documents
import Markup

/// Atom 1.0 (RFC 4287) and the 0.3 draft that came before it.
struct AtomFormat: FeedFormat {
    func read(_ content: FeedContent, base: WebAddress) -> Feed? {
        guard case .markup(let root) = content, root.name.lowercased() == "feed" else { return nil }
        // A feed that forgets its namespace is read all the same.
        let own: Vocabulary = root.vocabulary == .plain ? .plain : .atom
        let feedBase = root.base(base)
        let links = root.all(own, "link")
        let feedAuthors = AtomEntry.authors(root, own)
        return Feed(
            format: .atom,
            title: root.first(own, "title").flatMap(AtomText.plain),
            language: root.statedLanguage ?? LanguageTag.normalized(root.string(.dublinCore, "language")),
            homeLink: AtomLinks.alternate(links, feedBase),
            selfLink: AtomLinks.first("self", links, feedBase),
            nextLink: AtomLinks.first("next", links, feedBase) ?? AtomLinks.first("prev-archive", links, feedBase),
            entries: root.all(own, "entry").filter(\.isComplete).prefix(FeedReader.maximumEntries + 1).map {
                AtomEntry.entry($0, own, base: feedBase, feedAuthors: feedAuthors)
            })
    }
}
