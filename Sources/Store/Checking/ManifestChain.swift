import Documents
import JSON

/// The manifests of all runs, each of which names the hash of the one before.
struct ManifestChain {
    /// The first run first; what the chain does not reach comes last, by time.
    let runs: [RunFile]

    init(_ runs: [RunFile]) {
        // Two runs within one second are told apart by the chain alone.
        let sorted = runs.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
        var following: [String?: [RunFile]] = [:]
        for run in sorted { following[run.previousSHA256, default: []].append(run) }
        var ordered: [RunFile] = []
        var next = following.removeValue(forKey: nil) ?? []
        while !next.isEmpty {
            ordered += next
            next = next.flatMap { following.removeValue(forKey: $0.sha256) ?? [] }
        }
        let reached = Set(ordered.map(\.path))
        self.runs = ordered + sorted.filter { !reached.contains($0.path) }
    }

    func findings(remedy: String) -> [Finding] {
        let hashes = Set(runs.map(\.sha256))
        var named: Set<String?> = []
        var findings: [Finding] = []
        for run in runs {
            let isKnown = run.previousSHA256.map(hashes.contains) ?? true
            if !isKnown || !named.insert(run.previousSHA256).inserted {
                findings.append(
                    Finding(
                        .manifestChain, run.path,
                        expected: "a manifest before it of SHA-256 \(run.previousSHA256 ?? "none")",
                        found: isKnown ? "another manifest that follows it too" : "none: it was changed or taken away",
                        remedy: remedy))
            }
            findings += totals(of: run, remedy: remedy)
        }
        return findings
    }

    private func totals(of run: RunFile, remedy: String) -> [Finding] {
        let documents = run.json["documents"]?.array ?? []
        let counts = documents.reduce(into: [:]) { $0[$1["outcome"]?.string ?? "?", default: 0] += 1 }
        return (run.json["totals"]?.object ?? []).compactMap { total in
            let count = total.name == "documents" ? documents.count : counts[total.name] ?? 0
            guard total.value.int != count else { return nil }
            return Finding(
                .manifestTotals, run.path, expected: "\(count) \(total.name)",
                found: JSONWriter.string(total.value), remedy: remedy)
        }
    }
}

extension RunFile {
    /// The manifest before this one; `nil` for the first.
    var previousSHA256: String? { json["previous_sha256"]?.string }
}
