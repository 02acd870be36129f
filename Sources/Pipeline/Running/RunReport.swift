import Documents
import JSON

/// What became of a run, for whoever asked for it.
public struct RunReport: Sendable {
    /// What the exit code says. A rejected document (a wall, an empty page, no article) is an answer, not a failure.
    public enum Verdict: Sendable, Hashable {
        /// Also: nothing to do, nothing new.
        case done
        /// Some documents could not be had or read, or were refused; or some sources failed.
        case someFailed
        /// Of the sources that were due, every one failed.
        case everySourceFailed

        /// Of sources, whatever became of their documents.
        init(_ sources: [SourceOutcome]) {
            let due = sources.filter { $0.kind != .notDue }
            let failed = due.count { $0.kind == .failed }
            self = failed == 0 ? .done : failed == due.count ? .everySourceFailed : .someFailed
        }
    }

    public var manifest: RunManifest
    /// Relative to the output directory; `nil` where nothing was due, or the manifest could not be written.
    public var manifestPath: String?
    /// What stopped the run: a disk, an archive, a ledger that failed.
    public var fault: (any Error)?

    public init(manifest: RunManifest, manifestPath: String? = nil, fault: (any Error)? = nil) {
        self.manifest = manifest
        self.manifestPath = manifestPath
        self.fault = fault
    }

    public var verdict: Verdict {
        let verdict = Verdict(manifest.sources)
        return verdict == .done && manifest.count(.failed) + manifest.count(.refused) > 0 ? .someFailed : verdict
    }

    /// One sentence: what a log line at the end says.
    public var summary: String {
        let counts = DocumentOutcome.Kind.allCases.map { "\(manifest.count($0)) \($0.rawValue)" }.joined(separator: ", ")
        let due = manifest.sources.filter { $0.kind != .notDue }
        let failed = due.count { $0.kind == .failed }
        let sources = "\(due.count) of \(manifest.sources.count) sources due" + (failed > 0 ? ", \(failed) failed" : "")
        let seconds = manifest.finishedAt.seconds - manifest.startedAt.seconds
        let documents = manifest.documents.count
        return "\(documents) document\(documents == 1 ? "" : "s"): \(counts); \(sources); \(seconds) s"
            + (manifest.isInterrupted ? "; stopped before the end" : "")
    }

    /// The object of `run --json`.
    public var json: JSONValue {
        [
            "run": .string(manifest.id), "started_at": .string(manifest.startedAt.description),
            "finished_at": .string(manifest.finishedAt.description), "interrupted": .bool(manifest.isInterrupted),
            "manifest": JSONValue(manifestPath), "totals": manifest.totals, "sources": .array(manifest.sources.map(json)),
        ]
    }

    /// Outcomes of one source's documents.
    public func count(_ kind: DocumentOutcome.Kind, of source: String) -> Int {
        manifest.documents.count { $0.source == source && $0.kind == kind }
    }

    private func json(_ source: SourceOutcome) -> JSONValue {
        let counts = DocumentOutcome.Kind.allCases.map { JSONMember($0.rawValue, .int(count($0, of: source.source))) }
        return .object((source.json.object ?? []) + counts)
    }
}
