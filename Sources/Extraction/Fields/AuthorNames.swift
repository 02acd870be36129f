/// Takes names out of a byline: `By Anna Berg and Luis Ortega, Harbour correspondent` holds two.
enum AuthorNames {
    private static let openers = [
        "by", "von", "par", "por", "di", "da", "av", "af", "door", "text:", "text", "author:", "autor:", "auteur:", "autore:", "words by",
        "written by", "posted by", "published by", "reported by", "story by", "von:", "by:", "от", "przez", "tekst:", "skrevet av", "redaktion:",
    ]
    private static let conjunctions = [" and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " & ", " with ", " mit "]
    private static let roles: Set<String> = [
        "reporter", "editor", "correspondent", "staff", "writer", "journalist", "contributor", "columnist", "admin", "administrator",
        "redaktion", "redacción", "rédaction", "redazione", "author", "team", "photographer", "producer", "guest", "analyst", "director",
    ]

    static func split(_ text: String) -> [String] {
        guard var rest = PlainField.clean(text) else { return [] }
        rest = withoutOpener(rest)
        for stop in [" | ", " — ", " – ", " - ", " on ", " / ", "\u{2022}", " · "] {
            if let range = rest.firstRange(of: stop), stop != " / " { rest = String(rest[..<range.lowerBound]) }
        }
        var parts = [rest]
        for separator in [",", ";", "|", "/", "\n"] + conjunctions {
            parts = parts.flatMap { $0.split(separator: separator, omittingEmptySubsequences: true).map(String.init) }
        }
        return parts.compactMap(name)
    }

    private static func withoutOpener(_ text: String) -> String {
        let lower = text.lowercased()
        for opener in openers.sorted(by: { $0.count > $1.count }) where lower.hasPrefix(opener + " ") || (opener.hasSuffix(":") && lower.hasPrefix(opener)) {
            return String(text.dropFirst(opener.count)).trimmed
        }
        return text
    }

    /// A name, or `nil` for what looks like none: an address, a date, a role, a sentence.
    private static func name(_ part: String) -> String? {
        var name = withoutOpener(part.trimmed)
        if let parenthesis = name.firstIndex(of: "(") { name = String(name[..<parenthesis]).trimmed }
        while let last = name.last, ".:-–".contains(last), !(last == "." && name.dropLast().last?.isUppercase ?? false) { name.removeLast() }
        guard name.contains(where: \.isLetter), !name.contains("@"), !name.contains(where: \.isNumber), !name.contains("://") else { return nil }
        let words = name.split(separator: " ")
        guard words.count <= 6, name.count >= 2, name.count <= 70 else { return nil }
        guard let first = name.first, first.isUppercase || !(first.isLowercase) || words.count > 1 else { return nil }
        if words.allSatisfy({ roles.contains($0.lowercased()) }) { return nil }
        if let last = words.last, roles.contains(last.lowercased()) { return nil }
        return name
    }
}
