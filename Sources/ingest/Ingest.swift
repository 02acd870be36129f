import ArgumentParser
import Documents
import Glibc

@main struct Ingest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Turns articles from the web into normalized JSON records.",
        discussion: """
            Fetches web pages, feeds of them and saved documents, finds the article in each, and writes one JSON record for it, \
            with the origin of every field and a verdict on whether it worked.

            A page in, a record out, without any state:
              ingest fetch https://example.org/article
              ingest extract page.html

            As a service, with sources in a configuration:
              ingest check                 # is the configuration right?
              ingest run                   # one pass over the sources that are due
              ingest status                # how each source fares
              ingest list --source NAME    # what has been written
              ingest show ID               # one record, readable
              ingest verify --deep         # is all that was written still what it was?
              ingest reprocess --dry-run   # what would today's extractor say of the archive?

            Default configuration: /etc/ingest/ingest.toml and /etc/ingest/sources.d/*.toml. \
            Data goes to standard output, log lines to standard error.

            Exit status: 0 done, 1 internal failure, 3 some documents or sources failed, 4 every source failed, 64 usage, \
            65 input is not what it claims, 66 input missing, 73/74 cannot write, 75 another run holds the lock, \
            78 configuration, 130/143 stopped by a signal.
            """,
        version: "\(Program.name) \(Program.version)",
        subcommands: [
            RunCommand.self, ExtractCommand.self, FetchCommand.self, CheckCommand.self, StatusCommand.self, SourcesCommand.self,
            RulesCommand.self, ListCommand.self, ShowCommand.self, VerifyCommand.self,
            ReprocessCommand.self, SchemaCommand.self, WorkerCommand.self,
        ])

    @OptionGroup var global: GlobalOptions

    static func main() async {
        let words = Array(CommandLine.arguments.dropFirst())
        if let mistake = UnknownCommand(in: words) {
            StandardStream.error.writeLine(mistake.description)
            Glibc.exit(Exit.usage.rawValue)
        }
        await main(words)
    }

    /// Without a command there is nothing to do: that is a mistake of whoever typed it, not a wish.
    func run() async throws {
        StandardStream.error.writeLine(Self.helpMessage(for: Self.self, columns: nil))
        throw Exit.usage.code
    }
}
