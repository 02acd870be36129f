import ArgumentParser

/// `ingest sources …`
struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources", abstract: "Look at the sources of the configuration.",
        subcommands: [SourcesListCommand.self], defaultSubcommand: SourcesListCommand.self)
}
