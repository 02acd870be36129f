/// The trees of a body model turned inside out: every comparison of all trees, sorted by feature and threshold, with the leaves
/// that it rules out (QuickScorer: Lucchese et al., SIGIR 2015; eight rows at a time as in V-QuickScorer, SIGIR 2016).
///
/// A walk down a tree waits at each node for the one before. Here only the comparisons that a row exceeds are looked at, one after
/// the other, and each takes the leaves on its nearer side off the tree's set; of what is left, the first leaf is where a walk
/// would have ended. The same weights are added in the same order. Comparisons that all rows of a page exceed are made once.
struct LeafSets {
    private struct Comparison {
        var threshold: Float
        /// Which word of leaves it rules out some of.
        var word: Int32
        /// The leaves that are left when the feature is larger than the threshold.
        var kept: UInt32
    }

    /// Ascending for each feature; infinity ends one.
    private var comparisons: [Comparison] = []
    /// The features that something is compared with, and where their comparisons begin.
    private var features: [(column: Int, first: Int)] = []
    /// 32 leaves' weights to a word of bits; a tree has as many words as it needs.
    private var leaves: [Float] = []
    /// The trees' first words.
    private var trees: [Int32] = []

    /// How many rows are weighed at once.
    static let lanes = 8

    /// - Parameter nodes: depth first; a node's smaller side comes right behind it.
    init(_ nodes: [BodyModel.Node], roots: [Int]) {
        var found: [(column: Int, comparison: Comparison)] = []
        for (tree, root) in roots.enumerated() {
            let end = tree + 1 < roots.count ? roots[tree + 1] : nodes.count
            let first = leaves.count / 32
            trees.append(Int32(first))
            // How many leaves stand before each node.
            var before: [Int] = []
            var count = 0
            for node in nodes[root..<end] {
                before.append(count)
                if node.isLeaf {
                    if count % 32 == 0 { leaves.append(contentsOf: repeatElement(0, count: 32)) }
                    leaves[first * 32 + count] = node.value
                    count += 1
                }
            }
            for (offset, node) in nodes[root..<end].enumerated() where !node.isLeaf {
                let ruledOut = before[offset]..<before[offset + Int(node.larger)]
                for word in (ruledOut.lowerBound / 32)...((ruledOut.upperBound - 1) / 32) {
                    let bits = ruledOut.clamped(to: (word * 32)..<((word + 1) * 32))
                    let gone = (UInt64(1) << UInt64(bits.count)) - 1
                    let kept = ~UInt32(truncatingIfNeeded: gone << UInt64(bits.lowerBound % 32))
                    // Nought has one sign only: the sign of a difference is looked at.
                    found.append(
                        (Int(node.feature), Comparison(threshold: node.value + 0, word: Int32(first + word), kept: kept)))
                }
            }
        }
        found.sort { ($0.column, $0.comparison.threshold) < ($1.column, $1.comparison.threshold) }
        for (column, comparison) in found {
            if features.last?.column != column {
                if !features.isEmpty { comparisons.append(Self.end) }
                features.append((column, comparisons.count))
            }
            comparisons.append(comparison)
        }
        if !features.isEmpty { comparisons.append(Self.end) }
    }

    private static let end = Comparison(threshold: .infinity, word: 0, kept: .max)

    /// What holds for all rows that are weighed together: comparisons that each of them exceeds are looked at once, and those that
    /// none exceeds never.
    struct Common {
        /// The features that some rows exceed and others do not, and the first comparison of which that is true.
        fileprivate var features: [(column: Int, first: Int)] = []
        /// The leaves that the comparisons leave which all rows exceed.
        fileprivate var sets: [UInt32]
    }

    /// - Parameter rows: `width` finite numbers in each, one row after the other; at least one.
    func common(_ rows: UnsafeBufferPointer<Float>, width: Int) -> Common {
        var common = Common(sets: [UInt32](repeating: .max, count: leaves.count / 32))
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * width) { bounds in
            let lowest = UnsafeMutableBufferPointer(rebasing: bounds[..<width])
            let highest = UnsafeMutableBufferPointer(rebasing: bounds[width...])
            _ = lowest.initialize(from: rows[..<width])
            _ = highest.initialize(from: rows[..<width])
            for start in stride(from: width, to: rows.count, by: width) {
                Self.widen(lowest, highest, by: UnsafeBufferPointer(rebasing: rows[start..<(start + width)]))
            }
            comparisons.withUnsafeBufferPointer { comparisons in
                for (column, first) in features {
                    var index = first
                    while comparisons[index].threshold < lowest[column] {
                        common.sets[Int(comparisons[index].word)] &= comparisons[index].kept
                        index &+= 1
                    }
                    if comparisons[index].threshold < highest[column] { common.features.append((column, index)) }
                }
            }
        }
        return common
    }

    /// Eight columns at a time.
    private static func widen(
        _ lowest: UnsafeMutableBufferPointer<Float>, _ highest: UnsafeMutableBufferPointer<Float>,
        by row: UnsafeBufferPointer<Float>
    ) {
        let (low, high) = (UnsafeMutableRawBufferPointer(lowest), UnsafeMutableRawBufferPointer(highest))
        let values = UnsafeRawBufferPointer(row)
        var place = 0
        while place + 32 <= values.count {
            let value = values.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self)
            let (least, most) = (
                low.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self),
                high.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self)
            )
            low.storeBytes(of: least.replacing(with: value, where: value .< least), toByteOffset: place, as: SIMD8<Float>.self)
            high.storeBytes(of: most.replacing(with: value, where: value .> most), toByteOffset: place, as: SIMD8<Float>.self)
            place += 32
        }
        for column in (place / 4)..<row.count {
            lowest[column] = min(lowest[column], row[column])
            highest[column] = max(highest[column], row[column])
        }
    }

    /// Weighs as many rows as there are weights, `lanes` at most.
    ///
    /// - Parameter rows: `width` finite numbers in each, one row after the other.
    func weigh(
        _ rows: UnsafeBufferPointer<Float>, width: Int, _ common: Common, _ weights: UnsafeMutableBufferPointer<Float>
    ) {
        let words = leaves.count / 32
        let stride = MemoryLayout<SIMD8<UInt32>>.stride
        withUnsafeTemporaryAllocation(byteCount: words * stride, alignment: MemoryLayout<SIMD8<UInt32>>.alignment) { sets in
            common.sets.withUnsafeBufferPointer { common in
                for word in 0..<words {
                    sets.storeBytes(of: SIMD8(repeating: common[word]), toByteOffset: word * stride, as: SIMD8<UInt32>.self)
                }
            }
            rule(out: sets, rows, width: width, last: weights.count - 1, common)
            add(up: sets, weights)
        }
    }

    private func rule(
        out sets: UnsafeMutableRawBufferPointer, _ rows: UnsafeBufferPointer<Float>, width: Int, last: Int, _ common: Common
    ) {
        let stride = MemoryLayout<SIMD8<UInt32>>.stride
        comparisons.withUnsafeBufferPointer { comparisons in
            for (column, first) in common.features {
                var values = SIMD8<Float>(repeating: rows[column])
                for lane in 1..<Self.lanes { values[lane] = rows[min(lane, last) &* width &+ column] }
                let (lowest, highest) = (Self.lowest(values), Self.highest(values))
                var index = first
                // What all of these rows exceed.
                while comparisons[index].threshold < lowest {
                    let place = Int(comparisons[index].word) &* stride
                    let set = sets.load(fromByteOffset: place, as: SIMD8<UInt32>.self)
                    let kept = SIMD8(repeating: comparisons[index].kept)
                    sets.storeBytes(of: set & kept, toByteOffset: place, as: SIMD8<UInt32>.self)
                    index &+= 1
                }
                while comparisons[index].threshold < highest {
                    let comparison = comparisons[index]
                    // The sign of a difference, spread over all bits: all ones where the value is larger.
                    let difference = SIMD8(repeating: comparison.threshold) - values
                    let larger = unsafeBitCast(difference, to: SIMD8<Int32>.self) &>> 31
                    let place = Int(comparison.word) &* stride
                    let set = sets.load(fromByteOffset: place, as: SIMD8<UInt32>.self)
                    let kept = SIMD8(repeating: comparison.kept) | ~SIMD8<UInt32>(truncatingIfNeeded: larger)
                    sets.storeBytes(of: set & kept, toByteOffset: place, as: SIMD8<UInt32>.self)
                    index &+= 1
                }
            }
        }
    }

    @inline(__always)
    private static func lowest(_ values: SIMD8<Float>) -> Float {
        let four = values.lowHalf.replacing(with: values.highHalf, where: values.highHalf .< values.lowHalf)
        let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .< four.lowHalf)
        return two[1] < two[0] ? two[1] : two[0]
    }

    @inline(__always)
    private static func highest(_ values: SIMD8<Float>) -> Float {
        let four = values.lowHalf.replacing(with: values.highHalf, where: values.highHalf .> values.lowHalf)
        let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
        return two[1] > two[0] ? two[1] : two[0]
    }

    private func add(up sets: UnsafeMutableRawBufferPointer, _ weights: UnsafeMutableBufferPointer<Float>) {
        weights.initialize(repeating: 0)
        let sets = sets.bindMemory(to: UInt32.self)
        leaves.withUnsafeBufferPointer { leaves in
            for tree in trees {
                for lane in weights.indices {
                    var word = Int(tree)
                    while sets[word &* Self.lanes &+ lane] == 0 { word &+= 1 }
                    weights[lane] += leaves[word &* 32 &+ sets[word &* Self.lanes &+ lane].trailingZeroBitCount]
                }
            }
        }
    }
}
