import Documents

/// Which documents `list` shows; what is `nil` does not matter.
public struct DocumentFilter: Sendable, Hashable {
    public var source: String?
    /// Written then or later.
    public var since: Timestamp?
    public var status: Quality.Status?
    public var limit: Int

    public init(source: String? = nil, since: Timestamp? = nil, status: Quality.Status? = nil, limit: Int = .max) {
        self.source = source
        self.since = since
        self.status = status
        self.limit = limit
    }
}
