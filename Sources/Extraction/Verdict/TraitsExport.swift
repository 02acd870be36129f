import Documents

/// What the kind of a page is judged by, for those who fit its weights.
public enum TraitsExport {
    public static var names: [String] { PageTraits.names }

    public static func values(of article: Article, _ retrieval: Retrieval) -> [Double] {
        PageTraits(Subject(article, retrieval)).values
    }
}
