import ArgumentParser

/// `ingest sources pause`
struct SourcesPauseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Leave a source alone until it is resumed.",
        discussion: "  ingest sources pause news-example-org")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The source's name.")
    var name: String

    func run() throws {
        let session = Session(global)
        guard let file = try session.set(paused: true, source: name) else {
            return try StandardStream.output.putLine("\(name) is paused already: nothing to do")
        }
        try StandardStream.output.putLine("paused \(name) in \(file): runs leave it alone until `ingest sources resume \(name)`")
    }
}
