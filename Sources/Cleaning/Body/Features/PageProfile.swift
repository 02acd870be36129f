import Markup

/// What the features of a page's segments are taken from: worked out once a page.
struct PageProfile {
    let structure: PageStructure
    let nodes: NodeFacts
    let siblings: SiblingFacts
    let levels: LevelTable
    let clues: PageClues
    let path: [HTMLTree.Node]
    /// Per node: its place on the mass path, -1 off it.
    let depthOnPath: [Int32]
    let root: HTMLTree.Node
    let rootDepth: Int
    /// Per node: it is the root or around it; it is the headline's element or around it.
    let isAroundRoot: [Bool]
    let isAroundTitle: [Bool]
    let titleSimilarity: [Double]
    let titleSegment: Int?
    let firstLevelHeadings: [Int]
    let signatures: [UInt64]
    /// Of the segments with the same signature as each.
    let signatureTotals: [(count: Int, characters: Int, prose: Int)]
    /// The prose in all segments with the same path of tags as each.
    let tagPathProse: [Int]
    /// A hash of each segment's text, and how many have it.
    let textHashes: [UInt64]
    let textCounts: [Int]
    let chains: [[HTMLTree.Node]]
    /// The articles around the headline.
    let titleArticles: [HTMLTree.Node]
    /// See `NeighbourFeatures`.
    let neighbourLooks: [Float]
    let headingBefore: [Int]
    let headingAfter: [Int]
    let articleBodyCount: Int
    let articleCount: Int
    let mainCount: Int
    let maximumDepth: Int
    let proseSpan: Range<Int>
    let longest: Int

    init(_ structure: PageStructure) {
        self.structure = structure
        let tree = structure.tree
        let segments = structure.segmentation.segments
        var nodes = NodeFacts(tree: tree, classes: structure.classes)
        var siblings = SiblingFacts(tree: tree)
        clues = PageClues(tree)
        path = structure.massPath()
        var depths = [Int32](repeating: -1, count: tree.count)
        for (depth, node) in path.enumerated() { depths[node] = Int32(depth) }
        depthOnPath = depths
        root = ReadabilityRoot.find(structure, structure.facts, &nodes, body: structure.body)
        let rootChain = Self.chain(root, in: structure)
        rootDepth = rootChain.count
        isAroundRoot = Self.marks(rootChain, tree)

        var chains: [[HTMLTree.Node]] = []
        var known = [Int32](repeating: -1, count: tree.count)
        var isPrepared = [Bool](repeating: false, count: tree.count)
        var signatures: [UInt64] = []
        var tagPaths = KeyNumbers(capacity: segments.count)
        var textHashes: [UInt64] = []
        var looks = KeyNumbers(capacity: segments.count)
        var texts = KeyNumbers(capacity: segments.count)
        var totals: [(count: Int, characters: Int, prose: Int)] = []
        var tagProse: [Int] = []
        var counts: [Int] = []
        for (index, segment) in segments.enumerated() {
            let isNew = known[segment.node] < 0
            let chain = !isNew ? chains[Int(known[segment.node])] : Self.chain(segment.node, in: structure)
            known[segment.node] = Int32(index)
            chains.append(chain)
            if isNew { Self.prepare(segment.node, chain, structure, &nodes, &siblings, &isPrepared) }
            var signature = TextFacts.seed
            for node in chain.prefix(4) { signature = (signature ^ nodes.prepareSignature(node)) &* TextFacts.prime }
            var tagPath = TextFacts.seed
            for node in chain { tagPath = (tagPath ^ UInt64(tree.tag(node).rawValue)) &* TextFacts.prime }
            let text = structure.segmentation.hash(of: segment)
            let prose = structure.isProse[index] ? segment.characters : 0
            let look = looks.add(signature)
            if look == totals.count { totals.append((0, 0, 0)) }
            totals[look].count += 1
            totals[look].characters += segment.characters
            totals[look].prose += prose
            let path = tagPaths.add(tagPath)
            if path == tagProse.count { tagProse.append(0) }
            tagProse[path] += prose
            let same = texts.add(text)
            if same == counts.count { counts.append(0) }
            counts[same] += 1
            signatures.append(signature)
            textHashes.append(text)
        }
        var levels = LevelTable(count: tree.count)
        for node in 0..<tree.count where isPrepared[node] {
            levels.add(node, structure, node == structure.body ? SiblingFacts.Place() : siblings.place(of: node))
        }
        self.levels = levels
        self.nodes = nodes
        self.siblings = siblings
        self.chains = chains
        self.signatures = signatures
        self.textHashes = textHashes
        signatureTotals = looks.numbers.map { totals[$0] }
        tagPathProse = tagPaths.numbers.map { tagProse[$0] }
        textCounts = texts.numbers.map { counts[$0] }
        maximumDepth = chains.reduce(0) { max($0, $1.count) }
        longest = segments.reduce(0) { max($0, $1.characters) }

        neighbourLooks = NeighbourFeatures.looks(of: structure)
        let clues = self.clues
        titleSimilarity = structure.facts.indices.map {
            structure.facts[$0].words < 60 ? clues.titleSimilarity(structure.wordHashes($0)) : 0
        }
        let headings = segments.indices.filter { index in chains[index].prefix(3).contains { tree.tag($0) == .h1 } }
        firstLevelHeadings = headings
        titleSegment = Self.titleSegment(structure, titleSimilarity, Set(headings))

        isAroundTitle = Self.marks(titleSegment.map { chains[$0] } ?? [], tree)
        titleArticles = (titleSegment.map { chains[$0] } ?? []).filter { tree.tag($0) == .article }
        let isHeading = segments.map { tree.tag($0.node).headingLevel != nil }
        headingBefore = Self.distances(isHeading, includingSelf: true)
        headingAfter = Self.distances(isHeading.reversed(), includingSelf: false).reversed()

        var bodies = 0
        var articles = 0
        var mains = 0
        for node in 0..<tree.count {
            switch tree.tag(node) {
            case .text: continue
            case .article: articles += 1
            case .main: mains += 1
            default: break
            }
            if nodes.isArticleBody(node) { bodies += 1 }
        }
        articleBodyCount = bodies
        articleCount = articles
        mainCount = mains
        if let last = path.last {
            let inside = structure.segments(in: last)
            let first = inside.first { structure.isProse[$0] } ?? inside.lowerBound
            let final = inside.last { structure.isProse[$0] } ?? inside.lowerBound
            proseSpan = first..<max(first, final)
        } else {
            proseSpan = 0..<0
        }
    }

    /// A segment's element and those around it, so that everything is known that is asked of them.
    private static func prepare(
        _ node: HTMLTree.Node, _ chain: [HTMLTree.Node], _ structure: PageStructure, _ nodes: inout NodeFacts,
        _ siblings: inout SiblingFacts, _ isPrepared: inout [Bool]
    ) {
        nodes.prepareAncestry(node, body: structure.body)
        siblings.prepare(node, structure, &nodes)
        // What stands around an element that has been prepared has been so too.
        for node in chain where !isPrepared[node] {
            isPrepared[node] = true
            nodes.prepareGroups(node)
            siblings.prepare(node, structure, &nodes)
        }
    }

    private static func marks(_ chain: [HTMLTree.Node], _ tree: HTMLTree) -> [Bool] {
        var marks = [Bool](repeating: false, count: tree.count)
        for node in chain { marks[node] = true }
        return marks
    }

    /// How far back the last heading is; farther than that does not matter.
    private static let farthestHeading = 40

    private static func distances(_ isHeading: [Bool], includingSelf: Bool) -> [Int] {
        var last: Int?
        return isHeading.indices.map { index in
            if includingSelf, isHeading[index] { last = index }
            let distance = min(last.map { index - $0 } ?? farthestHeading, farthestHeading)
            if !includingSelf, isHeading[index] { last = index }
            return distance
        }
    }

    private static func chain(_ node: HTMLTree.Node, in structure: PageStructure) -> [HTMLTree.Node] {
        var depth = 1
        var current = node
        while current > structure.body {
            depth += 1
            current = structure.tree.parent(of: current)
        }
        var chain: [HTMLTree.Node] = []
        chain.reserveCapacity(depth)
        current = node
        while current > structure.body {
            chain.append(current)
            current = structure.tree.parent(of: current)
        }
        chain.append(structure.body)
        return chain
    }

    /// Where the headline stands: the heading most like a stated title.
    private static func titleSegment(_ structure: PageStructure, _ similarity: [Double], _ headings: Set<Int>) -> Int? {
        var best: Int?
        var bestValue = 0.34
        for index in similarity.indices {
            guard similarity[index] > 0.3 || headings.contains(index) else { continue }
            let level = structure.tree.tag(structure.segmentation.segments[index].node).headingLevel
            let value = similarity[index] + (headings.contains(index) ? 0.3 : level.map { $0 <= 3 } ?? false ? 0.1 : -0.2)
            if value > bestValue + 1e-9 {
                best = index
                bestValue = value
            }
        }
        return best
    }

    func tag(_ index: Int) -> HTMLTag { structure.tree.tag(structure.segmentation.segments[index].node) }

    func firstLevelHeadings(before index: Int) -> Int {
        var (low, high) = (0, firstLevelHeadings.count)
        while low < high {
            let middle = (low + high) / 2
            if firstLevelHeadings[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
