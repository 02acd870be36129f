import Documents

/// Whether `03/02/2026` is the third of February or the second of March where a page is at home.
enum DayOrder {
    case dayFirst, monthFirst, unknown

    /// By the region of the language tag, or else by the language; English without a region says nothing, but a country's domain
    /// may.
    init(language: String?, host: String?) {
        let parts = (language ?? "").lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        let region = parts.dropFirst().last { $0.count == 2 }
        let domain = host?.split(separator: ".").last.map(String.init)
        switch parts.first {
        case nil: self = domain.map { Self.dayFirstDomains.contains($0) } ?? false ? .dayFirst : .unknown
        case "en":
            if let domain, Self.dayFirstDomains.contains(domain) {
                self = .dayFirst
            } else if let region {
                // Many sites elsewhere leave their template's `en-US`; only numbers beyond 12 would show it.
                self = region == "us" ? .monthFirst : region == "ca" ? .unknown : .dayFirst
            } else {
                self = .unknown
            }
        default: self = .dayFirst
        }
    }

    private static let dayFirstDomains: Set<String> = [
        "uk", "ie", "au", "nz", "in", "za", "sg", "my", "ng", "ke", "pk", "bd", "lk", "de", "at", "ch", "fr", "it", "es", "nl",
        "be",
        "tr", "br", "mx", "ar", "vn", "id",
    ]
}
