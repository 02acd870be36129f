import Documents
import Markup

/// RSS 0.90 and 1.0: RDF, with the items beside the channel.
struct RDFFormat: FeedFormat {
    func read(_ content: FeedContent, base: WebAddress) -> Feed? {
        guard case .markup(let root) = content, root.name.lowercased() == "rdf" else { return nil }
        let rootBase = root.base(base)
        let channel = root.first(.plain, "channel") ?? XMLElement(name: "channel")
        var feed = RSSChannel.feed(channel, format: .rdf, base: rootBase)
        let items = root.all(.plain, "item") + channel.all(.plain, "item")
        feed.entries = items.filter(\.isComplete).prefix(FeedReader.maximumEntries + 1).map { item in
            var entry = RSSItem.entry(item, base: rootBase)
            let about = item.attributes.first { $0.name == "about" }?.value
            if entry.id == nil { entry.id = about }
            if entry.link == nil { entry.link = about.flatMap { WebAddress($0) } }
            return entry
        }
        return feed
    }
}
