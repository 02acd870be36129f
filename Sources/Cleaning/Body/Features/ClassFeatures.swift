import Markup

/// What the names of the elements around a segment say they are for: how near, how often, and how much of the page they hold.
enum ClassFeatures {
    private static let groupNames = [
        "navigation", "footer", "header", "comment", "share", "related", "promotion", "caption", "byline", "biography", "sidebar",
        "newsletter", "consent", "tags", "overlay", "paywall", "content", "title", "standfirst", "contents", "note", "questions",
        "product",
    ]
    /// Those that are counted and measured besides.
    private static let counted = [0, 1, 2, 3, 4, 5, 6, 10, 16]

    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        withUnsafeTemporaryAllocation(of: Group.self, capacity: ClassGroups.count) { groups in
            groups.initialize(repeating: Group())
            for (step, node) in page.chains[index].enumerated() {
                var bits = page.nodes.groups(node).rawValue
                while bits != 0 {
                    let bit = bits.trailingZeroBitCount
                    bits &= bits - 1
                    if groups[bit].nearest < 0 { groups[bit].nearest = step }
                    groups[bit].count += 1
                    groups[bit].outermost = node
                }
            }
            for bit in 0..<ClassGroups.count {
                row.put("class." + groupNames[bit], groups[bit].nearest < 0 ? 0 : 1 / Double(1 + groups[bit].nearest))
            }
            for bit in counted {
                row.put("class." + groupNames[bit] + ".count", groups[bit].count)
                let outermost = groups[bit].outermost
                let share =
                    outermost < 0
                    ? 0 : ratio(page.structure.characters(in: outermost), page.structure.total.characters)
                row.put("class." + groupNames[bit] + ".share", share)
            }
        }
    }

    /// What is known of one group among a segment's ancestors.
    private struct Group {
        /// Steps up to the nearest, -1 where there is none.
        var nearest = -1
        var count = 0
        var outermost: HTMLTree.Node = -1
    }
}
