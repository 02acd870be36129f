import Markup

/// Atom's text constructs and content (RFC 4287, sections 3.1 and 4.1.3), and Atom 0.3's `mode`.
enum AtomText {
    private enum Kind { case text, html, xhtml, none }

    /// Without its markup, white space collapsed.
    static func plain(_ element: XMLElement) -> String? {
        switch kind(element) {
        case .text: PlainText.collapsed(element.text)
        case .html: PlainText.fromHTML(element.text)
        case .xhtml: PlainText.fromHTML(element.innerHTML)
        case .none: nil
        }
    }

    /// As HTML; plain text becomes paragraphs. `nil` for media and for content that is elsewhere.
    static func html(_ element: XMLElement) -> String? {
        switch kind(element) {
        case .text: PlainText.trimmed(element.text).map(PlainText.paragraphs)
        case .html: PlainText.trimmed(element.text)
        case .xhtml: PlainText.trimmed((element.first(.xhtml, "div") ?? element).innerHTML)
        case .none: nil
        }
    }

    private static func kind(_ element: XMLElement) -> Kind {
        if element.attribute("src") != nil { return .none }
        let type = element.attribute("type")?.lowercased() ?? "text"
        if let mode = element.attribute("mode")?.lowercased() {
            if mode == "base64" { return .none }
            if mode == "xml" { return type == "text" || type == "text/plain" ? .text : .xhtml }
            return type == "text" || type == "text/plain" ? .text : .html
        }
        switch type {
        // XHTML that is not declared as such: there are elements where there should be text.
        case "text", "text/plain": return element.elements.contains { _ in true } ? .xhtml : .text
        case "html", "text/html": return element.elements.contains { _ in true } ? .xhtml : .html
        case "xhtml", "application/xhtml+xml": return .xhtml
        default: return type.hasPrefix("text/") ? .text : .none
        }
    }
}
