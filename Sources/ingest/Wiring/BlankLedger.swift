import Documents

/// What is known before anything has run: nothing. For previews, which write nothing and so make no ledger.
struct BlankLedger: Ledger {
    struct NotWritable: Error {}

    func sourceState(_ name: String) throws -> SourceState? { nil }
    func save(_ state: SourceState) throws { throw NotWritable() }
    func urlState(_ url: String, source: String) throws -> URLState? { nil }
    func accept(_ states: [URLState]) throws { throw NotWritable() }
    func pending(source: String, now: Timestamp, limit: Int) throws -> [URLState] { [] }
    func document(id: String) throws -> DocumentState? { nil }
    func earlierStory(like sketch: TextSketch, than id: String, firstFetchedAt: Timestamp) throws -> String? { nil }
    func commit(_ url: URLState, version: DocumentState?) throws { throw NotWritable() }
    func latestManifestSHA256() throws -> String? { nil }

    func recordRun(id: String, startedAt: Timestamp, finishedAt: Timestamp, manifest: String, manifestSHA256: String) throws {
        throw NotWritable()
    }
}
