/// What the ledger knows of a source.
public struct SourceState: Sendable, Hashable {
    public var name: String
    public var lastRunAt: Timestamp?
    public var lastSuccessAt: Timestamp?
    public var nextDueAt: Timestamp?
    /// Runs in a row that the source as a whole has failed.
    public var errorStreak: Int
    public var lastError: String?
    /// Of the feed, sitemap or index page.
    public var validators: Validators
    /// Of the last run.
    public var newCount: Int
    public var updatedCount: Int
    public var failedCount: Int
    public var isPaused: Bool

    public init(
        name: String, lastRunAt: Timestamp? = nil, lastSuccessAt: Timestamp? = nil, nextDueAt: Timestamp? = nil,
        errorStreak: Int = 0, lastError: String? = nil, validators: Validators = Validators(), newCount: Int = 0,
        updatedCount: Int = 0, failedCount: Int = 0, isPaused: Bool = false
    ) {
        self.name = name
        self.lastRunAt = lastRunAt
        self.lastSuccessAt = lastSuccessAt
        self.nextDueAt = nextDueAt
        self.errorStreak = errorStreak
        self.lastError = lastError
        self.validators = validators
        self.newCount = newCount
        self.updatedCount = updatedCount
        self.failedCount = failedCount
        self.isPaused = isPaused
    }
}
