import Documents

/// What a source asks of this run.
struct Survey: Sendable {
    var outcome: SourceOutcome
    /// In the order in which they are to be asked for: what waits longest first, then what is new.
    var documents: [Errand.Document] = []
    /// To ask the feed with next time.
    var validators = Validators()
    var retryAfter: Int64?
    var rhythm: FeedRhythm?
    var warnings: [String] = []
}
