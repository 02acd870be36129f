import Documents

/// When it was published, and when it was last changed.
///
/// What machines are told goes before the address, and that before a day in words that nothing calls one of publication; sources that
/// agree on a day support each other.
/// A day that the page calls that of a change is never one of publication, even where the page states no other.
enum DatesField {
    static func published(_ subject: Subject) -> Claim<String>? {
        if let date = ruled(subject) { return date }
        let weighing = publishedWeighing(subject)
        let scores = scores(weighing)
        guard let best = Weighing<String>.best(scores) else { return nil }
        let claim = weighing.entries[best].claim
        // Of those that name the day, the one that names the time too.
        let precise = weighing.entries.indices.filter {
            weighing.entries[$0].claim.value.hasPrefix(claim.value) && weighing.entries[$0].claim.origin == claim.origin
        }
        return precise.first { weighing.entries[$0].claim.value.count > claim.value.count }
            .map { weighing.entries[$0].claim } ?? claim
    }

    static func scores(_ weighing: Weighing<String>) -> [Double] {
        weighing.scores(support: 0.4) { $0.prefix(10) == $1.prefix(10) }
    }

    static func publishedWeighing(_ subject: Subject) -> Weighing<String> {
        var weighing = Weighing<String>()
        for (index, name) in ["datePublished", "dateCreated", "uploadDate"].enumerated() {
            weighing.add(subject.structured.text(name).flatMap(read), .jsonLD, index == 0 ? 3 : 2)
        }
        if let date = subject.structured.pageDate("datePublished").flatMap(read) { weighing.add(date, .jsonLD, 2.4) }
        for (rank, names) in publicationMetas.enumerated() {
            for name in names { weighing.add(subject.evidence.meta(name).flatMap(read), .meta, 2.8 - 0.5 * Double(rank)) }
        }
        let marks = subject.evidence.marks
        weighing.add(first(marks, ["datepublished", "datecreated"]), .microdata, 2.1)
        addPrinted(subject, to: &weighing)
        // Systems that put a day into an address put that of publication there: what is printed unlabelled may be a sidebar's.
        weighing.add(inURL(subject), .url, 1.65)
        weighing.add(subject.retrieval.hint?.published.flatMap(StatedDate.init)?.text, .feed, 1.25)
        return weighing
    }

    static func modified(_ subject: Subject) -> Claim<String>? {
        let weighing = modifiedWeighing(subject)
        return Weighing<String>.best(weighing.entries.map(\.weight)).map { weighing.entries[$0].claim }
    }

    static func modifiedWeighing(_ subject: Subject) -> Weighing<String> {
        modifiedWeighing(subject, PrintedDate.around(subject, order: order(subject)))
    }

    private static func modifiedWeighing(_ subject: Subject, _ printed: [PrintedDate]?) -> Weighing<String> {
        var weighing = Weighing<String>()
        weighing.add(subject.structured.text("dateModified").flatMap(read), .jsonLD, 3)
        if let date = subject.structured.pageDate("dateModified").flatMap(read) { weighing.add(date, .jsonLD, 2.4) }
        for name in modificationMetas { weighing.add(subject.evidence.meta(name).flatMap(read), .meta, 2.8) }
        weighing.add(first(subject.evidence.marks, ["datemodified"]), .microdata, 2.4)
        if let printed {
            weighing.add(printed.first { $0.label == .update }?.day, .markup, 1.5)
        }
        weighing.add(subject.evidence.marks.lazy.filter(\.isCalledChange).compactMap(day).first, .markup, 1.4)
        // Servers that make each page anew say now, which says nothing.
        if let header = subject.retrieval.headers["Last-Modified"].flatMap({ WrittenDate(in: $0)?.text }),
            let fetched = subject.retrieval.fetchedAt, header < String(fetched.description.prefix(10))
        {
            weighing.add(header, .http, 0.5)
        }
        return weighing
    }

    /// The surest first.
    private static let publicationMetas = [
        [
            "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
            "article:published", "article.published", "published_time", "citation_publication_date",
        ],
        [
            "sailthru.date", "publish-date", "pubdate", "publishdate", "publication_date", "dc.date.issued", "dcterms.issued",
            "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "last-publish-date", "rnews:datepublished",
            "citation_date", "citation_online_date", "date-pub", "published", "published-date", "publisheddate",
            "originalpublicationdate", "article_date_original", "prism.publicationdate",
        ],
        ["dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "date", "created"],
    ]

    private static let modificationMetas = [
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
        "revision_date", "article:modified", "updated", "updated_time", "article.updated",
    ]

    static func ruled(_ subject: Subject) -> Claim<String>? {
        (subject.evidence.rule?.dates ?? []).lazy.compactMap(read).first.map { Claim($0, .siteRule) }
    }

    private static func first(_ marks: [PageEvidence.Mark], _ properties: [String]) -> String? {
        marks.lazy.filter { mark in properties.contains { mark.name.contains($0) } }.compactMap { read($0.value ?? $0.text) }
            .first
    }

    /// What a mark says, for machines before what it shows.
    private static func day(_ mark: PageEvidence.Mark) -> String? { mark.value.flatMap(read) ?? read(mark.text) }

    private static func order(_ subject: Subject) -> DayOrder {
        DayOrder(language: subject.evidence.language ?? subject.meta("og:locale"), host: subject.url?.host)
    }

    /// For machines, or else for people.
    private static func read(_ text: String) -> String? { StatedDate(text)?.text ?? WrittenDate(in: text)?.text }

    /// A `<time>`, or a dateline in words, near the headline.
    private static func addPrinted(_ subject: Subject, to weighing: inout Weighing<String>) {
        let order = order(subject)
        let printed = PrintedDate.around(subject, order: order)
        let updates = updateDays(subject, printed)
        // What the words call the day of publication is that, whatever a template says elsewhere.
        let stated = weighing.entries.map { String($0.claim.value.prefix(10)) }
        if let date = printed.first(where: { $0.label == .publication }) {
            // One day apart are two time zones.
            let isOther = stated.allSatisfy { !PrintedDate.areNeighbours($0, date.day) }
            weighing.add(date.day, .markup, isOther ? 3.4 : 1.6)
        }
        let unlabelled = printed.first { $0.label == .none && !updates.contains($0.day) }
        if let date = unlabelled {
            // Pages that are changed print the later day; an earlier one than the stated is the older truth.
            let others = stated.filter { $0 != date.day }
            let isOlder = others.allSatisfy { date.day < $0 && !PrintedDate.areNeighbours($0, date.day) }
            weighing.add(date.day, .markup, !others.isEmpty && isOlder ? 3.3 : 1.6)
        }
        if let date = timed(subject, updates) { weighing.add(date, .markup, 1.7) }
        if let date = written(subject, updates, order) { weighing.add(date, .markup, 1.5) }
        if let date = lone(subject, updates, order) { weighing.add(date, .markup, 1.1) }
    }

    private static func timed(_ subject: Subject, _ updates: Set<String>) -> String? {
        let dated = subject.evidence.marks.filter { $0.kind == .time }.compactMap { mark -> (position: Int, date: String)? in
            guard WrittenDate(in: mark.text)?.isUpdate != true, let date = read(mark.value ?? mark.text) ?? read(mark.text),
                !updates.contains(String(date.prefix(10)))
            else { return nil }
            return (mark.position, date)
        }
        guard let headline = subject.headline else { return dated.count == 1 ? dated[0].date : nil }
        return dated.min { abs($0.position - headline) < abs($1.position - headline) }?.date
    }

    /// Days that the page calls those of a change, and not of publication as well.
    private static func updateDays(_ subject: Subject, _ printed: [PrintedDate]) -> Set<String> {
        // `2 March 2026, updated 2 March 2026` is both.
        var days = Set(
            printed.filter { date in
                date.label == .update
                    && !printed.contains { $0.line == date.line && $0.day == date.day && $0.label != .update }
            }.map(\.day))
        // A page that prints another day as that of its change knows better than its metas.
        if days.isEmpty, let modified = modifiedStated(subject) { days.insert(String(modified.prefix(10))) }
        days.formUnion(subject.evidence.marks.filter(\.isCalledChange).compactMap(day).map { String($0.prefix(10)) })
        for mark in subject.evidence.marks where mark.kind == .byline || mark.kind == .time {
            let dates = WrittenDate.all(in: mark.text)
            let published = dates.filter { !$0.isUpdate }.map(\.text)
            days.formUnion(dates.filter { $0.isUpdate && !published.contains($0.text) }.map(\.text))
        }
        return days
    }

    private static func modifiedStated(_ subject: Subject) -> String? {
        modifiedWeighing(subject, nil).entries.first { $0.weight > 2 }?.claim.value
    }

    /// The words beside the headline, where they hold a day that they do not call an update's.
    private static func written(_ subject: Subject, _ updates: Set<String>, _ order: DayOrder) -> String? {
        let marks = subject.evidence.marks.filter {
            $0.kind == .byline && !$0.name.lowercased().contains("comment") && subject.isNearHeadline($0)
        }
        let dates = marks.compactMap { mark in
            WrittenDate(in: mark.value ?? mark.text, order: order) ?? WrittenDate(in: mark.text, order: order)
        }
        return dates.first { !$0.isUpdate && !updates.contains($0.text) }?.text
    }

    /// The one day that the page's datelines call that of publication, wherever they stand.
    private static func lone(_ subject: Subject, _ updates: Set<String>, _ order: DayOrder) -> String? {
        var days: Set<String> = []
        for mark in subject.evidence.marks where mark.kind == .byline && !mark.name.lowercased().contains("comment") {
            let dates = WrittenDate.all(in: mark.text, order: order)
            let isWithUpdate = dates.count == 2 && dates.contains(where: \.isUpdate)
            for date in dates where !date.isUpdate && (date.isPublication || isWithUpdate) { days.insert(date.text) }
        }
        return days.count == 1 ? days.first.flatMap { updates.contains($0) ? nil : $0 } : nil
    }

    /// `/2026/03/02/`, `/2026-03-02-` or `/2026/march/02/` in the path.
    private static func inURL(_ subject: Subject) -> String? {
        guard let path = subject.url?.path else { return nil }
        if let date = named(path.split(separator: "/")) { return date }
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
        return fields.count == 3 ? stated(fields.map(String.init)) : nil
    }

    /// A year, a month's name and a day, each a part of the path: within a part they may be words of a headline.
    private static func named(_ parts: [Substring]) -> String? {
        for index in parts.indices.dropLast(2) where parts[index].count == 4 && parts[index].allSatisfy(\.isNumber) {
            let day = parts[index + 2]
            guard let month = MonthNames.month(parts[index + 1]), day.count <= 2, day.allSatisfy(\.isNumber) else { continue }
            if let date = stated([String(parts[index]), String(month), String(day)]) { return date }
        }
        return nil
    }

    private static func stated(_ fields: [String]) -> String? {
        StatedDate(fields.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-"))?.text
    }
}
