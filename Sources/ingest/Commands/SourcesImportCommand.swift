import ArgumentParser
import Documents
import Feeds
import Store

/// `ingest sources import-opml`
struct SourcesImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-opml", abstract: "Add the feeds of an OPML file, as feed readers export them.",
        discussion: """
            Feeds that a source reads already are passed over. The others go into one file of sources.d that is called as the OPML \
            file is; the folders that a feed stands in, outermost first, become its tags. Asks nobody: `ingest check --network` \
            tries the sources.

              ingest sources import-opml subscriptions.opml

            Exit status: 0 done; 65 it is no OPML; 66 there is no such file; 73 the configuration cannot be written.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The OPML file.")
    var file: String

    func run() throws {
        let session = Session(global)
        let edit = try session.edit()
        let list = try read(session)
        for warning in list.warnings { session.log.log(Event(.note, .warning, "\(file): \(warning.message)")) }
        guard !list.subscriptions.isEmpty else {
            throw session.quit(.badInput, "\(file): no feed is listed in it. Nothing was added.")
        }
        var known = Set(edit.sources.map(\.discovery))
        var names = SourceNames(taken: edit.sources.map(\.name))
        var added: [Source] = []
        for subscription in list.subscriptions where known.insert(.feed(subscription.feed)).inserted {
            let name = names.next(title: subscription.title, subscription.feed)
            added.append(Source(name: name, discovery: .feed(subscription.feed), tags: subscription.folders))
        }
        let passedOver = list.subscriptions.count - added.count
        let rest = passedOver > 0 ? ", \(passedOver) there already" : ""
        guard !added.isEmpty else { return try StandardStream.output.putLine("nothing to add: 0 new feeds\(rest)") }
        let fileName = Slug.of(title: nil, addresses: [file])
        let target = try session.perform { () throws(ConfigurationEdit.Refusal) in try edit.add(added, toFile: fileName) }
        for source in added { try StandardStream.output.putLine("added \(source.name): \(source.discovery.place)") }
        try StandardStream.output.putLine(
            "\(added.count) added\(rest); written to \(target). `ingest check --network` tries them.")
    }

    private func read(_ session: Session) throws -> OPML {
        let bytes: [UInt8]
        do throws(SavedFileError) { bytes = try LocalFiles().bytes(of: file == "-" ? "/dev/stdin" : file, limit: 64 << 20) } catch
        {
            throw session.quit(.inputMissing, error.message)
        }
        do throws(FeedError) { return try OPML.read(bytes) } catch {
            throw session.quit(.badInput, "\(file): \(error.message) Nothing was added.")
        }
    }
}
