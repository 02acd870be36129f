import ArgumentParser
import Documents

/// `ingest check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say whether the configuration is right: every fault with its file, line and key.",
        discussion: """
            Reads the configuration as a run would, and beyond that looks whether the files and folders it names are there.

              ingest check
              ingest --config test/ingest.toml check

            Exit status: 0 all is well, 78 there are faults.
            """)

    @OptionGroup var global: GlobalOptions

    func run() throws {
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
    }
}
