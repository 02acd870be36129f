import Documents
import Synchronization

/// A ledger in memory that behaves as the port says.
final class MemoryLedger: Ledger {
    struct Tables {
        var sources: [String: SourceState] = [:]
        var urls: [String: URLState] = [:]
        var order: [String] = []
        var documents: [String: DocumentState] = [:]
        var runs: [String] = []
        var latestManifest: String?
        var writes = 0
    }

    private let tables = Mutex(Tables())
    private let journal: Journal?

    init(_ journal: Journal? = nil) { self.journal = journal }

    var writes: Int { tables.withLock { $0.writes } }
    var runs: [String] { tables.withLock { $0.runs } }

    private static func key(_ url: String, _ source: String) -> String { "\(source) \(url)" }

    func sourceState(_ name: String) throws -> SourceState? { tables.withLock { $0.sources[name] } }

    func save(_ state: SourceState) throws {
        tables.withLock {
            $0.sources[state.name] = state
            $0.writes += 1
        }
    }

    func urlState(_ url: String, source: String) throws -> URLState? { tables.withLock { $0.urls[Self.key(url, source)] } }

    func accept(_ states: [URLState]) throws {
        tables.withLock { tables in
            for state in states where tables.urls[Self.key(state.url, state.source)] == nil {
                tables.urls[Self.key(state.url, state.source)] = state
                tables.order.append(Self.key(state.url, state.source))
            }
            tables.writes += 1
        }
    }

    func pending(source: String, now: Timestamp, limit: Int) throws -> [URLState] {
        tables.withLock { tables in
            Array(
                tables.order.compactMap { tables.urls[$0] }.filter {
                    $0.source == source && ($0.outcome == nil || $0.nextTryAt.map { $0 <= now } ?? false)
                }.prefix(limit))
        }
    }

    func document(id: String) throws -> DocumentState? { tables.withLock { $0.documents[id] } }

    func earlierStory(like sketch: TextSketch, than id: String, firstFetchedAt: Timestamp) throws -> String? {
        tables.withLock { tables in
            let others = tables.documents.values.filter { other in
                other.id != id && other.duplicateOf != id && other.firstFetchedAt <= firstFetchedAt
                    && other.sketch.map { $0.tellsSameStory(as: sketch) } ?? false
            }
            let first = others.min { ($0.firstFetchedAt, $0.id) < ($1.firstFetchedAt, $1.id) }
            return first.map { $0.duplicateOf ?? $0.id }
        }
    }

    func commit(_ url: URLState, version: DocumentState?) throws {
        journal?.note("ledger \(url.url)")
        tables.withLock {
            $0.urls[Self.key(url.url, url.source)] = url
            if let version { $0.documents[version.id] = version }
            $0.writes += 1
        }
    }

    func recordRun(id: String, startedAt: Timestamp, finishedAt: Timestamp, manifest: String, manifestSHA256: String) throws {
        tables.withLock {
            $0.runs.append(id)
            $0.latestManifest = manifestSHA256
            $0.writes += 1
        }
    }

    func latestManifestSHA256() throws -> String? { tables.withLock { $0.latestManifest } }
}
