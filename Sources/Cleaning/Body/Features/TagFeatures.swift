import Markup

/// Which element a segment is, and how deep.
enum TagFeatures {
    private static let groups: [(name: String, tags: [HTMLTag])] = [
        ("p", [.p]), ("h1", [.h1]), ("h2", [.h2]), ("h3", [.h3]), ("h456", [.h4, .h5, .h6]), ("li", [.li]), ("cell", [.td, .th]),
        ("pre", [.pre]), ("blockquote", [.blockquote]), ("figcaption", [.figcaption]), ("div", [.div]),
        ("section", [.section, .article, .main, .body]), ("definition", [.dd, .dt]), ("button", [.button, .summary]),
    ]
    /// For each tag the group that it is in, -1 for those in none.
    private static let groupOfTag: [Int] = {
        var table = [Int](repeating: -1, count: 256)
        for (group, entry) in groups.enumerated() {
            for tag in entry.tags { table[Int(tag.rawValue)] = group }
        }
        return table
    }()

    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        let tag = page.tag(index)
        let own = groupOfTag[Int(tag.rawValue)]
        for (group, name) in groups.enumerated() { row.put("tag." + name.name, group == own) }
        row.put("tag.depth", page.chains[index].count)
        row.put("tag.relative_depth", ratio(page.chains[index].count, page.maximumDepth))
    }
}
