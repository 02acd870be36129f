import Documents
import JSON

/// Section and tags.
enum TopicFields {
    static func section(_ subject: Subject) -> Claim<String>? {
        if let text = subject.structured.text("articleSection") { return Claim(text, .jsonLD) }
        if let text = subject.meta("article:section") { return Claim(text, .openGraph) }
        return subject.meta("parsely-section", "section", "dc.subject", "sailthru.section").map { Claim($0, .meta) }
    }

    static func tags(_ subject: Subject) -> Claim<[String]>? {
        func unique(_ values: [String]) -> [String] {
            var seen: Set<String> = []
            return values.compactMap(PlainField.clean).filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
        }
        func split(_ text: String) -> [String] { text.split(whereSeparator: { $0 == "," || $0 == ";" }).map(String.init) }
        let structured = unique(subject.structured.values("keywords").flatMap { StructuredData.text($0).map(split) ?? [] })
        if !structured.isEmpty { return Claim(structured, .jsonLD) }
        let graph = unique(subject.evidence.allMeta("article:tag").flatMap(split))
        if !graph.isEmpty { return Claim(graph, .openGraph) }
        for name in ["news_keywords", "parsely-tags", "sailthru.tags", "keywords"] {
            let values = unique(subject.evidence.allMeta(name).flatMap(split))
            if !values.isEmpty { return Claim(values, .meta) }
        }
        let hinted = unique(subject.retrieval.hint?.categories ?? [])
        return hinted.isEmpty ? nil : Claim(hinted, .feed)
    }
}
