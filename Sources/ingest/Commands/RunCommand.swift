import ArgumentParser
import Documents
import Fetch
import Glibc
import JSON
import Pipeline
import Store

/// `ingest run`
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Make one pass over the sources that are due: discover, fetch, extract, write.",
        discussion: """
            Each source has its own interval; one that is not due is left alone. Everything that was accepted ends in exactly one \
            outcome, which the run's manifest (runs/RUNID.json in the output directory) names with its reason.

              ingest run
              ingest run --source example-news --force
              ingest run --dry-run            # what would be fetched; writes nothing

            Exit status: 0 done, also where nothing is new; 3 some documents or sources failed or were refused (a wall or a \
            page that is no article is not a failure); 4 every source that was due failed; 75 another run is at work.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(name: .customLong("source"), help: ArgumentHelp("Only this source; may be given several times.", valueName: "name"))
    var names: [String] = []

    @Flag(help: "Whether due or not: intervals and back-off hold nothing back.")
    var force = false

    @Flag(help: "Say what would be fetched, and write nothing.")
    var dryRun = false

    @Flag(help: "End with an object on standard output.")
    var json = false

    func run() async throws {
        let session = Session(global)
        let configuration = try session.configuration()
        let sources = try session.sources(named: names, of: configuration)
        let startedAt = WallClock.now
        let orders = RunOrders(
            id: RunID.make(at: startedAt), sources: sources, keep: configuration.extract.keep, isForced: force,
            generator: Provenance.Generator(name: Program.name, version: Program.version),
            derivations: WorkerLimits(configuration.extract).places, documentsPerHost: configuration.fetch.maxPerHost,
            maximumFileSize: configuration.fetch.maxBody)
        if dryRun {
            try await preview(orders, configuration, session)
        } else {
            try await perform(orders, configuration, session, startedAt)
        }
    }

    private func perform(
        _ orders: RunOrders, _ configuration: Configuration, _ session: Session, _ startedAt: Timestamp
    ) async throws {
        // A configuration without a source is valid; a run of it does nothing, and leaves no trace.
        guard !orders.sources.isEmpty else { return present(.nothing(orders, startedAt, session.log), session) }
        try OutputOwner.become(OutputTree(root: configuration.outputDirectory), session)
        let workers = try global.workers(configuration.extract)
        let workshop: Workshop
        do throws(StoreError) {
            workshop = try Workshop(configuration, deriver: workers, log: session.log, startedAt: startedAt)
        } catch {
            throw session.quit(Exit(opening: error), because: error)
        }
        let display = ProgressDisplay.ifWelcome(global, session.log)
        var ports = workshop.ports
        ports.watch = display
        ports.log = display ?? session.log
        let run = Run(orders, ports)
        display?.open()
        let (report, signal) = await StopSignals.heed(log: ports.log) { await run.perform() }
        display?.close()
        await workers.close()
        var fault = report.fault
        if fault == nil {
            do throws(StoreError) { try workshop.close() } catch { fault = error }
        }
        present(report, session)
        writeMetrics(report, fault, workshop.ledger, configuration, session)
        if let fault { throw session.quit(Exit(fault), because: fault, "the run stopped: ") }
        if let signal, report.manifest.isInterrupted { throw Exit(signal: signal).code }
        try end(report.verdict)
    }

    private func end(_ verdict: RunReport.Verdict) throws {
        switch verdict {
        case .done: return
        case .someFailed: throw Exit.someFailed.code
        case .everySourceFailed: throw Exit.everySourceFailed.code
        }
    }

    /// For node_exporter, where the configuration names a file. That the file cannot be written is no failure of the run.
    private func writeMetrics(
        _ report: RunReport, _ fault: (any Error)?, _ ledger: any Ledger, _ configuration: Configuration, _ session: Session
    ) {
        guard !configuration.metricsFile.isEmpty else { return }
        do {
            let states = try configuration.sources.map { source in
                var state = try ledger.sourceState(source.name) ?? SourceState(name: source.name)
                state.isPaused = state.isPaused || source.isPaused
                return state
            }
            let text = RunMetrics(report: report, isSound: fault == nil, states: states).text
            // Whoever collects it is another user, whatever our umask.
            try ReplacedFile.write(Array(text.utf8), to: configuration.metricsFile, mode: 0o644)
        } catch {
            let reason = (error as? SavedFileError)?.message ?? "\(error)"
            session.log.log(
                Event(
                    .note, .warning, "the metrics were not written: \(reason); see output.metrics in ingest.toml(5)",
                    run: report.manifest.id))
        }
    }

    /// The log has its line already.
    private func present(_ report: RunReport, _ session: Session) {
        if json {
            StandardStream.output.write(JSONWriter.bytes(report.json, .indented) + [UInt8(ascii: "\n")])
        } else if StandardStream.output.isTerminal {
            StandardStream.output.writeLine(RunSummary.table(report))
        }
    }

    private func preview(_ orders: RunOrders, _ configuration: Configuration, _ session: Session) async throws {
        let tree = OutputTree(root: configuration.outputDirectory)
        let ledger: any Ledger = try session.ledger(of: configuration) ?? BlankLedger()
        let web = PoliteWeb(configuration.fetch, sources: configuration.sources)
        let ports = RunPorts.make(
            configuration, web: web, deriver: NoDeriver(),
            archive: WARCArchive(tree, startedAt: WallClock.now, software: Program.name), tree: tree, ledger: ledger,
            log: session.log)
        let run = Run(orders, ports)
        let (answer, signal) = await StopSignals.heed { () -> Result<Preview, any Error> in
            do { return .success(try await run.preview()) } catch { return .failure(error) }
        }
        web.shutdown()
        if let signal { throw Exit(signal: signal).code }
        switch answer {
        case .failure(let error): throw session.quit(Exit(error), because: error)
        case .success(let preview):
            if json {
                try StandardStream.output.put(JSONWriter.bytes(preview.json, .indented) + [UInt8(ascii: "\n")])
            } else {
                for line in RunSummary.lines(preview) { try StandardStream.output.putLine(line) }
            }
            try end(preview.verdict)
        }
    }
}

extension RunReport {
    /// Of a run that had nothing to do with anything.
    fileprivate static func nothing(_ orders: RunOrders, _ startedAt: Timestamp, _ log: any EventLog) -> RunReport {
        let report = RunReport(
            manifest: RunManifest(
                id: orders.id, startedAt: startedAt, finishedAt: WallClock.now, generator: orders.generator, previousSHA256: nil,
                sources: [], documents: []))
        log.log(Event(.runStarted, .info, "run \(orders.id) started", run: orders.id))
        log.log(Event(.runFinished, .info, "no sources are configured: nothing to do", run: orders.id))
        return report
    }
}
