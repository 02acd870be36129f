import Documents

/// The headline, without the site's name, as the page writes it.
enum TitleField {
    static func claim(_ subject: Subject, siteName: String?) -> Claim<String>? {
        if let title = subject.evidence.rule?.title.flatMap(PlainField.clean) { return Claim(title, .siteRule) }
        var claims: [(claim: Claim<String>, weight: Double)] = []
        func add(_ text: String?, _ origin: FieldOrigin, _ weight: Double) {
            guard let text = text.flatMap(PlainField.clean), text.unicodeScalars.count <= 400 else { return }
            claims.append((Claim(text, origin), weight))
        }
        add(subject.structured.text("headline"), .jsonLD, 0.9)
        add(subject.meta("og:title"), .openGraph, 1.0)
        add(subject.meta("twitter:title", "dc.title", "parsely-title", "sailthru.title"), .meta, 0.7)
        let headings = subject.evidence.marks.filter { $0.kind == .h1 }
        // Where a site takes care to say the same twice, it says the headline.
        let stated = subject.meta("og:title").map(TitleWords.fold)
        let isAgreed = stated != nil && stated == subject.structured.text("headline").map(TitleWords.fold)
        let named = [subject.meta("og:title"), subject.evidence.title, subject.structured.text("headline")].compactMap { $0 }
        for heading in headings.prefix(3) {
            let isPrinted = !isAgreed && named.contains { Self.isAlike(heading.text, $0) }
            add(heading.text, .markup, isPrinted ? (headings.count == 1 ? 2.2 : 1.2) : headings.count == 1 ? 1.1 : 0.6)
        }
        add(subject.evidence.title, .markup, 0.5)
        add(subject.retrieval.hint?.title, .feed, 0.6)
        guard !claims.isEmpty else { return nil }

        let others = claims.map { TitleWords.fold($0.claim.value) }
        for index in claims.indices {
            claims[index].claim.value = TitleSuffix.removed(
                from: claims[index].claim.value, siteName: siteName, host: subject.url?.host, others: others)
        }
        let folded = claims.map { TitleWords.fold($0.claim.value) }
        let site = siteName.map(TitleWords.fold)
        let best = claims.indices.max { a, b in score(a, claims, folded, site) < score(b, claims, folded, site) }
        guard let best, !folded[best].isEmpty else { return nil }
        // The page's own casing: a headline in the text beats the same words in capitals.
        let same = claims.indices.filter { folded[$0] == folded[best] }
        let written = same.first { !isAllCapitals(claims[$0].claim.value) } ?? best
        return Claim(claims[written].claim.value, claims[best].claim.origin)
    }

    private static func score(
        _ index: Int, _ claims: [(claim: Claim<String>, weight: Double)], _ folded: [String], _ site: String?
    ) -> Double {
        var score = claims[index].weight
        if folded[index].isEmpty || folded[index] == site { return -1 }
        for other in claims.indices where other != index && folded[other] == folded[index] { score += 0.5 * claims[other].weight }
        return score
    }

    /// Whether a heading tells what a title tells: half of its words of four letters and more are there.
    private static func isAlike(_ heading: String, _ title: String) -> Bool {
        func words(_ text: String) -> [String] {
            text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { $0.count >= 4 }
        }
        let (own, others) = (words(heading), Set(words(title)))
        guard own.count >= 2 else { return false }
        return own.count { others.contains($0) } * 2 >= own.count
    }

    private static func isAllCapitals(_ text: String) -> Bool {
        text == text.uppercased() && text != text.lowercased()
    }
}
