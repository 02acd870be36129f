import ArgumentParser
import Documents
import JSON
import Store

/// `ingest status`
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say how each source fares: last success, next due, what the last runs brought, failures and their reasons.",
        discussion: """
            "new", "updated" and "failed" count the documents of the last \(RecentRuns.most) runs (refused ones as failed); \
            "rejected" are walls, empty pages and what is no article: archived, asked for again, and not among the records.

              ingest status
              ingest status --json
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One object on standard output.")
    var json = false

    func run() throws {
        let session = Session(global)
        let configuration = try session.configuration()
        let ledger = try session.ledger(of: configuration)
        let now = WallClock.now
        let recent = RecentRuns(in: OutputTree(root: configuration.outputDirectory))
        for fault in recent.faults { session.log.log(Event(.note, .warning, fault)) }
        let reports: [SourceReport]
        let counts: SQLiteLedger.Counts?
        do {
            reports = try configuration.sources.map { try report($0, ledger, recent, now) }
            counts = try ledger?.counts()
        } catch {
            throw session.quit(Exit(error), because: error)
        }
        if json {
            let object: JSONValue = [
                "output": .string(configuration.outputDirectory), "sources": .array(reports.map(\.json)),
                "totals": [
                    "sources": .int(reports.count), "failing": .int(reports.count { $0.state.errorStreak > 0 }),
                    "paused": .int(reports.count { $0.state.isPaused }), "documents": .int(counts?.documents ?? 0),
                    "versions": .int(counts?.versions ?? 0), "pending": .int(counts?.pending ?? 0),
                    "runs": .int(counts?.runs ?? 0),
                ],
            ]
            try StandardStream.output.put(JSONWriter.bytes(object, .indented) + [UInt8(ascii: "\n")])
        } else {
            for line in lines(reports, counts, now) { try StandardStream.output.putLine(line) }
        }
    }

    private func report(
        _ source: Source, _ ledger: SQLiteLedger?, _ recent: RecentRuns, _ now: Timestamp
    ) throws -> SourceReport {
        var state = try ledger?.sourceState(source.name) ?? SourceState(name: source.name)
        state.isPaused = state.isPaused || source.isPaused
        var report = SourceReport(state: state, host: source.discovery.host)
        if let host = report.host, let until = try ledger?.hostState(host)?.notBefore, until > now { report.backOffUntil = until }
        report.recent = recent.bySource[source.name] ?? RecentRuns.Tally()
        for host in report.otherHosts(source.discovery) {
            if let until = try ledger?.hostState(host)?.notBefore, until > now { report.otherBackOffs.append((host, until)) }
        }
        return report
    }

    private func lines(_ reports: [SourceReport], _ counts: SQLiteLedger.Counts?, _ now: Timestamp) -> [String] {
        guard !reports.isEmpty else { return ["no sources are configured: add one with `ingest sources add URL`"] }
        var table = TextTable([
            ("source", .left), ("state", .left), ("last success", .left), ("next due", .left), ("new", .right),
            ("updated", .right), ("rejected", .right), ("failed", .right),
        ])
        for report in reports {
            func count(_ kinds: DocumentOutcome.Kind...) -> String {
                String(kinds.reduce(0) { $0 + report.recent.counts[$1.rawValue, default: 0] })
            }
            let state = report.state
            table.add([
                state.name, state.word, state.lastSuccessAt?.description ?? "never", state.due(now: now), count(.new),
                count(.updated), count(.rejected), count(.failed, .refused),
            ])
        }
        let paint = Paint(StandardStream.output)
        var lines = table.lines
        lines[0] = paint.bold(lines[0])
        for report in reports where !report.remarks.isEmpty {
            lines += ["", paint.bold(report.state.name)] + report.remarks.map { "  " + VisibleText.escaped($0) }
        }
        if let counts {
            let failing = reports.count { $0.state.errorStreak > 0 }
            lines += [
                "",
                "\(CountedNoun.of(reports.count, "source")), \(failing) failing; \(CountedNoun.of(counts.documents, "document")) in "
                    + "\(CountedNoun.of(counts.versions, "version")), \(CountedNoun.of(counts.pending, "address", "addresses")) "
                    + "waiting; \(CountedNoun.of(counts.runs, "run"))",
            ]
        }
        return lines
    }
}
