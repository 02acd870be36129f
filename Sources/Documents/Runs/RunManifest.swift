import JSON

/// What a run did: every source, every document, totals. Written to `runs/RUNID.json`.
public struct RunManifest: Sendable, Hashable {
    public static let schema = "ingest/run/1"

    public var id: String
    public var startedAt: Timestamp
    public var finishedAt: Timestamp
    public var generator: Provenance.Generator
    /// SHA-256 of the manifest before this one, so that tampering with an old one shows.
    public var previousSHA256: String?
    public var sources: [SourceOutcome]
    public var documents: [DocumentOutcome]
    /// The run was told to stop before it was done.
    public var isInterrupted: Bool
    /// Nothing was fetched: records were derived again from the archive, and only those that changed or failed are named.
    public var isReprocess = false

    public init(
        id: String, startedAt: Timestamp, finishedAt: Timestamp, generator: Provenance.Generator, previousSHA256: String?,
        sources: [SourceOutcome], documents: [DocumentOutcome], isInterrupted: Bool = false
    ) {
        self.id = id
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.generator = generator
        self.previousSHA256 = previousSHA256
        self.sources = sources
        self.documents = documents
        self.isInterrupted = isInterrupted
    }

    public func count(_ kind: DocumentOutcome.Kind) -> Int { documents.count { $0.kind == kind } }

    public var json: JSONValue {
        [
            "schema": .string(Self.schema), "id": .string(id),
            "command": .string(isReprocess ? "reprocess" : "run"), "started_at": .string(startedAt.description),
            "finished_at": .string(finishedAt.description), "interrupted": .bool(isInterrupted),
            "generator": ["name": .string(generator.name), "version": .string(generator.version)],
            "previous_sha256": JSONValue(previousSHA256), "totals": totals, "sources": .array(sources.map(\.json)),
            "documents": .array(documents.map(\.json)),
        ]
    }

    /// Documents by outcome.
    public var totals: JSONValue {
        .object(
            DocumentOutcome.Kind.allCases.map { JSONMember($0.rawValue, .int(count($0))) }
                + [JSONMember("documents", .int(documents.count))])
    }
}
