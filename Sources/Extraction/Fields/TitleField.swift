import Documents

/// The headline, without the site's name, as the page writes it.
enum TitleField {
    static func claim(_ subject: Subject, siteName: String?) -> Claim<String>? {
        if let title = subject.evidence.rule?.title.flatMap(PlainField.clean) { return Claim(title, .siteRule) }
        let weighing = weighing(subject, siteName: siteName)
        let scores = scores(weighing, siteName: siteName)
        guard let best = Weighing<String>.best(scores), scores[best] > 0 else { return nil }
        let values = weighing.entries.map(\.claim.value)
        let folded = values.map(TitleWords.fold)
        // The page's own casing: a headline in the text beats the same words in capitals.
        let same = values.indices.filter { folded[$0] == folded[best] }
        let written = isAllCapitals(values[best]) ? same.first { !isAllCapitals(values[$0]) } ?? best : best
        return Claim(values[written], weighing.entries[best].claim.origin)
    }

    /// What is said to be the headline, cleaned, each with its weight.
    static func weighing(_ subject: Subject, siteName: String?) -> Weighing<String> {
        var weighing = Weighing<String>()
        func add(_ text: String?, _ origin: FieldOrigin, _ weight: Double) {
            guard let text = text.flatMap(PlainField.clean), text.unicodeScalars.count <= 400 else { return }
            weighing.add(text, origin, weight)
        }
        let stated = [
            subject.meta("og:title"), subject.structured.text("headline"), subject.evidence.title, subject.retrieval.hint?.title,
        ].compactMap { $0 }
        addHeadings(subject, stated, siteName, add)
        add(subject.structured.text("headline"), .jsonLD, 0.9)
        add(subject.meta("og:title"), .openGraph, 1.0)
        add(subject.meta("twitter:title", "dc.title", "parsely-title", "sailthru.title", "citation_title"), .meta, 0.7)
        let named = subject.evidence.marks.lazy.filter { $0.kind == .h1 }.compactMap { besideSite($0.text, subject) }.first
        add(named ?? subject.evidence.title, .markup, 0.5)
        add(subject.retrieval.hint?.title, .feed, 0.6)

        let values = weighing.entries.map(\.claim.value)
        let others = values.map(TitleWords.fold)
        let headings = Set((subject.evidence.marks.filter { $0.kind == .h1 }.map(\.text) + [subject.evidence.headline ?? ""]))
        weighing.map { value in
            // A heading says all of the headline: only the site's own name can be too much in it.
            // One that is hidden and repeats `<title>` with all that the site has behind every headline is none.
            let isHeading = headings.contains(value) && !(value == subject.evidence.title && isBarred(value))
            return trimmedMarks(
                TitleSuffix.removed(
                    from: value, siteName: siteName, host: subject.url?.host, others: others, isHeading: isHeading))
        }
        return weighing
    }

    /// The headline over the body is what readers see; the more of it is said elsewhere too, the surer it is one.
    private static func addHeadings(
        _ subject: Subject, _ stated: [String], _ siteName: String?, _ add: (String?, FieldOrigin, Double) -> Void
    ) {
        let isSite = { (text: String) in besideSite(text, subject) != nil }
        let headings = subject.evidence.marks.filter { $0.kind == .h1 && !isLinkHome($0, subject) && !isSite($0.text) }
        let main = subject.evidence.headline.flatMap { isSite($0) ? nil : $0 }
        let open = subject.meta("og:title").map(TitleWords.fold)
        let agreed = open == subject.structured.text("headline").map(TitleWords.fold) ? open : nil
        for heading in headings.prefix(4) {
            // The heading may hold a standfirst too.
            let text = main.map { heading.text.hasPrefix($0) } ?? false ? main ?? heading.text : heading.text
            let likeness = stated.map { TitleWords.likeness(text, $0) }.max() ?? 0
            let isLone = headings.count == 1 || text == main
            let folded = TitleWords.fold(text)
            let weight: Double
            if isExtended(text, stated) || agreed.map({ $0 != folded && $0.hasSuffix(folded) }) ?? false {
                weight = 0.4
            } else if likeness >= 0.5 {
                weight = isLone && !(agreed != nil && subject.structured.isNews) ? 3.5 : 1.2
            } else {
                weight = isLone && agreed == nil ? 1.1 : 0.5
            }
            add(text, .markup, weight)
        }
        if let main, !subject.evidence.marks.contains(where: { $0.kind == .h1 && $0.text.hasPrefix(main) }) {
            add(main, .markup, isExtended(main, stated) ? 0.4 : 1.6)
        }
    }

    /// A label or a date stands before the words that others call the title: `Title: …`, `2 March Quay opens`.
    private static func isExtended(_ heading: String, _ stated: [String]) -> Bool {
        let folded = TitleWords.fold(heading)
        return stated.contains {
            let other = TitleWords.fold($0)
            return other.count >= 12 && folded.count >= other.count + 5 && folded.count <= other.count + 20
                && folded.hasSuffix(other)
        }
    }

    /// What machines are told is the headline, if the heading is all that `<title>` has besides: `Harbour Notes: The quay opens`. Then it
    /// names the site.
    private static func besideSite(_ heading: String, _ subject: Subject) -> String? {
        let folded = TitleWords.fold(heading)
        let named = TitleWords.fold(subject.evidence.title ?? "")
        guard !folded.isEmpty, named.count > folded.count else { return nil }
        return [subject.meta("og:title"), subject.structured.text("headline")].compactMap(\.self).first { stated in
            let other = TitleWords.fold(stated)
            return !other.isEmpty && (named == folded + other || named == other + folded)
        }
    }

    /// A logo's heading leads to the front page.
    private static func isLinkHome(_ heading: PageEvidence.Mark, _ subject: Subject) -> Bool {
        guard let link = heading.url.flatMap(WebAddress.init), let own = subject.url else { return false }
        return link.path == "/" && link.query == nil && own.path != "/"
    }

    static func scores(_ weighing: Weighing<String>, siteName: String?) -> [Double] {
        let site = siteName.map(TitleWords.fold)
        var weighingFolded = weighing
        weighingFolded.map(TitleWords.fold)
        let folded = weighingFolded.entries.map(\.claim.value)
        var scores = weighingFolded.scores(support: 0.5, agree: ==)
        for index in scores.indices where folded[index].isEmpty || folded[index] == site { scores[index] = -1 }
        return scores
    }

    /// `Quay opens | Harbour | The Post`
    private static func isBarred(_ text: String) -> Bool { text.split(separator: " | ").count > 2 }

    /// Without ornaments at the ends, and without asterisks of a text that was to become italics.
    private static func trimmedMarks(_ text: String) -> String {
        // Most titles begin and end with a letter or a digit.
        if let first = text.utf8.first, let last = text.utf8.last, first > 0x2F, TitleWords.isLetterOrDigit(last),
            !text.contains("  ")
        {
            return text
        }
        var words = text.split(separator: " ", omittingEmptySubsequences: true)
        while words.count > 1, let last = words.last, last.allSatisfy({ !$0.isLetter && !$0.isNumber }), last.count == 1,
            !"?!…)]»”\"&+#".contains(last)
        {
            words.removeLast()
        }
        var trimmed = words.joined(separator: " ")
        if trimmed.hasPrefix("*"), let close = trimmed.dropFirst().firstIndex(of: "*") {
            trimmed.remove(at: close)
            trimmed.removeFirst()
        }
        return trimmed
    }

    private static func isAllCapitals(_ text: String) -> Bool {
        text == text.uppercased() && text != text.lowercased()
    }
}
