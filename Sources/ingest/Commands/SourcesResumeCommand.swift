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
        let edit = try session.edit()
        let source = try session.source(name, edit)
        guard source.isPaused else {
            return try StandardStream.output.putLine("\(name) is not paused: nothing to do")
        }
        let file = try session.perform { () throws(ConfigurationEdit.Refusal) in try edit.set(paused: false, source) }
        try StandardStream.output.putLine("resumed \(name) in \(file): it is due as its interval says")
    }
}
