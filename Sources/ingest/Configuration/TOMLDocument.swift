import CTOML

/// One configuration file: what it says, and where.
struct TOMLDocument {
    let file: String
    let members: [String: TOMLNode]
    /// By path: `fetch.max_body`, `source[1].feed`, `source[1]` for its header.
    private let lines: [String: Int]

    /// Throws the syntax error with its line and column.
    init(file: String, text: String) throws(ConfigurationFault) {
        self.file = file
        let builder = TOMLBuilder()
        var error = ingest_toml_error()
        var visitor = builder.visitor
        var text = text
        let isParsed = text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { ingest_toml_parse($0.baseAddress, $0.count, &visitor, &error) == 1 }
        }
        guard isParsed else {
            let message = withUnsafeBytes(of: &error.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            throw ConfigurationFault(file: file, line: Int(error.line), column: Int(error.column), "not TOML: \(message)")
        }
        members = builder.members
        lines = builder.lines
    }

    /// The line of the key, or else of what holds it.
    func line(of path: String) -> Int? {
        if let line = lines[path] { return line }
        guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
        return line(of: String(path[..<end]))
    }
}
