extension XMLElement {
    /// What is inside, written as HTML: for the XHTML that feeds carry. Prefixes are dropped, void elements get no end tag.
    public var innerHTML: String {
        var html = ""
        for child in children { Self.write(child, to: &html) }
        return html
    }

    private static func write(_ node: XMLNode, to html: inout String) {
        switch node {
        case .text(let text): escape(text, inAttribute: false, to: &html)
        case .element(let element):
            html += "<" + element.name
            for attribute in element.attributes where attribute.namespace.isEmpty {
                html += " \(attribute.name)=\""
                escape(attribute.value, inAttribute: true, to: &html)
                html += "\""
            }
            html += ">"
            if voidElements.contains(element.name) { return }
            for child in element.children { write(child, to: &html) }
            html += "</\(element.name)>"
        }
    }

    private static func escape(_ text: String, inAttribute: Bool, to html: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"" where inAttribute: html += "&quot;"
            default: html.unicodeScalars.append(scalar)
            }
        }
    }

    /// HTML standard, section 13.1.2.
    private static let voidElements: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}
