/// One thing that is wrong with the configuration: where, what was found, what is allowed, and what was perhaps meant.
struct ConfigurationFault: Error, Sendable, Hashable, CustomStringConvertible {
    var file: String
    /// Counted from 1.
    var line: Int?
    var column: Int?
    /// `fetch.max_body`
    var key: String?
    /// What was found.
    var problem: String
    var allowed: String?
    var suggestion: String?

    init(
        file: String, line: Int? = nil, column: Int? = nil, key: String? = nil, _ problem: String, allowed: String? = nil,
        suggestion: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.key = key
        self.problem = problem
        self.allowed = allowed
        self.suggestion = suggestion
    }

    /// `ingest.toml:12: fetch.max_bodi: unknown key; did you mean "max_body"? (allowed: …)`
    var description: String {
        var text = file
        if let line { text += ":\(line)" }
        if let column { text += ":\(column)" }
        text += ": "
        if let key { text += "\(key): " }
        text += problem
        if let allowed { text += "; allowed: \(allowed)" }
        if let suggestion { text += "; did you mean \"\(suggestion)\"?" }
        return text
    }
}
