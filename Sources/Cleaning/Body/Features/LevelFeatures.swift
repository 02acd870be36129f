import Markup

/// How much text, and of what kind, the elements around a segment hold.
enum LevelFeatures {
    private static let count = 6

    /// The ancestors that hold strictly more text than the one below: as much of the page's nesting as matters.
    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        withUnsafeTemporaryAllocation(of: HTMLTree.Node.self, capacity: count) { describe(index, of: page, $0, &row) }
    }

    private static func describe(
        _ index: Int, of page: PageProfile, _ levels: UnsafeMutableBufferPointer<HTMLTree.Node>, _ row: inout FeatureRow
    ) {
        let total = page.structure.total
        levels.initialize(repeating: page.structure.body)
        var found = 0
        var last = page.structure.segmentation.segments[index].characters
        for node in page.chains[index] {
            let characters = page.structure.characters(in: node)
            if characters > last {
                levels[found] = node
                found += 1
                last = characters
                if found == count { break }
            }
        }
        for level in 0..<count {
            let node = levels[level]
            let range = page.structure.segments(in: node)
            let sums = page.structure.sums(range)
            row.put("level\(level).characters", sums.characters)
            row.put("level\(level).share", ratio(sums.characters, total.characters))
            row.put("level\(level).link_density", ratio(sums.linked, sums.characters))
            row.put("level\(level).segments", range.count)
            row.put("level\(level).paragraphs", sums.paragraphs)
            row.put("level\(level).prose_share", ratio(sums.prose, total.prose))
            row.put("level\(level).prose_density", ratio(sums.prose, sums.characters))
            row.put("level\(level).mean", ratio(sums.characters, range.count))
            row.put("level\(level).commas", 100 * ratio(sums.commas, sums.characters))
            row.put("level\(level).headings", ratio(sums.headings, range.count))
            row.put("level\(level).items", ratio(sums.listItems, range.count))
            if level < 4 {
                let place = node == page.structure.body ? SiblingFacts.Place() : page.siblings.place(of: node)
                row.put("level\(level).alike", max(1, place.sameSignature))
            }
        }
    }
}
