/// Why no record could be made of a page. It costs that document only.
public struct DerivationFailure: Sendable, Hashable, Error {
    /// To decide by, and for the manifest: `document_too_complex`, `time_limit`, `memory_limit`, `worker_died`.
    public var code: String
    /// A sentence for people.
    public var message: String

    public init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}
