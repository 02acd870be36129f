import Documents
import Store

/// Finds names for sources that have none: the folder of the records will be called so.
struct SourceNames {
    private var taken: Set<String>

    init(taken: some Sequence<String>) { self.taken = Set(taken) }

    /// Of its title, else of its host; a number behind it where that is taken already.
    mutating func next(title: String? = nil, _ url: WebAddress) -> String {
        let slug = title.map { Slug.of(title: $0, addresses: []) }.flatMap { $0 == Slug.fallback ? nil : $0 }
        let base = slug ?? Self.ofHost(url)
        var name = base
        var number = 1
        while !taken.insert(name).inserted {
            number += 1
            name = "\(base)-\(number)"
        }
        return name
    }

    /// `www.post.example` → `post-example`
    private static func ofHost(_ url: WebAddress) -> String {
        let host = url.host.hasPrefix("www.") ? url.host.dropFirst(4) : url.host[...]
        let words = host.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-").lowercased()
        let name = words.prefix(SourceReader.longestName - 6)
        return name.isEmpty ? "source" : String(name)
    }
}
