import Documents
import Pipeline

/// A run's figures for node_exporter's textfile collector (Prometheus text format 0.0.4): gauges, base units, no times of samples.
struct RunMetrics {
    let report: RunReport
    /// The run was not stopped by a disk, an archive or a ledger that failed.
    let isSound: Bool
    /// Of every source of the configuration, after the run.
    let states: [SourceState]

    var text: String {
        let run = report.manifest
        var out = ""
        func family(_ name: String, _ help: String, _ samples: [(labels: String, value: Int)]) {
            guard !samples.isEmpty else { return }
            out += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
            for sample in samples { out += "\(name)\(sample.labels.isEmpty ? "" : "{\(sample.labels)}") \(sample.value)\n" }
        }
        func bySource(_ value: (SourceState) -> Int?) -> [(labels: String, value: Int)] {
            states.compactMap { state in value(state).map { (Self.label("source", state.name), $0) } }
        }
        family(
            "ingest_build_info", "Which version made the run.", [(Self.label("version", run.generator.version), 1)])
        family("ingest_last_run_timestamp_seconds", "When the last run ended.", [("", Int(run.finishedAt.seconds))])
        family(
            "ingest_last_run_duration_seconds", "How long the last run took.",
            [("", Int(run.finishedAt.seconds - run.startedAt.seconds))])
        family(
            "ingest_last_run_success", "Whether the last run came to its end: 1, or 0.",
            [("", isSound && !run.isInterrupted ? 1 : 0)])
        family(
            "ingest_last_run_documents", "Documents of the last run by outcome.",
            run.sources.filter { $0.kind != .notDue }.flatMap { source in
                DocumentOutcome.Kind.allCases.map { kind in
                    (
                        Self.label("source", source.source) + "," + Self.label("outcome", kind.rawValue),
                        report.count(kind, of: source.source)
                    )
                }
            })
        family(
            "ingest_last_success_timestamp_seconds", "When the source could last be asked.",
            bySource { $0.lastSuccessAt.map { Int($0.seconds) } })
        family("ingest_next_due_timestamp_seconds", "When the source is due.", bySource { $0.nextDueAt.map { Int($0.seconds) } })
        family("ingest_error_streak", "Runs in a row in which the source as a whole failed.", bySource { $0.errorStreak })
        family("ingest_paused", "Whether the source is paused: 1, or 0.", bySource { $0.isPaused ? 1 : 0 })
        return out
    }

    private static func label(_ name: String, _ value: String) -> String {
        let escaped = value.flatMap { character -> String in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }
        return "\(name)=\"\(String(escaped))\""
    }
}
