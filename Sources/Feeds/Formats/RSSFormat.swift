import Documents
import Markup

/// RSS 0.91, 0.92 and 2.0: `<rss><channel><item>`.
struct RSSFormat: FeedFormat {
    func read(_ content: FeedContent, base: WebAddress) -> Feed? {
        guard case .markup(let root) = content, root.name.lowercased() == "rss" else { return nil }
        let channel = root.first(.plain, "channel") ?? root
        // Some put items beside the channel, as RSS 1.0 does, or into a list of their own.
        var items = channel.all(.plain, "item")
        if channel != root { items += root.all(.plain, "item") }
        if items.isEmpty { items = channel.first(.plain, "items")?.all(.plain, "item") ?? [] }
        let channelBase = channel.base(root.base(base))
        var feed = RSSChannel.feed(channel, format: .rss, base: channelBase)
        feed.entries = items.filter(\.isComplete).prefix(FeedReader.maximumEntries + 1).map {
            RSSItem.entry($0, base: channelBase)
        }
        return feed
    }
}
