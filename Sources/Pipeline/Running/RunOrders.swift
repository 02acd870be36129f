import Documents

/// What one run is to do, and within which bounds.
public struct RunOrders: Sendable {
    /// Names the run in logs and its manifest: file-name safe, later runs sort behind earlier ones.
    public var id: String
    public var sources: [Source]
    /// Statuses that become records; a document with another one is rejected.
    public var keep: Set<Quality.Status>
    /// Due times and back-off do not hold anything back. A paused source stays paused.
    public var isForced: Bool
    public var generator: Provenance.Generator
    /// Documents that are derived at the same time: the number of cores.
    public var derivations: Int
    /// Documents of one host that are under way at the same time. The transport sees to politeness; this bound keeps one
    /// host's backlog from holding all the places.
    public var documentsPerHost: Int
    /// Documents that are under way at the same time: bounds the bodies in memory.
    public var documentsInFlight: Int
    /// Of a saved document, a list of addresses; bytes.
    public var maximumFileSize: Int

    public init(
        id: String, sources: [Source], keep: Set<Quality.Status> = [.complete, .partial, .paywalled], isForced: Bool = false,
        generator: Provenance.Generator, derivations: Int = 2, documentsPerHost: Int = 1, documentsInFlight: Int = 256,
        maximumFileSize: Int = 16 << 20
    ) {
        self.id = id
        self.sources = sources
        self.keep = keep
        self.isForced = isForced
        self.generator = generator
        self.derivations = derivations
        self.documentsPerHost = documentsPerHost
        self.documentsInFlight = documentsInFlight
        self.maximumFileSize = maximumFileSize
    }
}
