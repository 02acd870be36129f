import Markup

/// How much text, and of what kind, each element around a page's segments holds: the numbers that `LevelFeatures` gives of it.
/// Worked out once for each element, since many segments stand in the same ones.
struct LevelTable {
    static let parts = [
        "characters", "share", "link_density", "segments", "paragraphs", "prose_share", "prose_density", "mean", "commas",
        "headings",
        "items", "alike",
    ]

    /// Where each element's numbers begin in `values`; -1 for those that nothing is known of.
    private var startOf: [Int32]
    private var values: [Float] = []

    init(count: Int) { startOf = [Int32](repeating: -1, count: count) }

    /// - Parameter place: the element's among its siblings.
    mutating func add(_ node: HTMLTree.Node, _ structure: PageStructure, _ place: SiblingFacts.Place) {
        startOf[node] = Int32(values.count)
        let total = structure.total
        let range = structure.segments(in: node)
        let sums = structure.sums(range)
        values.append(Float(sums.characters))
        values.append(Float(ratio(sums.characters, total.characters)))
        values.append(Float(ratio(sums.linked, sums.characters)))
        values.append(Float(range.count))
        values.append(Float(sums.paragraphs))
        values.append(Float(ratio(sums.prose, total.prose)))
        values.append(Float(ratio(sums.prose, sums.characters)))
        values.append(Float(ratio(sums.characters, range.count)))
        values.append(Float(100 * ratio(sums.commas, sums.characters)))
        values.append(Float(ratio(sums.headings, range.count)))
        values.append(Float(ratio(sums.listItems, range.count)))
        values.append(Float(max(1, place.sameSignature)))
    }

    /// The numbers of an element that has been added, in the order of `parts`.
    subscript(_ node: HTMLTree.Node) -> ArraySlice<Float> {
        let start = Int(startOf[node])
        return values[start..<(start + Self.parts.count)]
    }
}
