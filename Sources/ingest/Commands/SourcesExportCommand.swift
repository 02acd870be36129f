import ArgumentParser
import Documents
import Feeds

/// `ingest sources export-opml`
struct SourcesExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export-opml", abstract: "Print the feeds as OPML 2.0, for feed readers.",
        discussion: """
            A source's tags become the folders that it stands in, as import-opml makes tags of folders. Sources that are no feeds \
            have no place in OPML and are left out, which standard error says.

              ingest sources export-opml > subscriptions.opml
            """)

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let session = Session(global)
        let sources = try session.configuration().sources
        let subscriptions = sources.compactMap { source -> Subscription? in
            guard case .feed(let url) = source.discovery else { return nil }
            return Subscription(feed: url, title: source.name, folders: source.tags)
        }
        let others = sources.count - subscriptions.count
        if others > 0 {
            session.log.log(
                Event(
                    .note, .notice, "\(others) of \(sources.count) sources are no feeds and are left out: OPML lists feeds only"))
        }
        try StandardStream.output.put(OPMLWriter.bytes(title: "Sources of ingest", subscriptions: subscriptions))
    }
}
