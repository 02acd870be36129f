import Documents

/// When it was published, and when it was last changed.
enum DatesField {
    static func published(_ subject: Subject) -> Claim<String>? {
        ruled(subject)
            ?? first(
                subject,
                structured: ["datePublished", "dateCreated", "uploadDate"],
                metas: [
                    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
                    "parsely-pub-date",
                    "sailthru.date", "article.published", "publish-date", "pubdate", "publishdate", "dc.date.issued",
                    "dcterms.issued",
                    "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "date", "cxenseparse:recs:publishtime",
                    "citation_publication_date",
                    "article:published", "published_time", "publication_date", "last-publish-date",
                ],
                itemprop: ["datepublished", "datecreated"])
            ?? marked(subject) ?? inURL(subject)
            ?? subject.retrieval.hint?.published.flatMap(StatedDate.init).map { Claim($0.text, .feed) }
    }

    private static func ruled(_ subject: Subject) -> Claim<String>? {
        (subject.evidence.rule?.dates ?? []).lazy.compactMap(read).first.map { Claim($0, .siteRule) }
    }

    static func modified(_ subject: Subject) -> Claim<String>? {
        first(
            subject, structured: ["dateModified"],
            metas: [
                "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
                "last-modified", "revision_date",
            ],
            itemprop: ["datemodified"])
    }

    private static func first(_ subject: Subject, structured: [String], metas: [String], itemprop: [String]) -> Claim<String>? {
        for name in structured {
            if let date = subject.structured.text(name).flatMap(read) { return Claim(date, .jsonLD) }
        }
        for name in metas {
            if let date = subject.evidence.meta(name).flatMap(read) { return Claim(date, .meta) }
        }
        for mark in subject.evidence.marks where itemprop.contains(where: { mark.name.contains($0) }) {
            if let date = read(mark.value ?? mark.text) { return Claim(date, .microdata) }
        }
        return nil
    }

    /// For machines, or else for people.
    private static func read(_ text: String) -> String? { StatedDate(text)?.text ?? WrittenDate(in: text)?.text }

    /// A `<time>`, or a dateline in words, near the headline.
    private static func marked(_ subject: Subject) -> Claim<String>? {
        let headline = subject.headline
        let updates = updateDays(subject)
        let times = subject.evidence.marks.filter { $0.kind == .time }
        let dated = times.compactMap { mark -> (position: Int, date: String)? in
            guard WrittenDate(in: mark.text)?.isUpdate != true, let date = read(mark.value ?? mark.text) ?? read(mark.text),
                !updates.contains(String(date.prefix(10)))
            else { return nil }
            return (mark.position, date)
        }
        if let headline {
            let near = dated.min { abs($0.position - headline) < abs($1.position - headline) }
            if let near { return Claim(near.date, .markup) }
        } else if dated.count == 1 {
            return Claim(dated[0].date, .markup)
        }
        return written(subject, updates)
    }

    /// Days that the page calls those of a change.
    private static func updateDays(_ subject: Subject) -> Set<String> {
        var days = Set([modified(subject)].compactMap { $0.map { String($0.value.prefix(10)) } })
        for mark in subject.evidence.marks where mark.kind == .byline || mark.kind == .time {
            let dates = WrittenDate.all(in: mark.text)
            let published = dates.filter { !$0.isUpdate }.map(\.text)
            days.formUnion(dates.filter { $0.isUpdate && !published.contains($0.text) }.map(\.text))
        }
        return days
    }

    /// The words beside the headline, where they hold a day that they do not call an update's.
    private static func written(_ subject: Subject, _ updates: Set<String>) -> Claim<String>? {
        let marks = subject.evidence.marks.filter {
            $0.kind == .byline && !$0.name.lowercased().contains("comment") && subject.isNearHeadline($0)
        }
        let dates = marks.compactMap { mark in WrittenDate(in: mark.value ?? mark.text) ?? WrittenDate(in: mark.text) }
        return dates.first { !$0.isUpdate && !updates.contains($0.text) }.map { Claim($0.text, .markup) }
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
