import Testing

@testable import Cleaning

@Suite("Trees as sets of leaves")
struct LeafSetsTests {
    /// A tree of so many leaves over four features, from a fixed sequence of numbers.
    private static func tree(leaves: Int, _ random: inout Sequence32) -> [BodyModel.Node] {
        guard leaves > 1 else { return [.leaf(Float(random.next() % 2000) / 1000 - 1)] }
        let smaller = tree(leaves: leaves / 2 - Int(random.next()) % (leaves / 2 / 2 + 1), &random)
        let larger = tree(leaves: leaves - smaller.count(where: \.isLeaf), &random)
        let comparison = BodyModel.Node(
            feature: UInt16(random.next() % 4), smaller: 1, larger: UInt8(smaller.count + 1), value: Float(random.next() % 16) - 4
        )
        return [comparison] + smaller + larger
    }

    private static func walked(_ nodes: [BodyModel.Node], _ roots: [Int], _ row: ArraySlice<Float>) -> Float {
        roots.reduce(into: 0) { weight, root in
            var index = root
            while !nodes[index].isLeaf {
                let isSmaller = row[row.startIndex + Int(nodes[index].feature)] <= nodes[index].value
                index += Int(isSmaller ? nodes[index].smaller : nodes[index].larger)
            }
            weight += nodes[index].value
        }
    }

    @Test("weigh to the last bit what walking down the trees weighs", arguments: [1, 2, 7, 31, 32, 33, 64, 100])
    func weights(leaves: Int) {
        var random = Sequence32(state: UInt32(leaves))
        var nodes: [BodyModel.Node] = []
        var roots: [Int] = []
        for _ in 0..<9 {
            roots.append(nodes.count)
            nodes += Self.tree(leaves: leaves, &random)
        }
        #expect(nodes.count(where: \.isLeaf) == 9 * leaves)
        let sets = LeafSets(nodes, roots: roots)
        for count in [1, 5, 8, 21] {
            // Whole numbers, so that many are equal to a threshold; nought with either sign. In the last column all are nearly alike.
            var rows: [Float] = []
            for place in 0..<(4 * count) {
                let isAlike = place % 4 == 3
                let value: Float = Float(random.next() % (isAlike ? 2 : 20)) - (isAlike ? -2 : 6)
                rows.append(value == 0 && random.next() % 2 == 0 ? -0.0 : value)
            }
            var weights = [Float](repeating: 7, count: count)
            rows.withUnsafeBufferPointer { rows in
                let common = sets.common(rows, width: 4)
                weights.withUnsafeMutableBufferPointer { weights in
                    for start in stride(from: 0, to: count, by: LeafSets.lanes) {
                        let end = min(start + LeafSets.lanes, count)
                        sets.weigh(
                            UnsafeBufferPointer(rebasing: rows[(4 * start)..<(4 * end)]), width: 4, common,
                            UnsafeMutableBufferPointer(rebasing: weights[start..<end]))
                    }
                }
            }
            #expect(weights == (0..<count).map { Self.walked(nodes, roots, rows[(4 * $0)..<(4 * $0 + 4)]) })
        }
    }

    /// Numbers that look like chance and are the same every time (Numerical Recipes, section 7.1).
    private struct Sequence32 {
        var state: UInt32

        mutating func next() -> UInt32 {
            state = state &* 1_664_525 &+ 1_013_904_223
            return state >> 8
        }
    }
}
