/// What the page is like as a whole: the same for each of its segments.
enum PageFeatures {
    static func describe(_ page: PageProfile, _ row: inout FeatureRow) {
        let total = page.structure.total
        row.put("page.segments", page.structure.segmentation.segments.count)
        row.put("page.characters", total.characters)
        row.put("page.prose", ratio(total.prose, total.characters))
        row.put("page.links", ratio(total.linked, total.characters))
        row.put("page.articles", page.articleCount)
        row.put("page.mains", page.mainCount)
        row.put("page.og_article", page.clues.isArticle)
        row.put("page.structured_article", page.clues.hasStructuredArticle)
        row.put("page.longest", page.longest)
        row.put("page.paragraphs", total.paragraphs)
        row.put("page.itemprop_bodies", page.articleBodyCount)
    }
}
