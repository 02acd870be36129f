import Documents

extension Extractor {
    /// An explanation of how an article's text was chosen, with what its fields add: their candidates, and that a paragraph which
    /// turned out to be the byline is no longer in the text.
    public func completed(_ explanation: Explanation, of article: Article, _ retrieval: Retrieval) -> Explanation {
        var explanation = explanation
        explanation.fields = fieldCandidates(of: article, retrieval)
        let byline = AuthorsField.byline(Subject(article, retrieval))
        if let text = BylineBlock.text(in: article, byline: byline),
            let index = explanation.segments.firstIndex(where: { $0.fate.isKept && Self.isBeginning($0.text, of: text) })
        {
            explanation.segments[index].fate = .byline
        }
        return explanation
    }

    /// A segment tells only how its text begins.
    private static func isBeginning(_ beginning: String, of text: String) -> Bool {
        beginning == text || !beginning.isEmpty && beginning.unicodeScalars.count >= shortestCut && text.hasPrefix(beginning)
    }

    /// Code points: what is shorter was not cut.
    private static let shortestCut = 60
}
