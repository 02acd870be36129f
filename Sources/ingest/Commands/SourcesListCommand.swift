import ArgumentParser
import Documents
import JSON

/// `ingest sources list`
struct SourcesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Name the sources, what they read and how often.",
        discussion: """
              ingest sources list
              ingest sources list --json
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One list of objects on standard output.")
    var json = false

    func run() throws {
        let sources = try Session(global).configuration().sources
        if json {
            let list = JSONValue.array(sources.map(\.json))
            try StandardStream.output.put(JSONWriter.bytes(list, .indented) + [UInt8(ascii: "\n")])
            return
        }
        var table = TextTable([("source", .left), ("reads", .left), ("every", .left), ("from", .left)])
        for source in sources {
            let state = source.isPaused ? " (paused)" : ""
            table.add([
                source.name + state, source.discovery.kind, Quantity.durationText(source.interval), source.discovery.place,
            ])
        }
        for line in sources.isEmpty ? ["no sources are configured: add one with `ingest sources add URL`"] : table.lines {
            try StandardStream.output.putLine(line)
        }
    }
}
