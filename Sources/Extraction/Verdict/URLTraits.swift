import Documents

/// What an address says about the kind of page, by the words that sites use in paths in any language.
struct URLTraits {
    let isRoot: Bool
    let isListing: Bool
    /// The address has a year and a month.
    let isDated: Bool
    /// Words of the last part: a headline has many.
    let slugWords: Int

    init(_ url: WebAddress?) {
        let parts = (url?.path ?? "").lowercased().split(separator: "/").map(String.init)
        isRoot = url != nil && (parts.isEmpty || parts.count == 1 && Self.fronts.contains(Self.stem(parts[0])))
        isListing = parts.contains { Self.listings.contains($0) } || url?.query?.contains("page=") == true
        slugWords = parts.map { $0.split { $0 == "-" || $0 == "_" || $0 == "." }.count }.max() ?? 0
        let years = parts.indices.filter { parts[$0].count == 4 && (1990...2099).contains(Int(parts[$0]) ?? 0) }
        isDated = years.contains { $0 + 1 < parts.count && (1...12).contains(Int(parts[$0 + 1]) ?? 0) }
    }

    private static func stem(_ part: String) -> String { String(part.prefix { $0 != "." }) }

    private static let fronts: Set<String> = ["index", "home", "default", "main", "start", "en", "de", "fr", "es", "it"]
    private static let listings: Set<String> = [
        "category", "categories", "tag", "tags", "topic", "topics", "search", "archive", "archives", "c", "catalog", "catalogs",
        "browse", "list", "listing", "results", "author", "authors", "rubrik", "thema", "page",
    ]
}
