import Documents
import JSON

/// What a run would ask for if it began now: the sources that are due are asked what they name, and nothing is written.
public struct Preview: Sendable {
    public struct Item: Sendable, Hashable {
        public var outcome: SourceOutcome
        /// Addresses and `file:` paths that would be fetched, in order.
        public var urls: [String]
        /// What is wrong with the source although it could be read, in sentences.
        public var warnings: [String] = []
    }

    /// In the order of the configuration.
    public var items: [Item]

    /// Whether the sources that are due could be asked.
    public var verdict: RunReport.Verdict { RunReport.Verdict(items.map(\.outcome)) }

    public var json: JSONValue {
        [
            "dry_run": true,
            "sources": .array(
                items.map { item in
                    .object(
                        (item.outcome.json.object ?? []) + [
                            JSONMember("would_fetch", .array(item.urls.map(JSONValue.string))),
                            JSONMember("warnings", .array(item.warnings.map(JSONValue.string))),
                        ])
                }),
        ]
    }
}

extension Run {
    /// One source after another; throws what the ledger throws.
    public func preview() async throws -> Preview {
        var items: [Preview.Item] = []
        for source in orders.sources where !Task.isCancelled {
            let state = try source.state(in: ports.ledger)
            guard SourcePass.isDue(state, now: ports.now(), isForced: orders.isForced) else {
                items.append(Preview.Item(outcome: state.notDueOutcome, urls: []))
                continue
            }
            guard let survey = try await scout.survey(source, state, now: ports.now(), accepts: false) else { break }
            items.append(
                Preview.Item(outcome: survey.outcome, urls: survey.documents.map(\.state.url), warnings: survey.warnings))
        }
        return Preview(items: items)
    }
}
