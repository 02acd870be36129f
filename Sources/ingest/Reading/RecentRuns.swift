import Documents
import JSON
import Store

/// What the last runs did to one source's documents, told from their manifests.
struct RecentRuns {
    /// Manifests that are read: the youngest.
    static let most = 20

    /// A document that is no record, and why.
    struct Trouble {
        var url: String
        var outcome: String
        var reason: String?
        var message: String?
        var at: String?
    }

    struct Tally {
        /// Runs in which the source had its turn.
        var runs = 0
        var counts: [String: Int] = [:]
        /// Documents whose latest outcome is none of the good ones, the youngest first.
        var troubles: [Trouble] = []
        fileprivate var seen: Set<String> = []
    }

    private(set) var bySource: [String: Tally] = [:]
    /// What could not be read, in sentences.
    private(set) var faults: [String] = []

    init(in tree: OutputTree) {
        let names: [String]
        do throws(SavedFileError) { names = try LocalFiles().names(in: tree.absolute(OutputTree.runs)) } catch {
            if error.code != .missing { faults.append(error.message) }
            return
        }
        for name in names.filter({ $0.hasSuffix(".json") && !$0.hasPrefix(".") }).suffix(Self.most).reversed() {
            do throws(StoreError) {
                add(try RunFile("\(OutputTree.runs)/\(name)", in: tree).json)
            } catch {
                faults.append(error.message)
            }
        }
    }

    private mutating func add(_ manifest: JSONValue) {
        for source in manifest["sources"]?.array ?? [] where source["outcome"]?.string != SourceOutcome.Kind.notDue.rawValue {
            if let name = source["source"]?.string { bySource[name, default: Tally()].runs += 1 }
        }
        for document in manifest["documents"]?.array ?? [] {
            guard let source = document["source"]?.string, let url = document["url"]?.string,
                let outcome = document["outcome"]?.string
            else { continue }
            var tally = bySource[source, default: Tally()]
            tally.counts[outcome, default: 0] += 1
            // Runs come the youngest first: what was said of an address before is over.
            if tally.seen.insert(url).inserted, Self.bad.contains(outcome) {
                tally.troubles.append(
                    Trouble(
                        url: url, outcome: outcome, reason: document["reason"]?.string, message: document["message"]?.string,
                        at: document["fetched_at"]?.string ?? manifest["finished_at"]?.string))
            }
            bySource[source] = tally
        }
    }

    private static let bad: Set<String> = Set([DocumentOutcome.Kind.rejected, .failed, .refused].map(\.rawValue))
}

extension RecentRuns.Tally {
    var json: JSONValue {
        .object(
            [JSONMember("runs", .int(runs))]
                + DocumentOutcome.Kind.allCases.map { JSONMember($0.rawValue, .int(counts[$0.rawValue, default: 0])) })
    }
}

extension RecentRuns.Trouble {
    var json: JSONValue {
        [
            "url": .string(url), "outcome": .string(outcome), "reason": JSONValue(reason), "message": JSONValue(message),
            "at": JSONValue(at),
        ]
    }
}
