import ArgumentParser
import Store

/// `ingest sources remove`
struct SourcesRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a source out of the configuration. Its records stay.",
        discussion: "  ingest sources remove news-example-org")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The source's name.")
    var name: String

    func run() throws {
        let session = Session(global)
        let edit = try session.edit()
        let source = try session.source(name, edit)
        let file = try session.perform { () throws(ConfigurationEdit.Refusal) in try edit.remove(source) }
        let records = "\(edit.before.configuration.outputDirectory)/\(OutputTree.records)/\(name)"
        try StandardStream.output.putLine("removed \(name) from \(file); its records, if there are any, stay in \(records)")
    }
}
