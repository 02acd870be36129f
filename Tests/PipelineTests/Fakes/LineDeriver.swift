import Documents
import Synchronization

/// Makes a record of a page whose lines say what it is to be: `id=…`, `status=…`, `warning=…`, `fail=…`; everything else is its text.
final class LineDeriver: Deriver {
    private let counts = Mutex((now: 0, most: 0, all: 0))

    var mostAtOnce: Int { counts.withLock { $0.most } }
    /// How many pages it was given.
    var pages: Int { counts.withLock { $0.all } }

    func derive(_ page: Page, _ retrieval: Retrieval) async -> Result<Record, DerivationFailure> {
        counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.all + 1) }
        for _ in 0..<10 { await Task.yield() }
        defer { counts.withLock { $0.now -= 1 } }
        var id = page.url?.text ?? "file"
        var status = Quality.Status.complete
        var warnings: [String] = []
        var text: [String] = []
        for line in String(decoding: page.bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
            switch parts.first {
            case "id" where parts.count == 2: id = parts[1]
            case "status" where parts.count == 2: status = Quality.Status(rawValue: parts[1]) ?? .complete
            case "warning" where parts.count == 2: warnings.append(parts[1])
            case "fail" where parts.count == 2: return .failure(DerivationFailure(parts[1], "It cannot be read."))
            case "noise": break
            default: text.append(String(line))
            }
        }
        let whole = text.joined(separator: "\n\n")
        var record = Record(
            id: id, text: whole, textSHA256: "sha of \(whole)", quality: Quality(status: status, score: 1, warnings: warnings),
            provenance: Provenance(
                status: retrieval.status, fetchedAt: retrieval.fetchedAt, rawSHA256: "", warc: retrieval.archive,
                generator: Provenance.Generator(name: "test", version: "1")))
        record.source = retrieval.source
        record.tags = retrieval.sourceTags
        record.url = retrieval.requestedURL
        return .success(record)
    }
}
