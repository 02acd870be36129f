import ArgumentParser
import Documents
import Fetch
import Pipeline

/// `ingest check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say whether the configuration is right: every fault with its file, line and key.",
        discussion: """
            Reads the configuration as a run would, and beyond that looks whether the files and folders it names are there. With \
            --network every source that is not paused is asked, as politely as a run does, and what it names is told; nothing is \
            written.

              ingest check
              ingest --config test/ingest.toml check
              ingest check --network

            Exit status: 0 all is well, 78 there are faults; with --network also 3 some sources failed, 4 every source failed.
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Ask each source, and say what it would find.")
    var network = false

    func run() async throws {
        let session = Session(global)
        let reader = ConfigurationReader(reading: session.configurationPath)
        let faults = reader.faults + reader.missingFiles()
        guard faults.isEmpty else {
            for fault in faults { StandardStream.error.writeLine(VisibleText.escaped(fault.description)) }
            StandardStream.error.writeLine(faults.count == 1 ? "1 fault" : "\(faults.count) faults")
            throw Exit.configuration.code
        }
        let sources = reader.configuration.sources
        let count = sources.count == 1 ? "1 source" : "\(sources.count) sources"
        let files = reader.files.count == 1 ? "1 file" : "\(reader.files.count) files"
        try StandardStream.output.putLine("ok: \(count) in \(files), output to \(reader.configuration.outputDirectory)")
        if network { try await ask(sources, reader.configuration, session) }
    }

    private func ask(_ sources: [Source], _ configuration: Configuration, _ session: Session) async throws {
        let web = PoliteWeb(configuration.fetch, sources: configuration.sources)
        let trial = SourceTrial(transport: web, configuration: configuration, log: session.log)
        let (results, signal) = await StopSignals.heed { await trial.perform(sources) }
        web.shutdown()
        if let signal { throw Exit(signal: signal).code }
        for result in results { for line in result.lines { try StandardStream.output.putLine(VisibleText.escaped(line)) } }
        let failed = results.count { $0.isFailed }
        if failed > 0 { throw failed == results.count { !$0.isPaused } ? Exit.everySourceFailed.code : Exit.someFailed.code }
    }
}
