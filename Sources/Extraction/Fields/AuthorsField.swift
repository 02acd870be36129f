import Documents
import JSON

/// Who wrote it.
enum AuthorsField {
    static func claim(_ subject: Subject, siteName: String?) -> Claim<[Author]>? {
        let exclude = Set([siteName.map(TitleWords.fold), subject.url.map { TitleWords.fold($0.host) }].compactMap { $0 })
        for claim in claims(subject) {
            var seen: Set<String> = []
            let authors = claim.value.filter { author in
                let folded = TitleWords.fold(author.name)
                return !folded.isEmpty && !exclude.contains(folded) && seen.insert(folded).inserted
            }
            if !authors.isEmpty { return Claim(authors, claim.origin) }
        }
        return nil
    }

    /// The byline as it is printed, if one stands near the headline.
    static func byline(_ subject: Subject) -> String? {
        let mark = subject.evidence.marks.first { mark in
            mark.kind == .byline && mark.text.count <= 120 && isAuthorName(mark.name) && !mark.text.isEmpty
        }
        return mark.flatMap { PlainField.clean($0.text) }
    }

    private static func isAuthorName(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.contains("byline") || lower.contains("author") || lower.contains("contributor")
    }

    private static func claims(_ subject: Subject) -> [Claim<[Author]>] {
        var claims: [Claim<[Author]>] = []
        let structured = (subject.structured.values("author") + subject.structured.values("creator")).flatMap(structuredAuthors)
        claims.append(Claim(structured, .jsonLD))
        for name in ["parsely-author", "sailthru.author", "byl", "author", "dc.creator", "dcterms.creator", "article:author", "citation_author", "dcsext.author"] {
            let values = subject.evidence.allMeta(name).filter { !$0.contains("://") && !$0.hasPrefix("@") }
            claims.append(Claim(values.flatMap { AuthorNames.split($0) }.map { Author(name: $0) }, .meta))
        }
        let marks = subject.evidence.marks
        let items = marks.filter { $0.kind == .itemprop && $0.name.contains("author") }
        claims.append(Claim(items.flatMap { mark in AuthorNames.split(mark.text.isEmpty ? mark.value ?? "" : mark.text).map { Author(name: $0, url: mark.url) } }, .microdata))
        let related = subject.evidence.relations.filter { $0.rel.split(separator: " ").contains("author") && !$0.text.isEmpty }
        claims.append(Claim(related.prefix(4).flatMap { link in AuthorNames.split(link.text).map { Author(name: $0, url: link.url) } }, .markup))
        let bylines = marks.filter { $0.kind == .byline && isAuthorName($0.name) }
        for mark in bylines.prefix(3) {
            claims.append(Claim(AuthorNames.split(mark.text).map { Author(name: $0, url: mark.url) }, .markup))
        }
        claims.append(Claim((subject.retrieval.hint?.authors ?? []).flatMap { AuthorNames.split($0) }.map { Author(name: $0) }, .feed))
        return claims
    }

    private static func structuredAuthors(_ value: JSONValue) -> [Author] {
        if case .string(let text) = value { return AuthorNames.split(text).map { Author(name: $0) } }
        let url = value["url"]?.string.flatMap { WebAddress($0)?.text }
        return value["name"].map { name in
            let names = (name.array ?? [name]).compactMap(StructuredData.text)
            return names.flatMap { AuthorNames.split($0) }.map { Author(name: $0, url: url) }
        } ?? []
    }
}
