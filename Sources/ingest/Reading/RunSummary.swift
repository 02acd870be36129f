import Documents
import Pipeline

/// The end of a run, for a terminal.
enum RunSummary {
    static func table(_ report: RunReport) -> String {
        let kinds = DocumentOutcome.Kind.allCases
        var table = TextTable(
            [("source", .left), ("outcome", .left), ("found", .right)] + kinds.map { ($0.rawValue, TextTable.Alignment.right) })
        for source in report.manifest.sources {
            let counts = kinds.map { String(report.count($0, of: source.source)) }
            table.add([source.source, words(source.kind), String(source.found)] + counts)
        }
        let reasons = reasons(report)
        var lines = report.manifest.sources.isEmpty ? [] : table.lines
        if !reasons.isEmpty { lines += [""] + reasons }
        return (lines + ["", report.summary]).joined(separator: "\n")
    }

    /// What would be fetched, one address a line below each source.
    static func lines(_ preview: Preview) -> [String] {
        preview.items.flatMap { item in
            let outcome = item.outcome
            let what =
                switch outcome.kind {
                case .succeeded: "\(outcome.found) found, \(item.urls.count) would be fetched"
                case .failed: "failed: \(outcome.message ?? outcome.reason ?? "")"
                case .notDue: outcome.message ?? "not due"
                }
            return ["\(outcome.source): \(VisibleText.escaped(what))"] + item.urls.map { "  \(VisibleText.escaped($0))" }
        }
    }

    private static func words(_ kind: SourceOutcome.Kind) -> String {
        switch kind {
        case .succeeded: "ok"
        case .failed: "failed"
        case .notDue: "not due"
        }
    }

    /// Why sources and documents failed, at most twenty of them.
    private static func reasons(_ report: RunReport) -> [String] {
        let sources = report.manifest.sources.filter { $0.kind == .failed }.map {
            "\($0.source): \($0.message ?? $0.reason ?? "")"
        }
        let documents = report.manifest.documents.filter { [.failed, .refused, .rejected].contains($0.kind) }
            .map { "\($0.source): \($0.kind.rawValue): \(VisibleText.sentence($0.message ?? $0.reason ?? "", about: $0.url))" }
        let all = sources + documents
        let shown = all.prefix(20).map(VisibleText.escaped)
        return shown + (all.count > shown.count ? ["… and \(all.count - shown.count) more: see the run's manifest"] : [])
    }
}
