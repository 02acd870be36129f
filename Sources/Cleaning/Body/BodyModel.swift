/// Boosted trees that say of each segment whether it belongs to the article (Friedman 2001; trained by Benchmarks/body-model).
///
/// The table is text: comments, one line that names the features, and one line per tree, whose nodes stand in depth-first order.
public struct BodyModel: Sendable {
    /// What is wrong with a table, and in which line (1-based).
    public struct Fault: Error, Equatable, CustomStringConvertible {
        public let line: Int
        public let message: String
        public var description: String { "line \(line): \(message)" }
    }

    private struct Node {
        /// The feature to compare, or -1 for a leaf.
        var feature: Int32
        /// Where to go when the feature is larger than the value; otherwise the next node.
        var larger: Int32
        /// The threshold; a leaf's weight.
        var value: Float
    }

    private var nodes: [Node] = []
    /// The trees' first nodes.
    private var roots: [Int32] = []
    /// A segment is kept when its weights add up to that: a probability of 0.40, chosen by eye over the four kinds of pages
    /// that it was tried on out of fold.
    static let threshold: Float = -0.405

    public init(parsing text: String) throws(Fault) {
        let known = Dictionary(
            SegmentFeatures.allNames.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        var columns: [Int32] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t")
            switch fields[0] {
            case "columns":
                for name in fields.dropFirst() {
                    guard let column = known[String(name)] else {
                        throw Fault(line: index + 1, message: "no feature is called \(name)")
                    }
                    columns.append(column)
                }
            case "tree": try append(tree: fields.dropFirst(), columns, line: index + 1)
            default: throw Fault(line: index + 1, message: "neither columns nor a tree")
            }
        }
        guard !roots.isEmpty else { throw Fault(line: 1, message: "there is no tree in it") }
    }

    private mutating func append(tree fields: ArraySlice<Substring>, _ columns: [Int32], line: Int) throws(Fault) {
        let first = Int32(nodes.count)
        guard !fields.isEmpty else { throw Fault(line: line, message: "a tree without nodes") }
        roots.append(first)
        for field in fields {
            guard let comparison = field.firstRange(of: "<="), let colon = field.lastIndex(of: ":") else {
                guard let weight = Float(field) else { throw Fault(line: line, message: "no weight: \(field)") }
                nodes.append(Node(feature: -1, larger: 0, value: weight))
                continue
            }
            guard let column = Int(field[..<comparison.lowerBound]), columns.indices.contains(column),
                let threshold = Float(field[comparison.upperBound..<colon]),
                let right = Int32(field[field.index(after: colon)...]),
                right > 0, Int(right) < fields.count
            else { throw Fault(line: line, message: "no comparison: \(field)") }
            nodes.append(Node(feature: columns[column], larger: first + right, value: threshold))
        }
        // A walk goes forward only and ends in a leaf, or else it would leave the tree.
        for index in Int(first)..<nodes.count where nodes[index].feature >= 0 {
            guard Int(nodes[index].larger) > index, index + 1 < nodes.count else {
                throw Fault(line: line, message: "a tree that does not end")
            }
        }
    }

    /// The weight of a segment with these features: the logarithm of the odds that it is the article's.
    func weight(_ features: UnsafeBufferPointer<Float>) -> Float {
        var sum: Float = 0
        nodes.withUnsafeBufferPointer { nodes in
            for root in roots {
                var node = nodes[Int(root)]
                var index = Int(root)
                while node.feature >= 0 {
                    index = features[Int(node.feature)] <= node.value ? index + 1 : Int(node.larger)
                    node = nodes[index]
                }
                sum += node.value
            }
        }
        return sum
    }
}
