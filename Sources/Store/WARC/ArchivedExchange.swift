import Documents

/// An exchange as it was read back from the archive, and where it lies.
public struct ArchivedExchange: Sendable, Hashable {
    public var exchange: Exchange
    public var location: ArchiveLocation
}
