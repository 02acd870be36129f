/// What the ledger knows of one address within one source.
public struct URLState: Sendable, Hashable {
    /// Absolute; a `file:` path for documents of a `files` source.
    public var url: String
    public var source: String
    /// How the address became known: a feed's URL, `urls`, a folder.
    public var discoveredVia: String?
    public var acceptedAt: Timestamp
    /// The last outcome's code; `nil` while it is pending.
    public var outcome: String?
    public var validators: Validators
    /// SHA-256 of the last body, in hexadecimal.
    public var rawSHA256: String?
    public var lastFetchedAt: Timestamp?
    /// Not before then; `nil` means never again by itself.
    public var nextTryAt: Timestamp?
    public var failures: Int
    public var documentID: String?
    /// What the feed said of the entry, as it was: the extractor may use it, and must be able to again.
    public var hint: EntryHint?

    public init(
        url: String, source: String, discoveredVia: String? = nil, acceptedAt: Timestamp, outcome: String? = nil,
        validators: Validators = Validators(), rawSHA256: String? = nil, lastFetchedAt: Timestamp? = nil,
        nextTryAt: Timestamp? = nil, failures: Int = 0, documentID: String? = nil, hint: EntryHint? = nil
    ) {
        self.url = url
        self.source = source
        self.discoveredVia = discoveredVia
        self.acceptedAt = acceptedAt
        self.outcome = outcome
        self.validators = validators
        self.rawSHA256 = rawSHA256
        self.lastFetchedAt = lastFetchedAt
        self.nextTryAt = nextTryAt
        self.failures = failures
        self.documentID = documentID
        self.hint = hint
    }
}
