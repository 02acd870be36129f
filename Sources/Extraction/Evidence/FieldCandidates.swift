import Documents

extension Extractor {
    /// The candidates for each field that weighs several, best first. A value of a site rule outranks all and stands alone.
    ///
    /// Works them out anew; a record's own fields are chosen by the same weighing.
    public func fieldCandidates(of article: Article, _ retrieval: Retrieval) -> [FieldCandidate] {
        let subject = Subject(article, retrieval)
        let siteName = SiteNameField.claim(subject)?.value
        let title = TitleField.weighing(subject, siteName: siteName)
        let authors = AuthorsField.weighing(subject, siteName: siteName)
        let published = DatesField.publishedWeighing(subject)
        let modified = DatesField.modifiedWeighing(subject)
        let rule = subject.evidence.rule
        return
            Self.ranked("title", rule?.title, title, TitleField.scores(title, siteName: siteName)) { $0 }
            + Self.ranked("authors", nil, authors, AuthorsField.scores(authors)) { $0.map(\.name).joined(separator: ", ") }
            + Self.ranked("date_published", DatesField.ruled(subject)?.value, published, DatesField.scores(published)) { $0 }
            + Self.ranked("date_modified", nil, modified, modified.entries.map(\.weight)) { $0 }
    }

    /// - Parameter ruled: what a site rule says, which nothing else is weighed against.
    private static func ranked<Value>(
        _ field: String, _ ruled: String?, _ weighing: Weighing<Value>, _ scores: [Double], _ text: (Value) -> String
    ) -> [FieldCandidate] {
        let best = ruled == nil ? Weighing<Value>.best(scores) : nil
        let order = scores.indices.sorted { scores[$0] > scores[$1] || scores[$0] == scores[$1] && $0 < $1 }
        let first = ruled.map { FieldCandidate(field: field, value: $0, origin: .siteRule, score: 100, isChosen: true) }
        return [first].compactMap(\.self)
            + order.map { index in
                let claim = weighing.entries[index].claim
                return FieldCandidate(
                    field: field, value: text(claim.value), origin: claim.origin, score: scores[index],
                    isChosen: index == best && scores[index] > 0)
            }
    }
}
