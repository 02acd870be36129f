import Documents

/// One of the values that a page gives for a field, chosen or not: what explains a record's choice.
public struct FieldCandidate: Sendable, Hashable {
    /// The record's field: `title`, `authors`, `date_published`, `date_modified`.
    public var field: String
    /// As the record would hold it; several authors with commas between them.
    public var value: String
    public var origin: FieldOrigin
    /// What the choice goes by: its own weight, and part of that of each other origin that agrees.
    public var score: Double
    /// It is the record's value. Spelling may still be corrected after the choice.
    public var isChosen: Bool
}

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
        return
            Self.ranked("title", title, TitleField.scores(title, siteName: siteName)) { $0 }
            + Self.ranked("authors", authors, AuthorsField.scores(authors)) { $0.map(\.name).joined(separator: ", ") }
            + Self.ranked("date_published", published, DatesField.scores(published)) { $0 }
            + Self.ranked("date_modified", modified, modified.entries.map(\.weight)) { $0 }
    }

    private static func ranked<Value>(
        _ field: String, _ weighing: Weighing<Value>, _ scores: [Double], _ text: (Value) -> String
    ) -> [FieldCandidate] {
        let best = Weighing<Value>.best(scores)
        let order = scores.indices.sorted { scores[$0] > scores[$1] || scores[$0] == scores[$1] && $0 < $1 }
        return order.map { index in
            let claim = weighing.entries[index].claim
            return FieldCandidate(
                field: field, value: text(claim.value), origin: claim.origin, score: scores[index],
                isChosen: index == best && scores[index] > 0)
        }
    }
}
