/// Boosted trees that say of each segment whether it belongs to the article (Friedman 2001; trained by Benchmarks/body-model).
public struct BodyModel: Sendable {
    /// What is wrong with a table, and in which line (1-based).
    public struct Fault: Error, Equatable, CustomStringConvertible {
        public let line: Int
        public let message: String
        public var description: String { "line \(line): \(message)" }
    }

    /// A comparison or a leaf. The trees' nodes stand depth first, the smaller side first.
    struct Node {
        /// The feature to compare.
        var feature: UInt16
        /// How many nodes further on it goes when the feature is not larger than the value, and when it is; nought in a leaf.
        var smaller: UInt8
        var larger: UInt8
        /// The threshold; a leaf's weight.
        var value: Float

        var isLeaf: Bool { smaller == 0 }

        static func leaf(_ weight: Float) -> Node { Node(feature: 0, smaller: 0, larger: 0, value: weight) }
    }

    let nodes: [Node]
    /// The trees' first nodes.
    let roots: [Int]
    private let sets: LeafSets

    public init(parsing text: String) throws(Fault) {
        var table = BodyModelTable()
        try table.read(text)
        nodes = table.nodes
        roots = table.roots
        sets = LeafSets(table.nodes, roots: table.roots)
    }

    /// The weight of a segment with these features: the logarithm of the odds that it is the article's.
    func weight(_ features: UnsafeBufferPointer<Float>) -> Float {
        var weight: Float = 0
        withUnsafeMutablePointer(to: &weight) { weight in
            sets.weigh(
                features, width: features.count, sets.common(features, width: features.count),
                UnsafeMutableBufferPointer(start: weight, count: 1))
        }
        return weight
    }

    /// The inverse of the logarithm of odds. By the exponential's series with halved argument: the same on every machine.
    static func probability(_ weight: Float) -> Double {
        let halvings = 10
        let x = Double(min(max(weight, -30), 30)) / 1024
        var power = 1 - x + x * x / 2 - x * x * x / 6 + x * x * x * x / 24
        for _ in 0..<halvings { power *= power }
        return 1 / (1 + power)
    }

    /// The weights of the segments with these features, row after row.
    func weights(_ features: UnsafeBufferPointer<Float>, width: Int) -> [Float] {
        let count = features.count / width
        guard count > 0 else { return [] }
        let common = sets.common(features, width: width)
        return [Float](unsafeUninitializedCapacity: count) { weights, initialized in
            var start = 0
            while start < count {
                let end = min(start + LeafSets.lanes, count)
                sets.weigh(
                    UnsafeBufferPointer(rebasing: features[(start * width)..<(end * width)]), width: width, common,
                    UnsafeMutableBufferPointer(rebasing: weights[start..<end]))
                start = end
            }
            initialized = count
        }
    }
}
