import Markup

/// A page's segments seen as a landscape: how much text, linked text and prose any element holds, in constant time.
struct PageStructure {
    let tree: HTMLTree
    let segmentation: Segmentation
    /// Words per segment (runs of letters and digits; every CJK character is one).
    let words: [Int]
    /// The segment reads like prose: long, not made of links, visible.
    let isProse: [Bool]
    private let segmentsBefore: [Int32]
    private let characters: [Int]
    private let linked: [Int]
    private let prose: [Int]

    /// Prose is at least that long (code points, words) and not more linked than that.
    static let proseCharacters = 80
    static let proseWords = 10
    static let proseLinkDensity = 0.35

    init(tree: HTMLTree, segmentation: Segmentation) {
        self.tree = tree
        self.segmentation = segmentation
        let segments = segmentation.segments
        var words: [Int] = []
        var isProse: [Bool] = []
        var characters = [0]
        var linked = [0]
        var prose = [0]
        for segment in segments {
            let count = WordCount.words(in: segmentation.bytes[segment.range])
            let long = segment.characters >= Self.proseCharacters && count >= Self.proseWords
                && segment.linkDensity < Self.proseLinkDensity && !segment.isHidden
            words.append(count)
            isProse.append(long)
            characters.append(characters[characters.count - 1] + segment.characters)
            linked.append(linked[linked.count - 1] + segment.linkedCharacters)
            prose.append(prose[prose.count - 1] + (long ? segment.characters : 0))
        }
        var before = [Int32](repeating: 0, count: tree.count + 1)
        var next = 0
        for node in 0...tree.count {
            while next < segments.count, segments[next].firstNode < node { next += 1 }
            before[node] = Int32(next)
        }
        self.words = words
        self.isProse = isProse
        self.characters = characters
        self.linked = linked
        self.prose = prose
        segmentsBefore = before
    }

    /// The segments that start inside an element.
    func segments(in node: HTMLTree.Node) -> Range<Int> {
        Int(segmentsBefore[node])..<Int(segmentsBefore[tree.end(of: node)])
    }

    func characters(in node: HTMLTree.Node) -> Int { sum(characters, node) }
    func linkedCharacters(in node: HTMLTree.Node) -> Int { sum(linked, node) }
    func proseCharacters(in node: HTMLTree.Node) -> Int { sum(prose, node) }
    var totalCharacters: Int { characters[characters.count - 1] }
    var totalLinkedCharacters: Int { linked[linked.count - 1] }
    var totalProseCharacters: Int { prose[prose.count - 1] }

    private func sum(_ cumulative: [Int], _ node: HTMLTree.Node) -> Int {
        let range = segments(in: node)
        return cumulative[range.upperBound] - cumulative[range.lowerBound]
    }

    /// From the body down, while one child holds at least half of the page's prose.
    func massPath() -> [HTMLTree.Node] {
        guard let body = tree.first(.body) ?? (tree.count > 0 ? 0 : nil) else { return [] }
        var path = [body]
        var node = body
        let half = max(1, (totalProseCharacters + 1) / 2)
        descent: while true {
            var child = node + 1
            let end = tree.end(of: node)
            while child < end {
                if tree.tag(child) != .text, proseCharacters(in: child) >= half {
                    path.append(child)
                    node = child
                    continue descent
                }
                child = tree.end(of: child)
            }
            return path
        }
    }
}
