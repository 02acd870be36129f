import Documents

/// Why the trees weigh a segment as they do: at each comparison on its way the mean weight below moves, and the move is put down
/// to the kind of evidence that was compared (Saabas 2014, with the plain mean of both sides for each comparison). What all kinds
/// move, added to where the trees begin, is the segment's weight.
struct ModelReasons {
    private let model: BodyModel
    /// Per node: the mean weight of what lies below.
    private let means: [Float]

    init(_ model: BodyModel) {
        self.model = model
        var means = model.nodes.map(\.value)
        for index in model.nodes.indices.reversed() where !model.nodes[index].isLeaf {
            means[index] = (means[index + 1] + means[index + Int(model.nodes[index].larger)]) / 2
        }
        self.means = means
    }

    /// Before anything is compared.
    var beginning: Float { model.roots.reduce(0) { $0 + means[$1] } }

    /// All kinds of evidence that moved the weight, the strongest first.
    func reasons(_ features: UnsafeBufferPointer<Float>) -> [Explanation.Reason] {
        var moves = [Float](repeating: 0, count: Self.kinds.count)
        for root in model.roots {
            var index = root
            while case let node = model.nodes[index], !node.isLeaf {
                let next = index + Int(features[Int(node.feature)] <= node.value ? node.smaller : node.larger)
                moves[Self.kindOfFeature[Int(node.feature)]] += means[next] - means[index]
                index = next
            }
        }
        return zip(Self.kinds, moves).filter { $1 != 0 }.sorted { (-$0.1.magnitude, $0.0) < (-$1.1.magnitude, $1.0) }
            .map { Explanation.Reason(evidence: $0, weight: Double($1)) }
    }

    /// What the features' names begin with, and what is said of them.
    static let names = [
        "text": "text", "tag": "element", "position": "place", "in": "ancestors", "level": "surroundings", "siblings": "siblings",
        "parents": "siblings", "class": "class_names", "root": "main_element", "mass": "main_element", "repeat": "repetition",
        "title": "headline", "near": "neighbours", "window": "neighbours", "clue": "data", "page": "page",
    ]

    static let kinds = Set(names.values).sorted()

    private static let kindOfFeature: [Int] = SegmentFeatures.allNames.map { name in
        let kind = names[String(name.prefix { $0.isLetter })]
        return kind.flatMap { kinds.firstIndex(of: $0) } ?? 0
    }
}
