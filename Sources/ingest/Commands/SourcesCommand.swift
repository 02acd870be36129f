import ArgumentParser

/// `ingest sources …`
struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources", abstract: "List, add, remove, pause and resume sources; import and export them as OPML.",
        discussion: """
            What changes the configuration reads it first, judges it with the change in it, and writes one file of sources.d, \
            whole or not at all. Everything else in the files stays as it is, comments too.

              ingest sources list
              ingest sources add https://news.example.org/      # finds the feed by itself
              ingest sources pause news-example-org
            """,
        subcommands: [
            SourcesListCommand.self, SourcesAddCommand.self, SourcesRemoveCommand.self, SourcesPauseCommand.self,
            SourcesResumeCommand.self, SourcesImportCommand.self, SourcesExportCommand.self,
        ], defaultSubcommand: SourcesListCommand.self)
}
