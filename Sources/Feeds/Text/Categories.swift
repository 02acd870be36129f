/// Categories as plain text, each once.
enum Categories {
    /// More are no categories.
    static let most = 100

    static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        var out: [String] = []
        for text in texts where out.count < most {
            guard let name = PlainText.fromHTML(text), name.utf8.count <= 200, seen.insert(name.lowercased()).inserted else {
                continue
            }
            out.append(name)
        }
        return out
    }
}
