import Documents

/// Reads `[fetch]` and `[extract]`.
enum SettingsReader {
    static func fetch(_ table: inout TableReader) -> FetchSettings {
        var settings = FetchSettings()
        if let text = table.string("user_agent") {
            if text.isEmpty || text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
                table.note("user_agent", "cannot be sent", allowed: "one line of text, with an address to complain to")
            }
            settings.userAgent = text
        }
        if let number = table.integer("max_concurrent", in: 1...1024) { settings.maxConcurrent = number }
        if let number = table.integer("max_per_host", in: 1...64) { settings.maxPerHost = number }
        if let seconds = table.duration("delay_per_host", in: 0...3600) { settings.delayPerHost = seconds }
        if let seconds = table.duration("timeout", in: 1...3600) { settings.timeout = seconds }
        if let bytes = table.size("max_body", in: (1 << 10)...(1 << 30), "1KiB to 1GiB") { settings.maxBody = bytes }
        if let number = table.integer("max_redirects", in: 0...50) { settings.maxRedirects = number }
        if let number = table.integer("max_requests_per_host", in: 1...1_000_000) { settings.maxRequestsPerHost = number }
        if let flag = table.bool("respect_robots") { settings.respectRobots = flag }
        if let flag = table.bool("allow_private_addresses") { settings.allowPrivateAddresses = flag }
        if let proxy = proxy(&table) { settings.proxy = proxy }
        return settings
    }

    static func extract(_ table: inout TableReader, folder: String) -> ExtractSettings {
        var settings = ExtractSettings()
        if let flag = table.bool("annotations") { settings.annotations = flag }
        if let names = table.strings("keep") { settings.keep = statuses(names, &table) }
        if let folders = table.strings("site_rules") {
            settings.siteRules = folders.map { FilePath.resolve($0, in: folder) }
        }
        if let number = table.integer("workers", in: 1...256) { settings.workers = number }
        if let seconds = table.duration("time_limit", in: 1...600) { settings.timeLimit = seconds }
        if let bytes = table.size("memory_limit", in: (48 << 20)...(16 << 30), "48MiB to 16GiB") { settings.memoryLimit = bytes }
        return settings
    }

    private static func statuses(_ names: [String], _ table: inout TableReader) -> Set<Quality.Status> {
        let known = Quality.Status.allCases.map(\.rawValue) + ["all"]
        var statuses: Set<Quality.Status> = []
        for name in names {
            if name == "all" {
                statuses = Set(Quality.Status.allCases)
            } else if let status = Quality.Status(rawValue: name) {
                statuses.insert(status)
            } else {
                table.note(
                    "keep", "\"\(name)\" is no status", allowed: known.joined(separator: ", "),
                    suggestion: EditDistance.nearest(to: name, among: known))
            }
        }
        return statuses
    }

    private static func proxy(_ table: inout TableReader) -> String? {
        guard let text = table.string("proxy"), !text.isEmpty else { return nil }
        let schemes = ["http://", "https://", "socks4://", "socks4a://", "socks5://", "socks5h://"]
        guard let scheme = schemes.first(where: text.hasPrefix), text.count > scheme.count,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else {
            table.note(
                "proxy", "\"\(text)\" is no proxy", allowed: "\"\" for none, or \(schemes.joined(separator: ", "))HOST:PORT")
            return nil
        }
        return text
    }
}
