/// Remembers what has been asked, seen and written. Every method is one transaction.
public protocol Ledger: Sendable {
    func sourceState(_ name: String) throws -> SourceState?
    func save(_ state: SourceState) throws

    /// `url` is an address's text, or a `file:` path.
    func urlState(_ url: String, source: String) throws -> URLState?
    /// Remembers addresses as accepted, so that a run that dies leaves them to the next one. Known ones stay as they are.
    func accept(_ states: [URLState]) throws
    /// Accepted addresses of a source that have no outcome yet, or whose time to be tried again has come; oldest first.
    func pending(source: String, now: Timestamp, limit: Int) throws -> [URLState]

    /// The latest version of a document.
    func document(id: String) throws -> DocumentState?
    /// The id of the document that told this story first: of those that were first fetched before this one (of the same second,
    /// those entered before it) and tell the same, the earliest, or the one that this is a duplicate of itself. Never `id` itself.
    func earlierStory(like sketch: TextSketch, than id: String, firstFetchedAt: Timestamp) throws -> String?
    /// What came of an address, together with the version that was written for it, if one was.
    func commit(_ url: URLState, version: DocumentState?) throws

    /// The run's manifest has been written.
    func recordRun(id: String, startedAt: Timestamp, finishedAt: Timestamp, manifest: String, manifestSHA256: String) throws
    /// SHA-256 of the latest run's manifest: each names the one before.
    func latestManifestSHA256() throws -> String?
}
