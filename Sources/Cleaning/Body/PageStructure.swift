import Markup

/// A page's segments seen as a landscape: how much text, linked text and prose any element holds, in constant time.
struct PageStructure {
    let tree: HTMLTree
    let segmentation: Segmentation
    let classes: ClassNames
    let facts: [TextFacts]
    /// The segment reads like prose: long, not made of links, visible.
    let isProse: [Bool]
    let body: HTMLTree.Node
    /// The hashes of all segments' words, one segment after the other, and where each segment's end, after a nought.
    private let wordHashes: [UInt64]
    private let wordEnds: [Int]
    private let segmentsBefore: [Int32]
    private let sums: [Sums]

    /// Running totals over the segments before one.
    struct Sums {
        var characters = 0
        var linked = 0
        var prose = 0
        var paragraphs = 0
        var commas = 0
        var headings = 0
        var listItems = 0
    }

    /// Prose is at least that long (code points, words) and not more linked than that.
    static let proseCharacters = 80
    static let proseWords = 10
    static let proseLinkDensity = 0.35

    init(tree: HTMLTree, segmentation: Segmentation) {
        self.tree = tree
        self.segmentation = segmentation
        classes = ClassNames(tree)
        body = tree.first(.body) ?? 0
        let segments = segmentation.segments
        var hashes: [UInt64] = []
        hashes.reserveCapacity(segmentation.bytes.count / 5)
        var wordEnds = [0]
        wordEnds.reserveCapacity(segments.count + 1)
        facts = segments.map { segment in
            defer { wordEnds.append(hashes.count) }
            return TextFacts(segmentation.bytes[segment.range], addingWordsTo: &hashes)
        }
        wordHashes = hashes
        self.wordEnds = wordEnds
        var isProse: [Bool] = []
        var sums = [Sums()]
        var sum = Sums()
        for (segment, facts) in zip(segments, facts) {
            let long =
                segment.characters >= Self.proseCharacters && facts.words >= Self.proseWords
                && segment.linkDensity < Self.proseLinkDensity && !segment.isHidden
            isProse.append(long)
            let tag = tree.tag(segment.node)
            sum.characters += segment.characters
            sum.linked += segment.linkedCharacters
            if long { sum.prose += segment.characters }
            if tag == .p, segment.characters >= 40 { sum.paragraphs += 1 }
            sum.commas += facts.commas
            if tag.headingLevel != nil { sum.headings += 1 }
            if tag == .li { sum.listItems += 1 }
            sums.append(sum)
        }
        var before = [Int32](repeating: 0, count: tree.count + 1)
        var next = 0
        for node in 0...tree.count {
            while next < segments.count, segments[next].firstNode < node { next += 1 }
            before[node] = Int32(next)
        }
        self.isProse = isProse
        self.sums = sums
        segmentsBefore = before
    }

    var total: Sums { sums[sums.count - 1] }

    /// The hashes of a segment's words: see `TextFacts`.
    func wordHashes(_ segment: Int) -> ArraySlice<UInt64> { wordHashes[wordEnds[segment]..<wordEnds[segment + 1]] }

    /// The segments that start inside an element.
    @inline(__always)
    func segments(in node: HTMLTree.Node) -> Range<Int> {
        Int(segmentsBefore[node])..<Int(segmentsBefore[tree.end(of: node)])
    }

    /// Totals over a range of segments.
    @inline(__always)
    func sums(_ range: Range<Int>) -> Sums {
        let a = sums[range.lowerBound]
        let b = sums[range.upperBound]
        return Sums(
            characters: b.characters - a.characters, linked: b.linked - a.linked, prose: b.prose - a.prose,
            paragraphs: b.paragraphs - a.paragraphs, commas: b.commas - a.commas, headings: b.headings - a.headings,
            listItems: b.listItems - a.listItems)
    }

    func sums(in node: HTMLTree.Node) -> Sums { sums(segments(in: node)) }

    @inline(__always)
    func characters(in node: HTMLTree.Node) -> Int {
        let range = segments(in: node)
        return sums[range.upperBound].characters - sums[range.lowerBound].characters
    }
    func linkedCharacters(in node: HTMLTree.Node) -> Int {
        let range = segments(in: node)
        return sums[range.upperBound].linked - sums[range.lowerBound].linked
    }
    @inline(__always)
    func proseCharacters(in node: HTMLTree.Node) -> Int {
        let range = segments(in: node)
        return sums[range.upperBound].prose - sums[range.lowerBound].prose
    }

    /// From the body down, while one child holds at least half of the page's prose.
    func massPath() -> [HTMLTree.Node] {
        guard tree.count > 0 else { return [] }
        var path = [body]
        var node = body
        let half = max(1, (total.prose + 1) / 2)
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
