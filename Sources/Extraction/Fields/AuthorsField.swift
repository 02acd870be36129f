import Documents
import JSON

/// Who wrote it.
enum AuthorsField {
    /// Metas that hold names, the surest first.
    private static let metas = [
        "parsely-author", "sailthru.author", "byl", "author", "dc.creator", "dcterms.creator", "article:author",
        "citation_author",
        "dcsext.author", "article:author_name", "twitter:data1",
    ]

    static func claim(_ subject: Subject, siteName: String?) -> Claim<[Author]>? {
        let site = siteNames(subject, siteName)
        let claims = claims(subject).map { claim in
            var seen: Set<String> = []
            return Claim(claim.value.filter { seen.insert(TitleWords.fold($0.name)).inserted }, claim.origin)
        }
        // The site itself is named where people are not: only if nobody else is.
        for claim in claims {
            let others = claim.value.filter { !site.contains(TitleWords.fold($0.name)) }
            if !others.isEmpty { return Claim(others.map { spelled($0, claims) }, claim.origin) }
        }
        return claims.first { !$0.value.isEmpty }
    }

    private static func siteNames(_ subject: Subject, _ siteName: String?) -> Set<String> {
        guard let host = subject.url?.host else { return Set([siteName].compactMap { $0.map(TitleWords.fold) }) }
        let labels = host.split(separator: ".").map(String.init)
        let tails = labels.indices.map { labels[$0...].joined(separator: ".") }
        return Set((tails + labels.dropLast() + [siteName].compactMap { $0 }).map(TitleWords.fold))
    }

    /// As a person writes the name, where a field has the system's spelling: `anna-berg`.
    private static func spelled(_ author: Author, _ claims: [Claim<[Author]>]) -> Author {
        guard author.name == author.name.lowercased(), !author.name.contains(" ") else { return author }
        let folded = TitleWords.fold(author.name)
        let printed = claims.lazy.flatMap(\.value).first { TitleWords.fold($0.name) == folded && $0.name.contains(" ") }
        return printed ?? author
    }

    /// The byline as it is printed, if one stands near the headline.
    static func byline(_ subject: Subject) -> String? {
        let mark = bylines(subject).first { $0.text.count <= 120 && !$0.text.isEmpty }
        return mark.flatMap { PlainField.clean($0.text) }
    }

    private static func bylines(_ subject: Subject) -> [PageEvidence.Mark] {
        subject.evidence.marks.filter { mark in
            let name = mark.name.lowercased()
            return mark.kind == .byline && !name.contains("comment") && subject.isNearHeadline(mark)
                && (name.contains("byline") || name.contains("author") || name.contains("contributor") || name.contains("writer"))
        }
    }

    private static func claims(_ subject: Subject) -> [Claim<[Author]>] {
        var claims: [Claim<[Author]>] = []
        let ruled = (subject.evidence.rule?.authors ?? []).flatMap { named in
            AuthorNames.split(named.name).map { Author(name: $0, url: named.url) }
        }
        claims.append(Claim(ruled, .siteRule))
        let structured = (subject.structured.values("author") + subject.structured.values("creator")).flatMap(structuredAuthors)
        claims.append(Claim(structured, .jsonLD))
        for name in metas {
            let values = subject.evidence.allMeta(name).filter { !$0.contains("://") && !$0.hasPrefix("@") }
            let names = values.flatMap { AuthorNames.split(citation(name, $0), isStated: name != "twitter:data1") }
            if name != "twitter:data1" || subject.evidence.meta("twitter:label1")?.lowercased().contains("by") == true {
                claims.append(Claim(names.map { Author(name: $0) }, .meta))
            }
        }
        claims.append(Claim(microdata(subject), .microdata))
        let related = subject.evidence.relations.filter { $0.rel.split(separator: " ").contains("author") && !$0.text.isEmpty }
        claims.append(
            Claim(
                related.prefix(4).flatMap { link in
                    AuthorNames.split(link.text, isStated: true).map { Author(name: $0, url: link.url) }
                },
                .markup))
        for mark in bylines(subject).prefix(3) {
            claims.append(Claim(AuthorNames.split(mark.text).map { Author(name: $0, url: mark.url) }, .markup))
        }
        let opened = subject.evidence.marks.first { mark in
            mark.kind == .byline && !mark.name.lowercased().contains("comment") && subject.isNearHeadline(mark)
                && AuthorNames.hasOpener(mark.text)
        }
        claims.append(Claim(opened.map { AuthorNames.split($0.text).map { Author(name: $0) } } ?? [], .markup))
        let hinted = (subject.retrieval.hint?.authors ?? []).flatMap { AuthorNames.split($0, isStated: true) }
        claims.append(Claim(hinted.map { Author(name: $0) }, .feed))
        return claims
    }

    /// Those of the article: the first one and what stands close to it. Comments have authors too.
    private static func microdata(_ subject: Subject) -> [Author] {
        let items = subject.evidence.marks.filter { $0.kind == .itemprop && $0.name.contains("author") }
        guard let first = items.first else { return [] }
        return items.filter { $0.position - first.position < 60 }.flatMap { mark in
            AuthorNames.split(mark.text.isEmpty ? mark.value ?? "" : mark.text, isStated: true).map {
                Author(name: $0, url: mark.url)
            }
        }
    }

    /// Bibliographic metas put the surname first: `Berg, Anna`.
    private static func citation(_ meta: String, _ value: String) -> String {
        let parts = value.split(separator: ",")
        guard meta == "citation_author" || meta.hasPrefix("dc"), parts.count == 2, !value.contains(";") else { return value }
        return parts[1] + " " + parts[0]
    }

    private static func structuredAuthors(_ value: JSONValue) -> [Author] {
        if case .string(let text) = value { return AuthorNames.split(text, isStated: true).map { Author(name: $0) } }
        let url = value["url"]?.string.flatMap { WebAddress($0)?.text }
        return value["name"].map { name in
            let names = (name.array ?? [name]).compactMap(StructuredData.text)
            return names.flatMap { AuthorNames.split($0, isStated: true) }.map { Author(name: $0, url: url) }
        } ?? []
    }
}
