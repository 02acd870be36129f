import ArgumentParser

/// A command that was typed and does not exist: found before the rest is parsed, which would call it an unexpected argument.
struct UnknownCommand: Equatable, CustomStringConvertible {
    let word: String
    /// What it was looked for in: `ingest`, `ingest sources`.
    let parent: String
    let suggestion: String?

    /// `nil` where the words name a command, or none at all.
    init?(in words: [String]) {
        var command: any ParsableCommand.Type = Ingest.self
        var path = Self.name(of: command)
        var isHelp = false
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" { return nil }
            if word.hasPrefix("-") {
                if Self.optionsWithValue.contains(word) { _ = rest.popFirst() }
                continue
            }
            if word == "help", path == Self.name(of: Ingest.self), !isHelp {
                isHelp = true
                continue
            }
            let known = command.configuration.subcommands
            guard !known.isEmpty else { return nil }
            guard let next = known.first(where: { Self.name(of: $0) == word }) else {
                self.word = word
                parent = path
                suggestion = EditDistance.nearest(to: word, among: known.map(Self.name) + (path == "ingest" ? ["help"] : []))
                return
            }
            command = next
            path += " " + word
        }
        return nil
    }

    /// Of `GlobalOptions` and of the argument parser itself: the word behind one of them is no command.
    private static let optionsWithValue: Set<String> = [
        "--config", "--log-level", "--log-format", "--data", "--generate-completion-script",
    ]

    private static func name(of command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? "" }

    var description: String {
        let hint = suggestion.map { " Did you mean '\($0)'?" } ?? ""
        return """
            Error: There is no command '\(VisibleText.escaped(word))'.\(hint)
            Usage: \(parent) [<options>] <subcommand>
              See '\(parent) --help' for the commands.
            """
    }
}
