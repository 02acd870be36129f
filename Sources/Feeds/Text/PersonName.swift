/// People's names, as feeds write them.
enum PersonName {
    /// The names without markup, "By" and e-mail addresses; each once.
    static func names(_ texts: [String]) -> [String] {
        var out: [String] = []
        for text in texts {
            if let name = name(text), !out.contains(name) { out.append(name) }
        }
        return out
    }

    /// RSS 2.0 wants `mail@example.org (Name)`; others write `Name <mail@example.org>`.
    private static func name(_ text: String) -> String? {
        guard var name = PlainText.fromHTML(text), name.utf8.count <= 300 else { return nil }
        if let at = name.firstIndex(of: "@") {
            if let open = name[at...].firstIndex(of: "("), let close = name[open...].lastIndex(of: ")") {
                name = String(name[name.index(after: open)..<close])
            } else {
                let words = name.split(separator: " ").filter { !$0.contains("@") }
                name = words.joined(separator: " ")
            }
        }
        if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)) }
        return PlainText.trimmed(name)
    }
}
