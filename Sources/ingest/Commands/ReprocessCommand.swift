import ArgumentParser
import Documents
import JSON
import Pipeline
import Store

/// `ingest reprocess`
struct ReprocessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprocess",
        abstract:
            "Derive records again from the archive with today's extractor; write a new version where it reads another text.",
        discussion: """
            Nothing is fetched and nothing is overwritten. Each change is told: the fields, and the text by its blocks. A version \
            is another text: where only fields would be others, the record stays as it is.

              ingest reprocess --dry-run
              ingest reprocess --source example-news --since 30d

            Exit status: 0 done, 3 some documents give no record or none that is kept, 75 a run is at work.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("Only of this source.", valueName: "name"))
    var source: String?

    @Option(help: ArgumentHelp("Only those written since: 6h, 2d, 2026-11-23, 2026-11-23T06:42:00Z.", valueName: "when"))
    var since: Since?

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    func run() async throws {
        let session = Session(global)
        let configuration = try session.configuration()
        let deriver = try global.workers(configuration.extract)
        let startedAt = WallClock.now
        if dryRun {
            guard let ledger = try session.ledger(of: configuration) else { return }
            return try await perform(ledger, deriver, configuration, startedAt, session)
        }
        try OutputOwner.become(OutputTree(root: configuration.outputDirectory), session)
        let workshop: Workshop
        do throws(StoreError) {
            workshop = try Workshop(configuration, deriver: deriver, log: session.log, startedAt: startedAt)
        } catch {
            throw session.quit(Exit(opening: error), because: error)
        }
        var end: (any Error)?
        do { try await perform(workshop.ledger, deriver, configuration, startedAt, session) } catch { end = error }
        if end == nil || end is ExitCode {
            do throws(StoreError) { try workshop.close() } catch { throw session.quit(Exit(error), because: error) }
        }
        if let end { throw end }
    }

    private func perform(
        _ ledger: SQLiteLedger, _ deriver: WorkerPool, _ configuration: Configuration, _ startedAt: Timestamp,
        _ session: Session
    ) async throws {
        let tree = OutputTree(root: configuration.outputDirectory)
        let isDryRun = dryRun
        let filter = DocumentFilter(source: source, since: since?.moment)
        let reprocessing = Reprocessing(
            Rederivation(deriver: deriver, sources: configuration.sources),
            Reprocessing.Ports(
                records: RecordTree(tree), ledger: ledger,
                bytes: { path in
                    do throws(SavedFileError) { return try LocalFiles().bytes(of: tree.absolute(path), limit: 1 << 30) } catch {
                        guard error.code == .missing else { throw error }
                        return nil
                    }
                },
                exchange: { place in
                    do throws(StoreError) {
                        return try ExchangeReader.read(place, in: tree, decoding: ArchiveDecoding.undo)
                    } catch {
                        guard error.code == .damaged || error.code == .missing else { throw error }
                        return nil
                    }
                },
                enter: { _ = try ledger.adopt([$0]) }, now: { WallClock.now }),
            keep: configuration.extract.keep, isDryRun: isDryRun)
        let (result, signal) = await StopSignals.heed { () -> Result<ReprocessReport, any Error> in
            do {
                var report = ReprocessReport(isDryRun: isDryRun)
                do {
                    for document in try ledger.documents(filter).reversed() where !Task.isCancelled {
                        try report.take(document, await reprocessing.perform(document))
                    }
                } catch is CancellationError {
                    // The one that was under way is for the next time.
                }
                report.isInterrupted = Task.isCancelled
                if !isDryRun { try report.enter(in: tree, ledger, startedAt: startedAt) }
                return .success(report)
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .failure(let error as ExitCode): throw error
        case .failure(let error): throw session.quit(Exit(error), because: error)
        case .success(let report):
            try StandardStream.output.putLine(report.summary)
            if let signal, report.isInterrupted { throw Exit(signal: signal).code }
            if report.hasFailures { throw Exit.someFailed.code }
        }
    }
}
