import Documents
import JSON
import Markup

/// The article's body out of a page's structured data, for pages that have it nowhere else and draw it with a script: schema.org's
/// `articleBody`, or the state that frameworks leave in `<script type="application/json">`.
struct StructuredBody {
    let tree: HTMLTree
    /// Where it was found: `json-ld`, or `inferred` for data whose meaning is only guessed from names.
    let origin: FieldOrigin

    /// `nil` where there is none worth the name.
    init?(of page: HTMLTree, limits: HTMLLimits) {
        var origin = FieldOrigin.jsonLD
        var markup = Self.longest(in: page.jsonLD, keys: ["articlebody"])
        if markup == nil {
            origin = .inferred
            markup = Self.longest(in: page.dataScripts, keys: Self.names)
        }
        guard let markup, let tree = try? HTMLParser.parse(Array(Self.html(markup).utf8), limits: limits) else { return nil }
        self.tree = tree
        self.origin = origin
    }

    /// What frameworks and content systems call a body, in lower case.
    private static let names: Set<String> = [
        "articlebody", "body", "bodyhtml", "content", "contenthtml", "html", "rendered", "text",
    ]
    /// Bytes: less is a teaser.
    private static let shortest = 200
    /// Deeper is no data that somebody wrote.
    private static let deepest = 40

    private static func longest(in scripts: [String], keys: Set<String>) -> String? {
        var best = ""
        for script in scripts {
            guard let value = try? JSONParser.parse(script, .lenient) else { continue }
            search(value, keys, 0, &best)
        }
        return best.utf8.count >= shortest ? best : nil
    }

    private static func search(_ value: JSONValue, _ keys: Set<String>, _ depth: Int, _ best: inout String) {
        guard depth < deepest else { return }
        if let elements = value.array {
            // A body in pieces: objects that each have a text.
            let pieces = elements.compactMap { piece($0, keys) }
            if pieces.count >= 2, pieces.count == elements.count { take(pieces.joined(separator: "\n\n"), &best) }
            for element in elements { search(element, keys, depth + 1, &best) }
        } else if let members = value.object {
            for member in members {
                if let text = member.value.string, keys.contains(member.name.lowercased()) { take(text, &best) }
                search(member.value, keys, depth + 1, &best)
            }
        }
    }

    private static func piece(_ value: JSONValue, _ keys: Set<String>) -> String? {
        value.object?.first { keys.contains($0.name.lowercased()) && $0.value.string != nil }?.value.string
    }

    private static func take(_ text: String, _ best: inout String) {
        // Sentences, not a key or a program.
        guard text.utf8.count > best.utf8.count, text.utf8.count(where: { $0 == 0x20 || $0 >= 0x80 }) * 20 > text.utf8.count
        else { return }
        best = text
    }

    /// Markup as it is, also when it was escaped once too often; lines of plain text as paragraphs.
    private static func html(_ text: String) -> String {
        if text.contains("</") || text.contains("<br") { return text }
        if text.contains("&lt;/") {
            return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
                "&amp;", with: "&")
        }
        return text.split { $0.isNewline }.map { "<p>" + $0.replacing("<", with: "&lt;") }.joined()
    }
}
