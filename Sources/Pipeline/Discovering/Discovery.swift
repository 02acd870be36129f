import Documents

/// What asking a source's feed, list or folder brought.
struct Discovery: Sendable {
    enum Result: Sendable {
        /// The feed is the same as last time (304): nothing is new, and nothing that was known is gone.
        case unchanged
        case found([Candidate])
        /// Absolute paths.
        case files([String])
        case failed(Setback)
        /// The run was stopped first.
        case cancelled
    }

    var result: Result
    /// How documents found here became known: the feed's address, `urls`, a folder.
    var via: String
    /// To ask with next time.
    var validators = Validators()
    /// How often the feed has something new, as far as it tells.
    var rhythm: FeedRhythm?
    /// What was wrong with the feed although it could be read, in sentences.
    var warnings: [String] = []
}
