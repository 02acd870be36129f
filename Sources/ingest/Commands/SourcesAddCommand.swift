import ArgumentParser
import Documents
import Fetch

/// `ingest sources add`
struct SourcesAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a source: a feed, a sitemap, or a page whose feed is found by itself.",
        discussion: """
            Asks the address as politely as a run does (robots.txt, delays, no private addresses), and finds out what it is. Of a \
            web page it takes the first feed that the page announces and that can be read, else one where feeds usually are. \
            Then writes sources.d/NAME.toml beside the configuration.

              ingest sources add https://news.example.org/
              ingest sources add --name quay --interval 6h --tag harbour https://news.example.org/quay.rss
              ingest sources add --as page https://news.example.org/latest     # follow the page's links

            Exit status: 0 added, or there already; 4 nothing was found, nothing is added; 73 the file cannot be written.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Address of a feed, a sitemap or a web page.")
    var url: String

    @Option(help: ArgumentHelp("How to call it: a-z, 0-9 and -. Default: from the host's name.", valueName: "name"))
    var name: String?

    @Option(name: .customLong("as"), help: "What it is: feed, sitemap or page. Default: finds out.")
    var kind: FoundSource.Kind?

    @Option(help: ArgumentHelp("How often it is due: 30m, 6h, 1d. Default: 1h.", valueName: "duration"))
    var interval: String?

    @Option(name: .customLong("tag"), help: ArgumentHelp("A tag for its records; may be given several times.", valueName: "tag"))
    var tags: [String] = []

    @Flag(help: "Ask nobody: take the address for what --as says, or a feed.")
    var offline = false

    func validate() throws {
        guard WebAddress(url) != nil else {
            // Of another scheme nobody can tell what was meant.
            let hint = url.contains("://") ? "" : WebAddress("https://\(url)").map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("\"\(VisibleText.escaped(url))\" is no web address: write it with http:// or https://\(hint)")
        }
        if let interval, Quantity.duration(interval) == nil {
            throw ValidationError("\"\(VisibleText.escaped(interval))\" is no duration: write \(Quantity.durationForm)")
        }
    }

    func run() async throws {
        let session = Session(global)
        guard let address = WebAddress(url) else { throw Exit.usage.code }
        let edit = try session.edit()
        if let name, edit.sources.contains(where: { $0.name == name }) {
            throw session.quit(
                .usage, "there is a source \"\(name)\" already: choose another --name, or `ingest sources remove \(name)` first")
        }
        let found = try await find(address, edit.before.configuration, session)
        var names = SourceNames(taken: edit.sources.map(\.name))
        var source = found.source(named: name ?? names.next(found.url))
        if let known = edit.sources.first(where: { $0.discovery == source.discovery }) {
            return try StandardStream.output.putLine(
                "\(known.name) reads \(known.discovery.place) already: nothing to do" + (known.isPaused ? " (it is paused)" : ""))
        }
        source.interval = interval.flatMap(Quantity.duration) ?? source.interval
        source.tags = tags
        let file = try session.perform { () throws(ConfigurationEdit.Refusal) in try edit.add([source], toFile: source.name) }
        let things = found.kind == .sitemap ? "addresses or sitemaps" : "articles"
        let what = offline ? "" : ", \(found.count) \(things) now"
        try StandardStream.output.putLine(
            """
            added \(source.name): \(found.kind.rawValue) \(found.url)\(what)
            written to \(file); the next run reads it (`systemctl start ingest.service` for one now)
            """)
    }

    private func find(_ address: WebAddress, _ configuration: Configuration, _ session: Session) async throws -> FoundSource {
        guard !offline else { return FoundSource(kind: kind ?? .feed, url: address.withoutFragment, count: 0) }
        let web = PoliteWeb(configuration.fetch, sources: [])
        let finder = FeedFinder(transport: web, maximumSize: configuration.fetch.maxBody)
        let kind = kind
        let (result, signal) = await StopSignals.heed { () -> Result<FoundSource, FeedFinder.Trouble> in
            do throws(FeedFinder.Trouble) { return .success(try await finder.find(address, as: kind)) } catch {
                return .failure(error)
            }
        }
        web.shutdown()
        if let signal { throw Exit(signal: signal).code }
        switch result {
        case .success(let found): return found
        case .failure(let trouble): throw session.quit(.everySourceFailed, "nothing was added: \(trouble.message)")
        }
    }
}

extension FoundSource.Kind: ExpressibleByArgument {}
