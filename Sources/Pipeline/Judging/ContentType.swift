/// A `Content-Type` field's value, as far as we use it (RFC 9110, section 8.3).
public struct ContentType: Sendable, Hashable {
    /// In lower case: `text/html`.
    public var essence: String
    /// As written, without quotes.
    public var charset: String?

    /// `nil` where there is no type at all.
    public init?(_ field: String?) {
        guard let field else { return nil }
        var parts = Self.split(field)[...]
        let essence = Self.trimmed(parts.removeFirst()).lowercased()
        guard !essence.isEmpty else { return nil }
        self.essence = essence
        for part in parts {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let name = Self.trimmed(String(part[..<equals])).lowercased()
            var value = Self.trimmed(String(part[part.index(after: equals)...]))
            if value.hasPrefix("\""), value.hasSuffix("\""), value.count >= 2 { value = String(value.dropFirst().dropLast()) }
            if name == "charset", charset == nil, !value.isEmpty { charset = value }
        }
    }

    /// At semicolons that do not stand in quotes.
    private static func split(_ text: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts
    }

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
