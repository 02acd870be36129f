/// Makes a record of a page: cleaning and extraction behind one door, so that a worker process can stand there too.
///
/// The record comes back as version 1 without a predecessor; whoever holds the ledger numbers it. What is wrong with a page is a
/// `DerivationFailure`. What is thrown is no page's fault: `CancellationError` where the program is to stop before the page has
/// been read, anything else where no page can be read any more.
public protocol Deriver: Sendable {
    func derive(_ page: Page, _ retrieval: Retrieval) async throws -> Result<Record, DerivationFailure>
}
