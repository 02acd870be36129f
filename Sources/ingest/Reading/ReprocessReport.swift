import Documents
import Pipeline
import Store

/// What became of the documents that were derived again; each change is told as it comes.
struct ReprocessReport: Sendable {
    let isDryRun: Bool
    var isInterrupted = false
    private var counts: [DocumentOutcome.Kind: Int] = [:]
    private var unarchived = 0
    private var otherFields = 0
    private var outcomes: [DocumentOutcome] = []

    init(isDryRun: Bool) { self.isDryRun = isDryRun }

    var hasFailures: Bool { counts[.failed, default: 0] + counts[.rejected, default: 0] > 0 }

    mutating func take(_ document: DocumentState, _ answer: Reprocessing.Answer?) throws {
        guard let answer else {
            unarchived += 1
            return
        }
        if answer.hasOtherFieldsOnly, let change = answer.change {
            otherFields += 1
            return try put("\(document.id.prefix(8))  \(document.path ?? ""): the same text, other fields: \(change.summary)")
        }
        counts[answer.outcome.kind, default: 0] += 1
        guard answer.outcome.kind != .unchanged else { return }
        outcomes.append(answer.outcome)
        let what = answer.outcome.message ?? answer.change?.summary ?? answer.outcome.kind.rawValue
        try put("\(document.id.prefix(8))  \(answer.outcome.path ?? document.path ?? ""): \(what)")
        for block in answer.change?.changedBlocks ?? [] { try put("  \(block.line)") }
    }

    /// Appends a manifest where something was written or came to nothing.
    func enter(in tree: OutputTree, _ ledger: SQLiteLedger, startedAt: Timestamp) throws {
        guard !outcomes.isEmpty else { return }
        var manifest = RunManifest(
            id: RunID.make(at: startedAt), startedAt: startedAt, finishedAt: WallClock.now,
            generator: Provenance.Generator(name: Program.name, version: Program.version),
            previousSHA256: try ledger.latestManifestSHA256(), sources: [], documents: outcomes, isInterrupted: isInterrupted)
        manifest.isReprocess = true
        let (path, sha256) = try RunManifestFiles(tree).write(manifest)
        try ledger.recordRun(
            id: manifest.id, startedAt: startedAt, finishedAt: manifest.finishedAt, manifest: path, manifestSHA256: sha256)
    }

    var summary: String {
        let changed = counts[.updated, default: 0] + counts[.new, default: 0]
        let parts = [
            "\(counts[.unchanged, default: 0]) the same", "\(otherFields) with other fields only (no version is made of these)",
            "\(changed) \(isDryRun ? "would change" : "changed")",
            "\(counts[.rejected, default: 0]) no longer kept", "\(counts[.failed, default: 0]) failed",
            "\(unarchived) not in the archive",
        ]
        return parts.joined(separator: ", ") + (isInterrupted ? "; stopped before the end" : "")
    }

    private func put(_ line: String) throws { try StandardStream.output.putLine(VisibleText.escaped(line)) }
}

extension RecordChange.Block {
    /// `+ paragraph: The text, cut where it is long …`
    var line: String {
        let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(mark.rawValue) \(type): \(text.count > 200 ? text.prefix(200) + "…" : text[...])"
    }
}
