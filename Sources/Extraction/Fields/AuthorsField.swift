import Documents
import JSON

/// Who wrote it.
///
/// A byline that is printed beside the headline goes before what machines are told, since systems name whoever typed the text in,
/// but for newsrooms' systems; people go before bodies, names before logins, anybody before the site itself.
enum AuthorsField {
    static func claim(_ subject: Subject, siteName: String?) -> Claim<[Author]>? {
        let weighing = weighing(subject, siteName: siteName)
        let scores = scores(weighing)
        let entries = weighing.entries
        // A word that stands alone beside a headline is no author for that.
        guard let best = Weighing<[Author]>.best(scores), entries[best].claim.origin != .markup || scores[best] >= 0.8 else {
            return nil
        }
        let chosen = entries[best].claim
        return Claim(AuthorSpelling(entries.map(\.claim)).corrected(chosen.value), chosen.origin)
    }

    static func scores(_ weighing: Weighing<[Author]>) -> [Double] {
        weighing.scores(support: 0.15) { a, b in
            let names = Set(a.map { TitleWords.fold($0.name) })
            return b.contains { names.contains(TitleWords.fold($0.name)) }
        }
    }

    static func weighing(_ subject: Subject, siteName: String?) -> Weighing<[Author]> {
        var weighing = Weighing<[Author]>()
        let site = siteNames(subject, siteName)
        func add(_ authors: [Author], _ origin: FieldOrigin, _ weight: Double) {
            var seen: Set<String> = []
            let unique = authors.filter { seen.insert(TitleWords.fold($0.name)).inserted }
            // The site itself is named where people are not; a person's site bears the person's name.
            let others = unique.filter { !site.contains(TitleWords.fold(LegalForm.removed(from: $0.name))) }
            guard let first = unique.first else { return }
            if others.isEmpty {
                weighing.add([first], origin, weight * (PersonName.isLikely(first.name) ? 0.7 : 0.35))
            } else {
                weighing.add(others, origin, weight * credit(others))
            }
        }
        if let rule = subject.evidence.rule {
            add(rule.authors.flatMap { named in names(named.name, named.url) }, .siteRule, 100)
        }
        addStated(subject, add)
        let stated = weighing.entries.filter { $0.claim.origin == .jsonLD || $0.claim.origin == .meta }.map {
            Set($0.claim.value.map { TitleWords.fold($0.name) })
        }
        addPrinted(subject, stated: stated, add)
        add((subject.retrieval.hint?.authors ?? []).flatMap { names($0, nil, isStated: true) }, .feed, 1.2)
        return weighing
    }

    /// A list of logins or bodies is worth less than one of people.
    private static func credit(_ authors: [Author]) -> Double {
        if authors.allSatisfy({ PersonName.isHandle($0.name) }) { return 0.4 }
        if authors.allSatisfy({ $0.name.lowercased().contains("admin") }) { return 0.3 }
        let areBodies = authors.allSatisfy { PersonName.isBody($0.name.lowercased().split(separator: " ").map(String.init)) }
        return areBodies ? 0.7 : 1
    }

    private static func addStated(_ subject: Subject, _ add: ([Author], FieldOrigin, Double) -> Void) {
        let stated = subject.structured.values("author") + subject.structured.values("creator")
        let hasPeople = stated.contains { !StructuredData.types($0).contains { $0.hasSuffix("organization") } }
        add(stated.flatMap(structuredAuthors), .jsonLD, !hasPeople ? 1.8 : subject.structured.isNews ? 4 : 3)
        for name in metas {
            let values = subject.evidence.allMeta(name).filter { !$0.contains("://") && !$0.hasPrefix("@") }
            if name == "twitter:data1", subject.evidence.meta("twitter:label1")?.lowercased().contains("by") != true { continue }
            add(
                values.flatMap { names(citation(name, $0), nil, isStated: name != "twitter:data1") }, .meta,
                name == "dc.contributor" ? 2.2 : name.hasPrefix("citation") ? 2.7 : 2.6)
        }
        add(microdata(subject), .microdata, 2.4)
    }

    /// - Parameter stated: the folded names of each list that machines are told.
    private static func addPrinted(
        _ subject: Subject, stated: [Set<String>], _ add: ([Author], FieldOrigin, Double) -> Void
    ) {
        let related = subject.evidence.relations.filter { $0.rel.split(separator: " ").contains("author") && !$0.text.isEmpty }
        let linkedNames = related.prefix(6).flatMap { names($0.text, $0.url, isStated: true) }.filter { !isLabel($0.name) }
        // Where many are linked, those behind the first are other articles'.
        let isList = Set(linkedNames.map { TitleWords.fold($0.name) }).count > 3
        add(isList ? Array(linkedNames.prefix(1)) : linkedNames, .markup, 2.2)
        let marks = bylines(subject)
        for mark in marks.prefix(4) where !(mark.url.map(PrintedAuthors.isTopicPage) ?? false) {
            let found = names(mark.text, mark.url).filter { !isLabel($0.name) }
            add(
                found, .markup,
                AuthorNames.hasOpener(mark.text) && isClose(mark, subject)
                    ? 3.5 : max(looks(found), isNameElement(mark) ? 2.4 : 0))
        }
        add(named(marks), .markup, 2.3)
        let opened = subject.evidence.marks.first { mark in
            mark.kind == .byline && !mark.name.lowercased().contains("comment") && subject.isNearHeadline(mark)
                && AuthorNames.hasOpener(mark.text)
        }
        if let opened { add(names(opened.text, nil), .markup, 1.8) }
        let printed = PrintedAuthors(subject)
        add(printed.opened, .markup, 3.6)
        let linked = printed.linked
        add(linked, .markup, linked.contains { $0.name.contains(" ") } ? 2.1 : 0.9)
        // Systems name one account, where the byline names all who wrote it.
        let together = printed.linkedTogether
        let all = Set(together.map { TitleWords.fold($0.name) })
        if all.count > 1, stated.contains(where: { $0.count < all.count && all.isSuperset(of: $0) }) {
            add(together, .markup, 4.2)
        }
        if subject.declaresArticle { add(printed.signed, .markup, 1.3) }
        add(printed.unmarked, .markup, 1.7)
        add(printed.withDegrees, .markup, 1.7)
        add(printed.portrayedAtEnd, .markup, 1.2)
        add(printed.openedAtEnd, .markup, 1.6)
        add(boxed(subject), .markup, 1.3)
    }

    /// The page calls it an author's name: `post-author-name`.
    private static func isNameElement(_ mark: PageEvidence.Mark) -> Bool {
        mark.text.unicodeScalars.count <= 40
            && mark.name.split(separator: " ").contains {
                let token = $0.lowercased()
                return token.contains("author") && token.hasSuffix("name")
            }
    }

    /// Right above or below the headline, where a byline names this page's author and not another one's.
    private static func isClose(_ mark: PageEvidence.Mark, _ subject: Subject) -> Bool {
        guard let headline = subject.headline else { return true }
        return mark.position > headline - 80 && mark.position < headline + 250
    }

    /// What a byline without an opener is worth: its names have to look like names, or lead to an author's page.
    private static func looks(_ authors: [Author]) -> Double {
        let areNames = authors.contains { author in
            PersonName.isLikely(author.name) || author.url.map(PrintedAuthors.isAuthorPage) ?? false
                || author.name.first.map { $0.isLetter && !$0.isCased } ?? false
                || PersonName.isBody(author.name.lowercased().split(separator: " ").map(String.init))
        }
        return areNames ? 2 : authors.contains { $0.name.contains(" ") } ? 1 : 0.6
    }

    /// The byline as it is printed, if one stands near the headline.
    static func byline(_ subject: Subject) -> String? {
        let mark = bylines(subject).first { $0.text.count <= 120 && !$0.text.isEmpty }
        return (mark?.text ?? PrintedAuthors(subject).byline).flatMap(PlainField.clean)
    }

    /// Metas that hold names, the surest first.
    private static let metas = [
        "parsely-author", "sailthru.author", "byl", "author", "dc.creator", "dcterms.creator", "dc.creator.author",
        "article:author", "citation_author", "citation_authors", "dc.contributor", "dcsext.author", "article:author_name",
        "cxenseparse:author", "article.author", "articleauthor", "article_author", "author_name", "authors", "rnews:author",
        "twitter:data1",
    ]

    /// What the site and its publisher are called, folded.
    private static func siteNames(_ subject: Subject, _ siteName: String?) -> Set<String> {
        let publishers = subject.structured.values("publisher").compactMap(StructuredData.text)
        let names = ([siteName] + publishers).compactMap(\.self).map(LegalForm.removed)
        let labels = (subject.url?.host ?? "").split(separator: ".").map(String.init)
        let tails = labels.indices.map { labels[$0...].joined(separator: ".") }
        return Set((tails + labels.dropLast() + names).map(TitleWords.fold))
    }

    private static func bylines(_ subject: Subject) -> [PageEvidence.Mark] {
        subject.evidence.marks.filter { isAuthorMark($0) && subject.isNearHeadline($0) }
    }

    private static func isAuthorMark(_ mark: PageEvidence.Mark) -> Bool {
        let name = mark.name.lowercased()
        return mark.kind == .byline && !name.contains("comment")
            && (name.contains("byline") || name.contains("author") || name.contains("contributor") || name.contains("writer"))
    }

    /// The elements inside a byline that hold the names alone: `author-name`.
    private static func named(_ marks: [PageEvidence.Mark]) -> [Author] {
        let named = marks.filter { $0.name.lowercased().contains("name") && $0.text.unicodeScalars.count <= 60 }
        guard let first = named.first else { return [] }
        return named.filter { $0.position - first.position < 60 }.prefix(6).flatMap { names($0.text, $0.url) }
            .filter { $0.name.contains(" ") && !isLabel($0.name) }
    }

    /// The box about the author at the end of a page.
    private static func boxed(_ subject: Subject) -> [Author] {
        let ends = Set(subject.evidence.lines.filter { $0.place == .end && !$0.isPicture }.map(\.text))
        let mark = subject.evidence.marks.first { mark in
            isAuthorMark(mark) && mark.text.unicodeScalars.count <= 60 && ends.contains(mark.text)
                && (mark.name.lowercased().contains("name") || mark.name.lowercased().contains("title"))
        }
        return mark.map { names($0.text, $0.url).filter { $0.name.contains(" ") && !isLabel($0.name) } } ?? []
    }

    private static func isLabel(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ")
        return words.count > 1
            && (words[0] == "more" || words[0] == "view" || words[0] == "about" || words[0] == "all" || words[0] == "authors")
    }

    private static func names(_ text: String, _ url: String?, isStated: Bool = false) -> [Author] {
        AuthorNames.split(text, isStated: isStated).map { Author(name: $0, url: url) }
    }

    /// Those of the article: the first one and what stands close to it. Comments have authors too.
    private static func microdata(_ subject: Subject) -> [Author] {
        let items = subject.evidence.marks.filter { $0.kind == .itemprop && $0.name.contains("author") }
        guard let first = items.first else { return [] }
        let found = items.filter { $0.position - first.position < 60 }.flatMap { mark in
            names(mark.text.isEmpty ? mark.value ?? "" : mark.text, mark.url, isStated: true)
        }
        // In a thread the next login is who answered.
        return found.allSatisfy { PersonName.isHandle($0.name) } ? Array(found.prefix(1)) : found
    }

    /// Bibliographic metas put the surname first: `Berg, Anna`.
    private static func citation(_ meta: String, _ value: String) -> String {
        let parts = value.split(separator: ",")
        guard meta.hasPrefix("citation_author") || meta.hasPrefix("dc"), parts.count == 2, !value.contains(";") else {
            return value
        }
        return parts[1] + " " + parts[0]
    }

    private static func structuredAuthors(_ value: JSONValue) -> [Author] {
        if case .string(let text) = value { return names(text, nil, isStated: true) }
        let url = value["url"]?.string.flatMap { WebAddress($0)?.text }
        if StructuredData.types(value).contains(where: { $0.hasSuffix("organization") }),
            let name = value["name"].flatMap(StructuredData.text), name.count <= 60, !name.contains("://"), !name.contains("@")
        {
            return [Author(name: name, url: url)]
        }
        return value["name"].map { name in
            (name.array ?? [name]).compactMap(StructuredData.text).flatMap { names($0, url, isStated: true) }
        } ?? []
    }
}
