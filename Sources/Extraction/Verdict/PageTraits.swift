import Documents
import JSON

/// What tells an article's page from a home page, a listing, a product or a service, in numbers.
///
/// Structure, lengths and declared data only: no phrase of a language, no host.
struct PageTraits {
    /// In the order of `names`.
    let values: [Double]

    static let names = [
        "ld_product", "ld_organisation_only", "og_website", "og_product", "date_near_headline", "author", "root_path",
        "listing_path", "slug_words", "dated_path", "link_share", "body_link_share", "paragraph_length", "prices", "list_share",
        "one_h1", "forms", "sentences_per_block", "carts", "short_section_share", "column_share",
        "own_address_links",
    ]

    init(_ subject: Subject) {
        let measures = subject.article.measures
        let types = Set(subject.structured.nodes.flatMap(StructuredData.types))
        let shape = measures.shape
        let blocks = BlockTally(subject.article)
        func has(_ condition: Bool) -> Double { condition ? 1 : 0 }
        func share(_ part: Int, _ whole: Int) -> Double { whole > 0 ? min(1, Double(part) / Double(whole)) : 0 }
        let ogType = subject.evidence.meta("og:type")?.lowercased() ?? ""
        let path = URLTraits(subject.url)
        let headline = subject.headline
        values = [
            has(!types.isDisjoint(with: ["product", "productgroup", "offer", "aggregateoffer", "offercatalog"])),
            has(
                !types.isEmpty && subject.structured.article == nil
                    && !types.isDisjoint(with: ["organization", "website", "localbusiness", "service"])),
            has(ogType == "website"), has(ogType.contains("product")),
            has(
                headline != nil
                    && subject.evidence.marks.contains { $0.kind == .time && subject.isNearHeadline($0) }),
            has(
                !subject.evidence.allMeta("author").isEmpty || subject.structured.article?["author"] != nil
                    || subject.evidence.marks.contains {
                        $0.kind == .byline && subject.isNearHeadline($0) && $0.name.contains("author")
                    }),
            has(path.isRoot), has(path.isListing), Double(min(path.slugWords, 8)) / 8, has(path.isDated),
            share(measures.linkedCharacters, measures.characters),
            share(measures.bodyLinkedCharacters, max(blocks.characters, measures.bodyProseCharacters)),
            min(blocks.meanParagraph, 400) / 400,
            Double(min(measures.prices, 20)) / 20,
            share(blocks.listCharacters, blocks.characters),
            has(subject.evidence.marks.count { $0.kind == .h1 } == 1), Double(min(measures.forms, 4)) / 4,
            min(blocks.sentencesPerParagraph, 5) / 5, has(shape.carts > 0), share(shape.shortSections, shape.sections),
            share(shape.columnProse, measures.bodyProseCharacters), Double(min(shape.ownAddressLinks, 3)) / 3,
        ]
    }
}
