import Documents

/// `[extract]`: what becomes a record.
struct ExtractSettings: Sendable, Equatable {
    var annotations = true
    var keep: Set<Quality.Status> = [.complete, .partial, .paywalled]
    /// Folders of site rules; later ones win.
    var siteRules = ["/usr/share/ingest/rules.d", "/etc/ingest/rules.d"]
}
