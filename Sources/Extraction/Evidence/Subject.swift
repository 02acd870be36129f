import Documents

/// What the fields are worked out from: the cleaned page, how it was had, and its structured data, read once.
struct Subject {
    let article: Article
    let retrieval: Retrieval
    let structured: StructuredData
    /// Where the document is, after redirects.
    let url: WebAddress?
    /// Where the headline stands: the heading that the cleaning stage took for it, or else the first one.
    let headline: Int?

    init(_ article: Article, _ retrieval: Retrieval) {
        self.article = article
        self.retrieval = retrieval
        structured = StructuredData(article.evidence.jsonLD)
        url = (retrieval.finalURL ?? retrieval.requestedURL).flatMap(WebAddress.init)
        headline = article.evidence.headlinePosition ?? article.evidence.marks.first { $0.kind == .h1 }?.position
    }

    var evidence: PageEvidence { article.evidence }

    /// Whether a mark stands where a byline or dateline does: around the headline, not in a sidebar or under comments.
    func isNearHeadline(_ mark: PageEvidence.Mark) -> Bool {
        guard let headline else { return true }
        return mark.position > headline - 150 && mark.position < headline + 600
    }

    /// The page calls itself an article, in structured data or Open Graph.
    var declaresArticle: Bool { structured.article != nil || evidence.meta("og:type")?.lowercased() == "article" }

    /// A page that says it is people's posts.
    var declaresThread: Bool {
        structured.nodes.contains {
            StructuredData.types($0).contains { $0 == "discussionforumposting" || $0 == "qapage" }
        }
    }

    /// The first of several metas that says something.
    func meta(_ names: String...) -> String? {
        for name in names { if let content = evidence.meta(name) { return PlainField.clean(content) } }
        return nil
    }
}
