import Documents

/// Judges whether what came out is the article.
///
/// From structure, lengths and what the page declares; the measures are explained where they are used.
struct Verdict {
    let subject: Subject
    let isAccessibleForFree: Bool?
    let wordCount: Int

    /// Fewer words than that are no article.
    private static let stubWords = 60

    func quality() -> Quality {
        let measures = subject.article.measures
        var warnings = subject.article.warnings
        func verdict(_ status: Quality.Status, _ score: Double) -> Quality {
            Quality(status: status, score: score, warnings: warnings)
        }

        if let status = subject.retrieval.status, status >= 400 {
            warnings.append("http_error")
            return verdict(
                [401, 402].contains(status) ? .paywalled : [403, 429, 503].contains(status) ? .botWall : .notArticle, 0.9)
        }
        if let wall = WallSigns(subject).wall(bodyWords: wordCount) { return verdict(wall, 0.8) }
        if wordCount == 0 {
            // Much script and no text: a page that builds itself in the browser.
            return verdict(.empty, measures.characters < 200 ? 0.95 : 0.7)
        }
        if isAccessibleForFree == false {
            let isStub = wordCount < 350
            if isStub { return verdict(.paywalled, 0.85) }
            warnings.append("declared_paywalled")
        }
        if isListing(measures) { return verdict(.notArticle, 0.7) }
        if wordCount < Self.stubWords {
            warnings.append("short_text")
            return verdict(declaresArticle ? .partial : .notArticle, 0.5)
        }
        if measures.proseCharacters > 0, measures.bodyProseCharacters * 3 < measures.proseCharacters {
            warnings.append("much_text_outside")
            return verdict(.complete, 0.5)
        }
        return verdict(.complete, declaresArticle ? 0.95 : 0.8)
    }

    private var declaresArticle: Bool {
        subject.structured.article != nil || subject.evidence.meta("og:type")?.lowercased() == "article"
            || subject.evidence.meta("article:published_time") != nil || isRuled
            || subject.evidence.title == nil && subject.evidence.metas.isEmpty
    }

    /// A site rule says where its article is, and it is there.
    private var isRuled: Bool { subject.evidence.rule?.selectsBody == true }

    /// Mostly links: a home page, a section front, a search result.
    private func isListing(_ measures: PageMeasures) -> Bool {
        guard measures.characters > 0, !declaresArticle else { return false }
        let linkShare = Double(measures.linkedCharacters) / Double(measures.characters)
        return linkShare > 0.55 && measures.bodyProseCharacters < 1200
    }
}
