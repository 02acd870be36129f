import Documents
import JSON

/// The JSON-LD of a page (schema.org), flattened: every object in it, and the one that describes the article.
struct StructuredData {
    /// The article's own object.
    let article: JSONValue?
    /// Every object with a type, in document order.
    let nodes: [JSONValue]

    /// More objects than that are a catalogue; the article is among the first.
    private static let maximumNodes = 4000

    init(_ scripts: [String]) {
        var nodes: [JSONValue] = []
        for script in scripts {
            guard let value = Self.parse(script) else { continue }
            Self.flatten(value, into: &nodes)
        }
        self.nodes = nodes
        let articles = nodes.filter { Self.isArticle($0) }
        // A list of teasers is made of articles too; the page's own has a body, a date or authors.
        article =
            articles.max { Self.weight($0) < Self.weight($1) }
            ?? nodes.first { Self.types($0).contains("webpage") && ($0["headline"] != nil || $0["datePublished"] != nil) }
    }

    private static func parse(_ script: String) -> JSONValue? {
        var text = Substring(script).drop(while: \.isWhitespace)
        // Some wrap it as scripts were wrapped in 1999.
        for wrapper in ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["] where text.hasPrefix(wrapper) {
            text = text.dropFirst(wrapper.count).drop(while: \.isWhitespace)
        }
        return try? JSONParser.parse(String(text), .lenient)
    }

    private static func flatten(_ value: JSONValue, into nodes: inout [JSONValue]) {
        guard nodes.count < maximumNodes else { return }
        switch value {
        case .array(let elements): for element in elements { flatten(element, into: &nodes) }
        case .object(let members):
            if value["@type"] != nil { nodes.append(value) }
            for member in members {
                switch member.value {
                case .array, .object: flatten(member.value, into: &nodes)
                default: break
                }
            }
        default: break
        }
    }

    static func types(_ node: JSONValue) -> [String] {
        let names = node["@type"]?.array?.compactMap(\.string) ?? [node["@type"]?.string].compactMap { $0 }
        return names.map { String($0.split(separator: "/").last ?? "").lowercased() }
    }

    /// schema.org's Article and its kinds.
    private static func isArticle(_ node: JSONValue) -> Bool {
        types(node).contains { type in
            type.hasSuffix("article") || type.hasSuffix("posting") || type.hasSuffix("newsarticle") || type == "report"
                || type == "recipe" || type == "howto" || type == "interview"
                // Readers' and customers' have none of these.
                || type == "review" && (node["headline"] != nil || node["mainEntityOfPage"] != nil || node["articleBody"] != nil)
        }
    }

    /// The article is a newsroom's: its systems name who wrote it and the headline, where those of other sites name who typed it in
    /// and what search engines should show.
    var isNews: Bool { article.map { Self.types($0).contains { $0.hasSuffix("newsarticle") || $0 == "report" } } ?? false }

    private static func weight(_ node: JSONValue) -> Int {
        var weight = 0
        if node["articleBody"]?.string.map({ $0.count > 200 }) ?? false { weight += 4 }
        if node["datePublished"] != nil { weight += 2 }
        if node["author"] != nil { weight += 2 }
        if node["headline"] != nil { weight += 2 }
        if node["mainEntityOfPage"] != nil { weight += 1 }
        if types(node).contains(where: { $0 == "review" || $0 == "recipe" || $0 == "howto" }) { weight -= 1 }
        return weight
    }

    /// A member of the article as plain text.
    func text(_ name: String) -> String? { article?[name].flatMap(Self.text) }

    /// A date of the page's own object (WebPage), where the article's has none.
    func pageDate(_ name: String) -> String? {
        guard article?[name] == nil else { return nil }
        return nodes.lazy.filter { Self.types($0).contains { $0.hasSuffix("webpage") } }.compactMap {
            $0[name].flatMap(Self.text)
        }.first
    }

    /// A string, the first of an array, or an object's name.
    static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): PlainField.clean(text)
        case .number(let literal): literal
        case .array(let elements): elements.lazy.compactMap(text).first
        case .object: (value["name"] ?? value["@value"] ?? value["headline"]).flatMap(text)
        default: nil
        }
    }

    /// Resolves `{"@id": …}` to the object with that identifier.
    func resolve(_ value: JSONValue) -> JSONValue {
        guard let id = value["@id"]?.string, value["name"] == nil else { return value }
        return nodes.first { $0["@id"]?.string == id && $0["name"] != nil } ?? value
    }

    /// A member's values: an array's elements, or the one value.
    func values(_ name: String) -> [JSONValue] {
        guard let value = article?[name] else { return [] }
        return (value.array ?? [value]).map(resolve)
    }
}
