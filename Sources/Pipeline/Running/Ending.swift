import Documents

/// How one errand to a document ended.
enum Ending: Sendable {
    /// It has its outcome, and the ledger knows.
    case outcome(DocumentOutcome)
    /// The run was stopped first: the document is as it was before, for the next run.
    case putBack
    /// A disk, an archive or a ledger that fails: no document is to blame, and the run cannot go on.
    case fault(any Error)
}
