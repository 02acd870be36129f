/// Finds the lines on which keys stand in a TOML text that has been parsed already: the parser keeps no positions.
///
/// Follows table headers, and steps over multi-line strings and lists. Keys inside inline tables are found at the line of the
/// key that holds the table.
struct KeyLocator {
    /// By path: `fetch.max_body`, `source[1].feed`, `source[1]` for its header.
    private var lines: [String: Int] = [:]

    init(_ text: String) {
        var table = ""
        var counts: [String: Int] = [:]
        var openQuote: String?
        var depth = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let number = index + 1
            let content = line.drop { $0 == " " || $0 == "\t" }
            if openQuote == nil, depth == 0 {
                if content.hasPrefix("[[") {
                    let name = Self.name(content.dropFirst(2))
                    table = "\(name)[\(counts[name, default: 0])]"
                    counts[name, default: 0] += 1
                    lines[table] = number
                    continue
                }
                if content.hasPrefix("[") {
                    table = Self.name(content.dropFirst())
                    lines[table] = lines[table] ?? number
                    continue
                }
                if let key = Self.key(content) {
                    let path = table.isEmpty ? key : "\(table).\(key)"
                    lines[path] = lines[path] ?? number
                }
            }
            Self.follow(content, &openQuote, &depth)
        }
    }

    /// The line of the key, or else of what holds it.
    func line(of path: String) -> Int? {
        if let line = lines[path] { return line }
        guard let dot = path.lastIndex(of: ".") else { return nil }
        return line(of: String(path[..<dot]))
    }

    private static func name(_ rest: Substring) -> String {
        rest.prefix { $0 != "]" }.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" }
    }

    /// `key`, `"key"` or `a.b` before a `=`.
    private static func key(_ line: Substring) -> String? {
        guard !line.hasPrefix("#"), let equals = line.firstIndex(of: "=") else { return nil }
        let key = line[..<equals].filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" }
        return key.isEmpty ? nil : key
    }

    /// Keeps track of what is still open at the end of the line: a multi-line string, brackets of a list.
    private static func follow(_ line: Substring, _ openQuote: inout String?, _ depth: inout Int) {
        var rest = line
        while !rest.isEmpty {
            if let quote = openQuote {
                if quote.hasPrefix("\""), rest.hasPrefix("\\") {
                    rest = rest.dropFirst(2)
                } else if rest.hasPrefix(quote) {
                    rest = rest.dropFirst(quote.count)
                    openQuote = nil
                } else {
                    rest = rest.dropFirst()
                }
                continue
            }
            if rest.hasPrefix("#") { break }
            if let quote = ["\"\"\"", "'''", "\"", "'"].first(where: rest.hasPrefix) {
                openQuote = quote
                rest = rest.dropFirst(quote.count)
                continue
            }
            if rest.hasPrefix("[") || rest.hasPrefix("{") { depth += 1 }
            if rest.hasPrefix("]") || rest.hasPrefix("}") { depth = max(0, depth - 1) }
            rest = rest.dropFirst()
        }
        if openQuote?.count == 1 { openQuote = nil }
    }
}
