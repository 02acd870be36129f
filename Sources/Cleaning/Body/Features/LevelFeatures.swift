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
            // How many are like it is told of the nearer ones only.
            let isNear = level < 4
            let values = page.levels[levels[level]]
            row.put(
                LevelTable.parts.prefix(isNear ? values.count : values.count - 1).map { "level\(level).\($0)" },
                isNear ? values : values.dropLast())
        }
    }
}
