import ArgumentParser
import Documents
import Glibc
import Store

/// What was typed, and what it means: log, configuration and data folder of this invocation.
struct Session {
    let options: GlobalOptions
    let log: any EventLog

    init(_ options: GlobalOptions) {
        self.options = options
        log = Log.make(options.logFormat, options.logLevel)
        // A reader of our output that goes away is an error of `write`, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
    }

    var configurationPath: String { options.config ?? Configuration.defaultPath }

    /// The configuration; every fault is told, and ends the program with 78.
    func configuration() throws -> Configuration {
        let reader = ConfigurationReader(reading: configurationPath)
        guard reader.faults.isEmpty else {
            for fault in reader.faults { complain(fault.description) }
            throw Exit.configuration.code
        }
        return reader.configuration
    }

    /// The configuration where there is one, the defaults elsewhere: for commands that need no sources.
    func configurationIfAny() throws -> Configuration {
        let isThere = access(configurationPath, F_OK) == 0
        return try isThere || options.config != nil ? configuration() : Configuration()
    }

    func dataFolder() throws -> DataFolder {
        guard let folder = DataFolder(options.data) else {
            throw quit(.internalFailure, "the program's data folder is not there: name it with --data or INGEST_DATA")
        }
        return folder
    }

    /// The sources that were asked for by name, or all; an unknown name is a usage error.
    func sources(named names: [String], of configuration: Configuration) throws -> [Source] {
        guard !names.isEmpty else { return configuration.sources }
        let known = configuration.sources.map(\.name)
        for name in names where !known.contains(name) {
            let hint = EditDistance.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
            let all = known.isEmpty ? "there are none" : "known: \(known.joined(separator: ", "))"
            throw quit(.usage, "there is no source \"\(name)\" in \(configurationPath) (\(all))\(hint)")
        }
        return configuration.sources.filter { names.contains($0.name) }
    }

    /// The ledger, to look at only; `nil` where nothing has run yet.
    func ledger(of configuration: Configuration) throws -> SQLiteLedger? {
        do throws(StoreError) {
            return try SQLiteLedger(OutputTree(root: configuration.outputDirectory), .readOnly)
        } catch {
            if error.code == .missing { return nil }
            throw quit(error.code == .denied ? .inputMissing : .internalFailure, because: error)
        }
    }

    func complain(_ message: String) { log.log(Event(.note, .error, message)) }

    /// Says what failed and the way out, and gives the error that ends the program.
    func quit(_ exit: Exit, because error: any Error, _ before: String = "") -> ExitCode {
        guard let error = error as? StoreError else { return quit(exit, "\(before)\(error)") }
        let wayOut = WayOut.sentence(error).map { "; \($0)" } ?? ""
        return quit(exit, "\(before)\(error.message)\(wayOut)")
    }

    /// Says why, and gives the error that ends the program.
    func quit(_ exit: Exit, _ message: String) -> ExitCode {
        complain(message)
        return exit.code
    }
}
