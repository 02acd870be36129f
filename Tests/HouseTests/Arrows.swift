/// Which room may import which: the law that DESIGN.md shows. SwiftPM lets a file import what it depends on only by way of
/// others; this table does not.
enum Arrows {
    /// Rooms of ours and modules of others, by room.
    static let allowed: [String: Set<String>] = [
        "JSON": [],
        "Documents": ["JSON"],
        "Hashing": ["CCrypto"],
        "Markup": ["CXML2", "CUchardet"],
        "Languages": ["CCLD2", "Documents"],
        "Cleaning": ["Documents", "JSON", "Markup"],
        "Extraction": ["Documents", "JSON", "Hashing"],
        "Annotation": ["Documents", "JSON"],
        "Feeds": ["Documents", "JSON", "Markup"],
        "Fetch": ["CCurl", "CZlib", "CBrotli", "CZstd", "Documents"],
        "Store": ["CSQLite", "CZlib", "Documents", "Hashing", "JSON"],
        "Pipeline": ["Documents", "JSON", "Hashing", "Cleaning", "Extraction", "Feeds"],
        "ingest": [
            "JSON", "Documents", "Hashing", "Markup", "Languages", "Cleaning", "Extraction", "Annotation", "Feeds", "Fetch",
            "Store", "Pipeline", "ArgumentParser", "CTOML", "CLinux", "Dispatch",
        ],
    ]

    /// Part of the toolchain, open to every room. Foundation itself is not: it quadruples the package.
    static let everywhere: Set<String> = ["Swift", "FoundationEssentials", "Synchronization"]

    /// Rooms that may speak to the operating system: the others take time, bytes and limits as arguments. (Documents has
    /// `inet_pton` from there, which reads IPv6 literals and asks nobody.)
    static let mayCallTheSystem: Set<String> = ["Documents", "Markup", "Languages", "Hashing", "Fetch", "Store", "ingest"]

    static func mayImport(_ module: String, into room: String) -> Bool {
        everywhere.contains(module) || module == "Glibc" && mayCallTheSystem.contains(room)
            || allowed[room]?.contains(module) == true
    }

    /// The modules that a source text imports, with their line numbers.
    static func imports(in source: String) -> [(line: Int, module: String)] {
        source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            while let word = words.first, word.hasPrefix("@") || accessLevels.contains(String(word)) { words.removeFirst() }
            guard words.first == "import", words.count > 1 else { return nil }
            words.removeFirst()
            if words.count > 1, kinds.contains(String(words[0])) { words.removeFirst() }
            return (index + 1, String(words[0].prefix { $0 != "." && $0 != ";" }))
        }
    }

    private static let accessLevels: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
}
