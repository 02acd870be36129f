import Markup

/// Which elements a segment stands in.
enum AncestorFeatures {
    private static let ancestors: [(String, HTMLTag)] = [
        ("article", .article), ("main", .main), ("aside", .aside), ("nav", .nav), ("footer", .footer), ("header", .header),
        ("figure", .figure), ("form", .form), ("ul", .ul), ("ol", .ol), ("table", .table), ("blockquote", .blockquote),
        ("section", .section), ("a", .a), ("details", .details), ("button", .button), ("dl", .dl), ("pre", .pre), ("li", .li),
        ("noscript", .noscript), ("dialog", .dialog), ("custom", .custom),
    ]

    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        let ancestry = page.nodes.ancestry(page.structure.segmentation.segments[index].node)
        for (name, tag) in Self.ancestors { row.put("in." + name, ancestry.contains(tag)) }
        row.put("in.articles", ancestry.articles)
        row.put("in.lists", ancestry.lists)
        row.put("in.tables", ancestry.tables)
        row.put("in.article_order", ancestry.articleOrder)
        let article = ancestry.article
        let outer = ancestry.outerArticle
        row.put(
            "in.article_prose", article < 0 ? -1 : ratio(page.structure.proseCharacters(in: article), page.structure.total.prose))
        row.put(
            "in.outer_article_prose",
            outer < 0 ? -1 : ratio(page.structure.proseCharacters(in: outer), page.structure.total.prose))
        row.put(
            "in.headline_article",
            page.titleArticles.isEmpty
                ? -1 : article < 0 ? 0 : page.titleArticles.contains(article) ? 2 : page.titleArticles.contains(outer) ? 1 : 0)
        row.put("in.role_main", ancestry.isInMain)
        row.put("in.landmark", ancestry.isInLandmark)
        row.put("in.itemprop_body", page.articleBodyCount == 0 ? -1 : ancestry.isInArticleBody ? 1 : 0)
    }
}
