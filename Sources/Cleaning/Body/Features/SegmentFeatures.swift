import Markup

/// Describes each segment of a page by numbers: what the trained model decides by.
///
/// No host, no phrase, no word of any language is among them: geometry, characters' kinds, tags, and the trade's own words in
/// class names. Counts and ratios only: no logarithm, which a tree does not need, and whose last bit differs between
/// processors. The names are the contract with the model: training exports them, the model's table refers to them.
package struct SegmentFeatures {
    private let structure: PageStructure
    private var nodes: NodeFacts
    private var siblings: SiblingFacts
    private let clues: PageClues
    private let path: [HTMLTree.Node]
    /// Per node: its place on the mass path, -1 off it.
    private let depthOnPath: [Int32]
    private let root: HTMLTree.Node
    private let rootDepth: Int
    /// Per node: it is the root or around it; it is the headline's element or around it.
    private let isAroundRoot: [Bool]
    private let isAroundTitle: [Bool]
    private let titleSimilarity: [Double]
    private let titleSegment: Int?
    private let firstLevelHeadings: [Int]
    private let signatures: [UInt64]
    private let tagPaths: [UInt64]
    private let signatureTotals: [UInt64: (count: Int, characters: Int, prose: Int)]
    private let tagPathProse: [UInt64: Int]
    /// A hash of each segment's text.
    let textHashes: [UInt64]
    private let textCounts: [UInt64: Int]
    private let chains: [[HTMLTree.Node]]
    /// The articles around the headline.
    private let titleArticles: [HTMLTree.Node]
    private let headingBefore: [Int]
    private let headingAfter: [Int]
    private let articleBodyCount: Int
    private let articleCount: Int
    private let mainCount: Int
    private let maximumDepth: Int
    private let proseSpan: Range<Int>
    private let longest: Int

    private static let aggregateLevels = 6
    // Of the segment under way, kept to be used again.
    private var nearest = [Int](repeating: -1, count: ClassGroups.count)
    private var counts = [Int](repeating: 0, count: ClassGroups.count)
    private var outermost = [HTMLTree.Node](repeating: -1, count: ClassGroups.count)
    private var levels: [HTMLTree.Node] = []

    init(_ structure: PageStructure) {
        self.structure = structure
        let tree = structure.tree
        let segments = structure.segmentation.segments
        var nodes = NodeFacts(tree: tree)
        siblings = SiblingFacts(tree: tree)
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
        var signatures: [UInt64] = []
        var tagPaths: [UInt64] = []
        var textHashes: [UInt64] = []
        var totals: [UInt64: (count: Int, characters: Int, prose: Int)] = [:]
        var tagProse: [UInt64: Int] = [:]
        var counts: [UInt64: Int] = [:]
        for (index, segment) in segments.enumerated() {
            let chain = known[segment.node] >= 0 ? chains[Int(known[segment.node])] : Self.chain(segment.node, in: structure)
            known[segment.node] = Int32(index)
            chains.append(chain)
            var signature = TextFacts.seed
            for node in chain.prefix(4) { signature = (signature ^ nodes.signature(node)) &* TextFacts.prime }
            var tagPath = TextFacts.seed
            for node in chain { tagPath = (tagPath ^ UInt64(tree.tag(node).rawValue)) &* TextFacts.prime }
            var text = TextFacts.seed
            for byte in structure.segmentation.bytes[segment.range] { text = (text ^ UInt64(byte)) &* TextFacts.prime }
            let prose = structure.isProse[index] ? segment.characters : 0
            var total = totals[signature] ?? (0, 0, 0)
            total = (total.count + 1, total.characters + segment.characters, total.prose + prose)
            totals[signature] = total
            tagProse[tagPath, default: 0] += prose
            counts[text, default: 0] += 1
            signatures.append(signature)
            tagPaths.append(tagPath)
            textHashes.append(text)
        }
        self.chains = chains
        self.signatures = signatures
        self.tagPaths = tagPaths
        self.textHashes = textHashes
        signatureTotals = totals
        tagPathProse = tagProse
        textCounts = counts
        maximumDepth = chains.map(\.count).max() ?? 1
        longest = segments.map(\.characters).max() ?? 0

        let clues = self.clues
        titleSimilarity = structure.facts.map { $0.words < 60 ? clues.titleSimilarity($0.wordHashes) : 0 }
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
        self.nodes = nodes
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
        var chain: [HTMLTree.Node] = []
        var current = node
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

    // MARK: Rows

    /// The features of every segment, row after row, and how many there are in a row.
    package mutating func rows() -> (values: [Float], width: Int) {
        var row = FeatureRow()
        var values: [Float] = []
        var width = 0
        for index in structure.segmentation.segments.indices {
            row.removeAll()
            describe(index, &row)
            if index == 0 {
                width = row.values.count
                values.reserveCapacity(width * structure.segmentation.segments.count)
            }
            values.append(contentsOf: row.values)
        }
        return (values, width)
    }

    /// The features' names, in the order of a row.
    package static let allNames: [String] = {
        guard let tree = try? HTMLParser.parse(Array("<p>x".utf8)) else { return [] }
        var features = SegmentFeatures(PageStructure(tree: tree, segmentation: Segmenter.segments(of: tree)))
        var row = FeatureRow(keepsNames: true)
        features.describe(0, &row)
        return row.names
    }()

    private mutating func describe(_ index: Int, _ row: inout FeatureRow) {
        describeText(index, &row)
        describeTag(index, &row)
        describePosition(index, &row)
        describeAncestors(index, &row)
        describeLevels(index, &row)
        describeSiblings(index, &row)
        describeClasses(index, &row)
        describeRoots(index, &row)
        describeRepetition(index, &row)
        describeTitle(index, &row)
        describeNeighbours(index, &row)
        describeClues(index, &row)
        describePage(&row)
    }

    private func ratio(_ a: Int, _ b: Int) -> Double { Double(a) / Double(max(1, b)) }
    private func tag(_ index: Int) -> HTMLTag { structure.tree.tag(structure.segmentation.segments[index].node) }

    private func describeText(_ index: Int, _ row: inout FeatureRow) {
        let segment = structure.segmentation.segments[index]
        let facts = structure.facts[index]
        row.put("text.characters", segment.characters)
        row.put("text.words", facts.words)
        row.put("text.word_length", ratio(segment.characters, facts.words))
        row.put("text.link_density", segment.linkDensity)
        row.put("text.links", segment.links.count)
        row.put("text.bold", ratio(segment.boldCharacters, segment.characters))
        row.put("text.italic", ratio(segment.italicCharacters, segment.characters))
        row.put("text.breaks", segment.breaks)
        row.put("text.upper", ratio(facts.upper, facts.letters))
        row.put("text.digits", ratio(facts.digits, facts.codePoints))
        row.put("text.punctuation", ratio(facts.punctuation, facts.codePoints))
        row.put("text.punctuation_count", facts.punctuation)
        row.put("text.letters", ratio(facts.letters, facts.codePoints))
        row.put("text.ends_sentence", facts.endsSentence)
        row.put("text.ends_colon", facts.endsColon)
        row.put("text.ends_ellipsis", facts.endsEllipsis)
        row.put("text.starts_lower", facts.startsLower)
        row.put("text.starts_upper", facts.startsUpper)
        row.put("text.starts_digit", facts.startsDigit)
        row.put("text.sentences", facts.sentences)
        row.put("text.short_words", ratio(facts.shortWords, facts.words))
        row.put("text.capitalized", ratio(facts.capitalizedWords, facts.words))
        row.put("text.year", facts.hasYear && facts.words < 15)
        row.put("text.clock", facts.hasClock && facts.words < 25)
        row.put("text.symbol", facts.hasSymbol)
        row.put("text.address", facts.hasAddress)
        row.put("text.currency", facts.hasCurrency)
        row.put("text.quote", facts.hasQuote)
        row.put("text.hidden", segment.isHidden)
    }

    private static let ownTags: [(String, Set<HTMLTag>)] = [
        ("p", [.p]), ("h1", [.h1]), ("h2", [.h2]), ("h3", [.h3]), ("h456", [.h4, .h5, .h6]), ("li", [.li]), ("cell", [.td, .th]),
        ("pre", [.pre]), ("blockquote", [.blockquote]), ("figcaption", [.figcaption]), ("div", [.div]),
        ("section", [.section, .article, .main, .body]), ("definition", [.dd, .dt]), ("button", [.button, .summary]),
    ]

    private func describeTag(_ index: Int, _ row: inout FeatureRow) {
        let tag = tag(index)
        for (name, tags) in Self.ownTags { row.put("tag." + name, tags.contains(tag)) }
        row.put("tag.depth", chains[index].count)
        row.put("tag.relative_depth", ratio(chains[index].count, maximumDepth))
    }

    private func describePosition(_ index: Int, _ row: inout FeatureRow) {
        let count = structure.segmentation.segments.count
        let before = structure.sums(0..<index)
        let after = structure.sums((index + 1)..<count)
        row.put("position.index_share", ratio(index, count))
        row.put("position.text_share", ratio(before.characters, structure.total.characters))
        row.put("position.prose_share", ratio(before.prose, structure.total.prose))
        row.put("position.index", index)
        row.put("position.from_end", count - index)
        row.put("position.prose_before", before.prose)
        row.put("position.prose_after", after.prose)
        let span = proseSpan
        row.put("position.before_first_prose", max(0, span.lowerBound - index))
        row.put("position.after_last_prose", max(0, index - span.upperBound))
    }

    private static let ancestors: [(String, HTMLTag)] = [
        ("article", .article), ("main", .main), ("aside", .aside), ("nav", .nav), ("footer", .footer), ("header", .header),
        ("figure", .figure), ("form", .form), ("ul", .ul), ("ol", .ol), ("table", .table), ("blockquote", .blockquote),
        ("section", .section), ("a", .a), ("details", .details), ("button", .button), ("dl", .dl), ("pre", .pre), ("li", .li),
        ("noscript", .noscript), ("dialog", .dialog), ("custom", .custom),
    ]

    private mutating func describeAncestors(_ index: Int, _ row: inout FeatureRow) {
        let ancestry = nodes.ancestry(structure.segmentation.segments[index].node, body: structure.body)
        for (name, tag) in Self.ancestors { row.put("in." + name, ancestry.contains(tag)) }
        row.put("in.articles", ancestry.articles)
        row.put("in.lists", ancestry.lists)
        row.put("in.tables", ancestry.tables)
        row.put("in.article_order", ancestry.articleOrder)
        let article = ancestry.article
        let outer = ancestry.outerArticle
        row.put("in.article_prose", article < 0 ? -1 : ratio(structure.proseCharacters(in: article), structure.total.prose))
        row.put("in.outer_article_prose", outer < 0 ? -1 : ratio(structure.proseCharacters(in: outer), structure.total.prose))
        row.put(
            "in.headline_article",
            titleArticles.isEmpty
                ? -1 : article < 0 ? 0 : titleArticles.contains(article) ? 2 : titleArticles.contains(outer) ? 1 : 0)
        row.put("in.role_main", ancestry.isInMain)
        row.put("in.landmark", ancestry.isInLandmark)
        row.put("in.itemprop_body", articleBodyCount == 0 ? -1 : ancestry.isInArticleBody ? 1 : 0)
    }

    /// The ancestors that hold strictly more text than the one below: as much of the page's nesting as matters.
    private mutating func describeLevels(_ index: Int, _ row: inout FeatureRow) {
        let total = structure.total
        levels.removeAll(keepingCapacity: true)
        var last = structure.segmentation.segments[index].characters
        for node in chains[index] {
            let characters = structure.characters(in: node)
            if characters > last {
                levels.append(node)
                last = characters
                if levels.count == Self.aggregateLevels { break }
            }
        }
        for level in 0..<Self.aggregateLevels {
            let node = level < levels.count ? levels[level] : structure.body
            let range = structure.segments(in: node)
            let sums = structure.sums(range)
            row.put("level\(level).characters", sums.characters)
            row.put("level\(level).share", ratio(sums.characters, total.characters))
            row.put("level\(level).link_density", ratio(sums.linked, sums.characters))
            row.put("level\(level).segments", range.count)
            row.put("level\(level).paragraphs", sums.paragraphs)
            row.put("level\(level).prose_share", ratio(sums.prose, total.prose))
            row.put("level\(level).prose_density", ratio(sums.prose, sums.characters))
            row.put("level\(level).mean", ratio(sums.characters, range.count))
            row.put("level\(level).commas", 100 * ratio(sums.commas, sums.characters))
            row.put("level\(level).headings", ratio(sums.headings, range.count))
            row.put("level\(level).items", ratio(sums.listItems, range.count))
            if level < 4 {
                let place = node == structure.body ? SiblingFacts.Place() : siblings.place(of: node, structure, &nodes)
                row.put("level\(level).alike", max(1, place.sameSignature))
            }
        }
    }

    private mutating func describeSiblings(_ index: Int, _ row: inout FeatureRow) {
        let node = structure.segmentation.segments[index].node
        put(siblings.place(of: node, structure, &nodes), "siblings", &row)
        let parent = structure.tree.parent(of: node)
        let isOutside = parent <= structure.body
        put(isOutside ? SiblingFacts.Place() : siblings.place(of: parent, structure, &nodes), "parents", &row)
    }

    private func put(_ place: SiblingFacts.Place, _ name: String, _ row: inout FeatureRow) {
        row.put(name + ".same_tag", place.sameTag)
        row.put(name + ".same_share", place.sameSignatureShare)
        row.put(name + ".same", place.sameSignature)
        row.put(name + ".mean", place.meanLength)
        row.put(name + ".variation", place.variation)
        row.put(name + ".position", place.position)
        row.put(name + ".paragraphs", place.paragraphShare)
    }

    private static let groupNames = [
        "navigation", "footer", "header", "comment", "share", "related", "promotion", "caption", "byline", "biography", "sidebar",
        "newsletter", "consent", "tags", "overlay", "paywall", "content", "title", "standfirst", "contents", "note", "questions",
        "product",
    ]
    private static let countedGroups = [0, 1, 2, 3, 4, 5, 6, 10, 16]

    private mutating func describeClasses(_ index: Int, _ row: inout FeatureRow) {
        for bit in 0..<ClassGroups.count {
            nearest[bit] = -1
            counts[bit] = 0
            outermost[bit] = -1
        }
        for (step, node) in chains[index].enumerated() {
            var bits = nodes.groups(node).rawValue
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits - 1
                if nearest[bit] < 0 { nearest[bit] = step }
                counts[bit] += 1
                outermost[bit] = node
            }
        }
        for bit in 0..<ClassGroups.count {
            row.put("class." + Self.groupNames[bit], nearest[bit] < 0 ? 0 : 1 / Double(1 + nearest[bit]))
        }
        for bit in Self.countedGroups {
            row.put("class." + Self.groupNames[bit] + ".count", counts[bit])
            let share = outermost[bit] < 0 ? 0 : ratio(structure.characters(in: outermost[bit]), structure.total.characters)
            row.put("class." + Self.groupNames[bit] + ".share", share)
        }
    }

    private func describeRoots(_ index: Int, _ row: inout FeatureRow) {
        let chain = chains[index]
        let total = structure.total
        row.put("root.inside", chain.contains(root))
        row.put("root.steps", chain.firstIndex(of: root) ?? -1)
        row.put("root.prose", ratio(structure.proseCharacters(in: root), total.prose))
        let meeting = chain.firstIndex { isAroundRoot[$0] } ?? chain.count
        row.put("root.meeting", meeting)
        row.put("root.meeting_above", rootDepth - (chain.count - meeting))
        let step = chain.firstIndex { depthOnPath[$0] >= 0 } ?? chain.count
        let depth = step < chain.count ? Int(depthOnPath[chain[step]]) : 0
        row.put("mass.steps", step)
        row.put("mass.above", path.count - 1 - depth)
        row.put(
            "mass.below_share",
            step > 0 && step <= chain.count ? ratio(structure.proseCharacters(in: chain[step - 1]), total.prose) : 1)
        row.put("mass.share", path.last.map { ratio(structure.proseCharacters(in: $0), total.prose) } ?? 0)
    }

    private func describeRepetition(_ index: Int, _ row: inout FeatureRow) {
        let total = structure.total
        let same = signatureTotals[signatures[index]] ?? (1, 0, 0)
        row.put("repeat.paths", same.count)
        row.put("repeat.path_text", ratio(same.characters, total.characters))
        row.put("repeat.path_prose", ratio(same.prose, total.prose))
        row.put("repeat.path_mean", ratio(same.characters, same.count))
        row.put("repeat.tag_path_prose", ratio(tagPathProse[tagPaths[index]] ?? 0, total.prose))
        row.put("repeat.text", min(textCounts[textHashes[index]] ?? 1, 20))
    }

    private func describeTitle(_ index: Int, _ row: inout FeatureRow) {
        row.put("title.similarity", titleSimilarity[index])
        row.put("title.found", titleSegment != nil)
        if let title = titleSegment {
            row.put("title.distance", Double(index - title) / 10)
            row.put("title.prose_between", index > title ? structure.sums(title..<index).prose : 0)
            let meeting = chains[index].firstIndex { isAroundTitle[$0] } ?? chains[index].count - 1
            row.put("title.meeting", meeting)
            row.put("title.meeting_share", ratio(structure.characters(in: chains[index][meeting]), structure.total.characters))
        } else {
            row.put("title.distance", 0)
            row.put("title.prose_between", -1)
            row.put("title.meeting", -1)
            row.put("title.meeting_share", -1)
        }
        row.put("title.h1_count", firstLevelHeadings.count)
        row.put("title.h1_before", firstLevelHeadings.count { $0 < index })
        row.put("title.heading_before", headingBefore[index])
        row.put("title.heading_after", headingAfter[index])
    }

    private func describeNeighbours(_ index: Int, _ row: inout FeatureRow) {
        let segments = structure.segmentation.segments
        for offset in [-3, -2, -1, 1, 2, 3] {
            let other = index + offset
            guard segments.indices.contains(other) else {
                for part in ["characters", "links", "p", "heading", "li", "sentence", "same", "title"] {
                    row.put("near\(offset).\(part)", -1)
                }
                continue
            }
            let tag = tag(other)
            row.put("near\(offset).characters", segments[other].characters)
            row.put("near\(offset).links", segments[other].linkDensity)
            row.put("near\(offset).p", tag == .p)
            row.put("near\(offset).heading", tag.headingLevel != nil)
            row.put("near\(offset).li", tag == .li)
            row.put("near\(offset).sentence", structure.facts[other].endsSentence)
            row.put("near\(offset).same", signatures[other] == signatures[index])
            row.put("near\(offset).title", titleSimilarity[other])
        }
        let (up, down) = index > 0 ? distance(index - 1, index) : (0, chains[index].count)
        row.put("near.up_from_previous", up)
        row.put("near.down_from_previous", down)
        let (nextUp, nextDown) = index + 1 < segments.count ? distance(index, index + 1) : (99, 99)
        row.put("near.up_to_next", nextUp)
        row.put("near.down_to_next", nextDown)
        for width in [3, 8, 20] {
            let low = max(0, index - width)
            let high = min(segments.count, index + width + 1)
            let window = structure.sums(low..<high)
            let before = structure.sums(low..<index)
            let after = structure.sums((index + 1)..<high)
            row.put("window\(width).prose", ratio(window.prose, window.characters))
            row.put("window\(width).before", ratio(before.prose, before.characters))
            row.put("window\(width).after", ratio(after.prose, after.characters))
            row.put("window\(width).links", ratio(window.linked, window.characters))
        }
    }

    /// Steps up from one segment's element to what two have in common, and down to the other's.
    private func distance(_ a: Int, _ b: Int) -> (up: Int, down: Int) {
        let first = chains[a]
        let second = chains[b]
        var common = 0
        while common < first.count, common < second.count, first[first.count - 1 - common] == second[second.count - 1 - common] {
            common += 1
        }
        return (first.count - common, second.count - common)
    }

    private func describeClues(_ index: Int, _ row: inout FeatureRow) {
        let words = structure.facts[index].wordHashes
        row.put("clue.description", PageClues.overlap(words, clues.descriptionShingles, 3, none: 0))
        row.put("clue.body", PageClues.overlap(words, clues.bodyShingles, 4, none: -0.5))
        row.put("clue.body_words", clues.bodyWords)
    }

    private func describePage(_ row: inout FeatureRow) {
        let total = structure.total
        row.put("page.segments", structure.segmentation.segments.count)
        row.put("page.characters", total.characters)
        row.put("page.prose", ratio(total.prose, total.characters))
        row.put("page.links", ratio(total.linked, total.characters))
        row.put("page.articles", articleCount)
        row.put("page.mains", mainCount)
        row.put("page.og_article", clues.isArticle)
        row.put("page.structured_article", clues.hasStructuredArticle)
        row.put("page.longest", longest)
        row.put("page.paragraphs", total.paragraphs)
        row.put("page.itemprop_bodies", articleBodyCount)
    }
}
