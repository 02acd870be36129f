import Documents
import JSON

extension Record {
    /// What a record file says of the article itself: its head, its text with blocks and links, and the evidence. The rest (where it
    /// came from, how it was judged) stays in the file.
    init(articleIn json: JSONValue) {
        self.init(
            id: json["id"]?.string ?? "", text: json["text"]?.string ?? "", textSHA256: json["text_sha256"]?.string ?? "",
            quality: Quality(status: .complete, score: 0),
            provenance: Provenance(rawSHA256: "", generator: Provenance.Generator(name: Program.name, version: Program.version)))
        let count = text.unicodeScalars.count
        title = json["title"]?.string
        authors = (json["authors"]?.array ?? []).compactMap { $0["name"]?.string }.map { Author(name: $0) }
        datePublished = json["date_published"]?.string
        canonicalURL = json["canonical_url"]?.string
        blocks = (json["blocks"]?.array ?? []).compactMap { Block(in: $0, count: count) }
        links = (json["links"]?.array ?? []).compactMap { link in
            Span(in: link, count: count).map { Link(url: link["url"]?.string ?? "", text: link["text"]?.string ?? "", span: $0) }
        }
        annotations = (json["annotations"]?.array ?? []).compactMap { Annotation(in: $0, count: count) }
    }
}

extension Span {
    /// `nil` where it does not lie in a text of so many code points.
    fileprivate init?(in json: JSONValue, count: Int) {
        guard let start = json["start"]?.int, let end = json["end"]?.int, 0 <= start, start <= end, end <= count else {
            return nil
        }
        self.init(start, end)
    }
}

extension Block {
    fileprivate init?(in json: JSONValue, count: Int) {
        let span = Span(in: json, count: count)
        let content: Content
        switch json["type"]?.string {
        case "heading":
            content = .heading(
                level: min(max(json["level"]?.int ?? 2, 1), 6), inferred: json["inferred"]?.bool ?? false,
                confidence: json["confidence"]?.double)
        case "paragraph": content = .paragraph(role: json["role"]?.string.flatMap(Role.init(rawValue:)))
        case "list":
            let items = (json["items"]?.array ?? []).compactMap { item in
                Span(in: item, count: count).map { Item(span: $0, level: item["level"]?.int ?? 0) }
            }
            content = .list(ordered: json["ordered"]?.bool ?? false, items: items)
        case "quote": content = .quote
        case "table":
            content = .table(
                rows: (json["rows"]?.array ?? []).map { row in
                    (row.array ?? []).compactMap { cell in
                        Span(in: cell, count: count).map { Cell(span: $0, isHeader: cell["header"]?.bool ?? false) }
                    }
                })
        case "code": content = .code
        case "figure":
            let images = (json["images"]?.array ?? []).map {
                Image(
                    url: $0["url"]?.string ?? "", alt: $0["alt"]?.string, caption: $0["caption"]?.string,
                    credit: $0["credit"]?.string)
            }
            self.init(.figure(images: images, caption: json["caption"]?.string), span: nil)
            return
        default: return nil
        }
        guard let span else { return nil }
        self.init(content, span: span)
    }
}

extension Annotation {
    private static let common: Set<String> = ["type", "start", "end", "exact", "block", "rule", "confidence"]

    fileprivate init?(in json: JSONValue, count: Int) {
        guard let type = json["type"]?.string, let span = Span(in: json, count: count) else { return nil }
        self.init(
            type: type, span: span, exact: json["exact"]?.string ?? "", block: json["block"]?.int ?? 0,
            rule: json["rule"]?.string ?? "", confidence: json["confidence"]?.double ?? 0,
            details: (json.object ?? []).filter { !Self.common.contains($0.name) })
    }
}
