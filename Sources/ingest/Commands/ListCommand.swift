import ArgumentParser
import Documents
import JSON
import Store

/// `ingest list`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the records that have been written, the youngest first.",
        discussion: """
              ingest list --since 2d
              ingest list --source example-news --status partial
              ingest list --json              # one object a line
            """)

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("Only of this source.", valueName: "name"))
    var source: String?

    @Option(help: ArgumentHelp("Only those written since: 6h, 2d, 2026-11-23, 2026-11-23T06:42:00Z.", valueName: "when"))
    var since: Since?

    @Option(help: "Only with this verdict.")
    var status: Quality.Status?

    @Flag(help: "One JSON object a line.")
    var json = false

    func run() throws {
        let session = Session(global)
        let configuration = try session.configuration()
        let ledger = try session.ledger(of: configuration)
        let documents: [DocumentState]
        do throws(StoreError) {
            documents = try ledger?.documents(DocumentFilter(source: source, since: since?.moment, status: status)) ?? []
        } catch {
            throw session.quit(Exit(error), because: error)
        }
        if documents.isEmpty { try explainNothing(session, configuration) }
        if json {
            for document in documents {
                try StandardStream.output.put(JSONWriter.bytes(document.json) + [UInt8(ascii: "\n")])
            }
            return
        }
        guard !documents.isEmpty else { return }
        var table = TextTable([("id", .left), ("written", .left), ("status", .left), ("source", .left), ("title", .left)])
        for document in documents {
            table.add([
                String(document.id.prefix(8)), document.writtenAt.description, document.status.rawValue, document.source,
                String((document.title ?? document.url ?? "").prefix(100)),
            ])
        }
        let paint = Paint(.output)
        for (index, line) in table.lines.enumerated() { try StandardStream.output.putLine(index == 0 ? paint.bold(line) : line) }
    }
}

extension ListCommand {
    /// A source that nobody knows is a mistake; otherwise a person is told that there is nothing, and a program is not.
    private func explainNothing(_ session: Session, _ configuration: Configuration) throws {
        if let source { _ = try session.sources(named: [source], of: configuration) }
        guard StandardStream.output.isTerminal, !json else { return }
        let isNarrowed = source != nil || since != nil || status != nil
        StandardStream.error.writeLine(
            isNarrowed ? "no record is like that" : "no records yet: `ingest status` says how the sources fare")
    }
}

extension Quality.Status: ExpressibleByArgument {}
