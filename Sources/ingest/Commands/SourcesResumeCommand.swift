import ArgumentParser

/// `ingest sources resume`
struct SourcesResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let a paused source have its turns again.",
        discussion: "  ingest sources resume news-example-org")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The source's name.")
    var name: String

    func run() throws {
        let session = Session(global)
        guard let file = try session.set(paused: false, source: name) else {
            return try StandardStream.output.putLine("\(name) is not paused: nothing to do")
        }
        try StandardStream.output.putLine("resumed \(name) in \(file): it is due as its interval says")
    }
}
