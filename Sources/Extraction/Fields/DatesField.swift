import Documents

/// When it was published, and when it was last changed.
enum DatesField {
    static func published(_ subject: Subject) -> Claim<String>? {
        first(
            subject,
            structured: ["datePublished", "dateCreated", "uploadDate"],
            metas: [
                "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
                "sailthru.date", "article.published", "publish-date", "pubdate", "publishdate", "dc.date.issued", "dcterms.issued",
                "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "date", "cxenseparse:recs:publishtime", "citation_publication_date",
                "article:published", "published_time", "publication_date", "last-publish-date",
            ],
            itemprop: ["datepublished", "datecreated"])
            ?? marked(subject) ?? inURL(subject)
            ?? subject.retrieval.hint?.published.flatMap(StatedDate.init).map { Claim($0.text, .feed) }
    }

    static func modified(_ subject: Subject) -> Claim<String>? {
        first(
            subject, structured: ["dateModified"],
            metas: ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "revision_date"],
            itemprop: ["datemodified"])
    }

    private static func first(_ subject: Subject, structured: [String], metas: [String], itemprop: [String]) -> Claim<String>? {
        for name in structured {
            if let date = subject.structured.text(name).flatMap(StatedDate.init) { return Claim(date.text, .jsonLD) }
        }
        for name in metas {
            if let date = subject.evidence.meta(name).flatMap(StatedDate.init) { return Claim(date.text, .meta) }
        }
        for mark in subject.evidence.marks where itemprop.contains(where: { mark.name.contains($0) }) {
            if let date = (mark.value ?? mark.text).flatMapDate { return Claim(date.text, .microdata) }
        }
        return nil
    }

    /// A `<time>` near the headline.
    private static func marked(_ subject: Subject) -> Claim<String>? {
        let headline = subject.evidence.marks.first { $0.kind == .h1 }?.position
        let times = subject.evidence.marks.filter { $0.kind == .time }
        let dated = times.compactMap { mark in (mark.value ?? mark.text).flatMapDate.map { (mark.position, $0) } }
        guard let headline else { return dated.count == 1 ? dated.first.map { Claim($0.1.text, .markup) } : nil }
        return dated.min { abs($0.0 - headline) < abs($1.0 - headline) }.map { Claim($0.1.text, .markup) }
    }

    /// `/2026/03/02/` or `/2026-03-02-` in the path.
    private static func inURL(_ subject: Subject) -> Claim<String>? {
        guard let path = subject.url?.path else { return nil }
        var fields: [Substring] = []
        for part in path.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "_" }) {
            let isNumber = part.allSatisfy(\.isNumber)
            if isNumber, fields.isEmpty ? part.count == 4 : part.count <= 2 {
                fields.append(part)
                if fields.count == 3 { break }
            } else {
                fields = isNumber && part.count == 4 ? [part] : []
            }
        }
        guard fields.count == 3 else { return nil }
        let padded = fields.map { $0.count == 1 ? "0" + $0 : String($0) }
        return StatedDate(padded.joined(separator: "-")).map { Claim($0.text, .url) }
    }
}

extension String {
    fileprivate var flatMapDate: StatedDate? { StatedDate(self) }
}
