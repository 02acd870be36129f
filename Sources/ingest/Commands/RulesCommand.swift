import ArgumentParser

/// `ingest rules …`
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Look at the site rules.", subcommands: [RulesCheckCommand.self])
}
