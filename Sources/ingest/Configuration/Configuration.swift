import Documents

/// What the configuration files say, checked: nothing here is out of range.
struct Configuration: Sendable, Equatable {
    var outputDirectory = "/var/lib/ingest"
    /// A file for node_exporter's textfile collector, written after each run; empty for none.
    var metricsFile = ""
    var fetch = FetchSettings()
    var extract = ExtractSettings()
    /// In the order they are written, those of `sources.d` behind those of the main file.
    var sources: [Source] = []

    static let defaultPath = "/etc/ingest/ingest.toml"
}
