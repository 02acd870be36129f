import ArgumentParser
import Documents

/// What may stand before or after every command.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Read this configuration, and sources.d/*.toml beside it.", valueName: "file"))
    var config: String?

    @Option(help: "Tell only what is at least so important.")
    var logLevel: Event.Level?

    @Option(help: "How log lines look; journal under systemd, text elsewhere.")
    var logFormat: LogFormat?

    @Option(help: ArgumentHelp("Take the program's own data from this folder.", valueName: "folder"))
    var data: String?
}
