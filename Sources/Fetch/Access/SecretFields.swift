import Documents

/// The header fields of one request that must not be seen by anybody but the server: not in a log, a record or the archive.
struct SecretFields: Sendable {
    /// What stands in a value's place.
    static let veil = "(not kept)"

    private let fields: [HTTPHeaders.Field]

    init(_ fields: [HTTPHeaders.Field] = []) { self.fields = fields }

    /// One line each, as they are sent.
    var lines: [String] { fields.map { "\($0.name): \($0.value)" } }

    /// The head of a request with the values of these fields veiled.
    func veiled(head: String) -> String {
        guard !fields.isEmpty else { return head }
        // CR LF is one character to Swift, and the end of each line here.
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false).map { line -> String in
            guard let colon = line.firstIndex(of: ":"), names(String(line[..<colon])) else { return String(line) }
            return "\(line[..<colon]): \(Self.veil)"
        }
        return lines.joined(separator: "\r\n")
    }

    /// Any text in which one of the values may have been repeated.
    func veiled(_ text: String) -> String {
        fields.contains { text.contains($0.value) } ? Self.veil : text
    }

    private func names(_ name: String) -> Bool {
        fields.contains { $0.name.lowercased() == name.lowercased() }
    }
}
