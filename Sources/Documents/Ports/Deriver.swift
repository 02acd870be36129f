/// Makes a record of a page: cleaning and extraction behind one door, so that a worker process can stand there too.
///
/// The record comes back as version 1 without a predecessor; whoever holds the ledger numbers it.
public protocol Deriver: Sendable {
    func derive(_ page: Page, _ retrieval: Retrieval) async -> Result<Record, DerivationFailure>
}
