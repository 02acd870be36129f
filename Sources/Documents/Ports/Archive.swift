/// Keeps raw responses for ever.
public protocol Archive: Sendable {
    /// Appends the exchange and returns where the response lies, once it is safe on disk.
    func append(_ exchange: Exchange) throws -> ArchiveLocation
}
