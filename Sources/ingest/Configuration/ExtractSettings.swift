import Documents

/// `[extract]`: what becomes a record.
struct ExtractSettings: Sendable, Equatable {
    var annotations = true
    var keep: Set<Quality.Status> = [.complete, .partial, .paywalled]
    /// Folders of site rules; later ones win.
    var siteRules = ["/usr/share/ingest/rules.d", "/etc/ingest/rules.d"]
    /// Processes that read pages; as many as there are processors where nothing is said.
    var workers: Int?
    /// Seconds for one page.
    var timeLimit: Int64 = 5
    /// Bytes that a worker may have while it reads a page.
    var memoryLimit = 72 << 20
}
