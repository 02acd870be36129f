/// Boosted trees that say of each segment whether it belongs to the article (Friedman 2001; trained by Benchmarks/body-model).
public struct BodyModel: Sendable {
    /// What is wrong with a table, and in which line (1-based).
    public struct Fault: Error, Equatable, CustomStringConvertible {
        public let line: Int
        public let message: String
        public var description: String { "line \(line): \(message)" }
    }

    /// Small, so that a tree stays in the processor's nearest cache.
    struct Node {
        static let leaf = UInt16.max
        /// The feature to compare, or `leaf`.
        var feature: UInt16
        /// How many nodes further on it goes when the feature is larger than the value; otherwise the next node is meant.
        var larger: UInt16
        /// The threshold; a leaf's weight.
        var value: Float
    }

    let nodes: [Node]
    /// The trees' first nodes.
    let roots: [Int]
    /// A segment is kept when its weights add up to that: a probability of 0.40, chosen by eye over the four kinds of pages
    /// that it was tried on out of fold.
    static let threshold: Float = -0.405

    public init(parsing text: String) throws(Fault) {
        var table = BodyModelTable()
        try table.read(text)
        nodes = table.nodes
        roots = table.roots
    }

    /// The weight of a segment with these features: the logarithm of the odds that it is the article's.
    func weight(_ features: UnsafeBufferPointer<Float>) -> Float {
        var sum: Float = 0
        nodes.withUnsafeBufferPointer { nodes in
            for root in roots {
                var index = root
                var node = nodes[root]
                while node.feature != Node.leaf {
                    index += features[Int(node.feature)] <= node.value ? 1 : Int(node.larger)
                    node = nodes[index]
                }
                sum += node.value
            }
        }
        return sum
    }
}
