import Documents
import Markup

/// What is known of a page's elements. Worked out for those that are named before they are asked for.
struct NodeFacts {
    private let tree: HTMLTree
    private let classes: ClassNames
    private var groupCache: [UInt32]
    private var signatureCache: [UInt64]
    /// Index into `ancestries` of each element that has been looked at; -1 for the others.
    private var ancestryOf: [Int32]
    private var ancestries: [Ancestry] = []
    /// Elements on the way up that nothing is known of yet; kept to be used again.
    private var missing: [HTMLTree.Node] = []
    private let articleOrder: [HTMLTree.Node: Int]

    /// What an element's ancestors and the element itself are.
    struct Ancestry {
        /// A bit for each tag there is.
        var tags: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var depth = 0
        var articles = 0
        /// The innermost and the outermost `<article>`, -1 where there is none; how many began in the page before the innermost.
        var article: HTMLTree.Node = -1
        var outerArticle: HTMLTree.Node = -1
        var articleOrder = -1
        var lists = 0
        var tables = 0
        var isInMain = false
        var isInLandmark = false
        var isInArticleBody = false

        func contains(_ tag: HTMLTag) -> Bool {
            let bit: UInt64 = 1 << UInt64(tag.rawValue & 63)
            return (tag.rawValue < 64 ? tags.0 : tag.rawValue < 128 ? tags.1 : tags.2) & bit != 0
        }

        mutating func insert(_ tag: HTMLTag) {
            let bit: UInt64 = 1 << UInt64(tag.rawValue & 63)
            if tag.rawValue < 64 { tags.0 |= bit } else if tag.rawValue < 128 { tags.1 |= bit } else { tags.2 |= bit }
        }
    }

    private static let unknown: UInt32 = 1 << 31

    init(tree: HTMLTree, classes: ClassNames) {
        self.tree = tree
        self.classes = classes
        groupCache = [UInt32](repeating: Self.unknown, count: tree.count)
        signatureCache = [UInt64](repeating: 0, count: tree.count)
        ancestryOf = [Int32](repeating: -1, count: tree.count)
        let articles = (0..<tree.count).filter { tree.tag($0) == .article }
        articleOrder = Dictionary(articles.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Of an element that has been prepared.
    func groups(_ node: HTMLTree.Node) -> ClassGroups { ClassGroups(rawValue: groupCache[node] & ~Self.unknown) }
    func signature(_ node: HTMLTree.Node) -> UInt64 { signatureCache[node] }
    func ancestry(_ node: HTMLTree.Node) -> Ancestry { ancestryOf[node] < 0 ? Ancestry() : ancestries[Int(ancestryOf[node])] }

    @discardableResult
    mutating func prepareGroups(_ node: HTMLTree.Node) -> ClassGroups {
        if groupCache[node] != Self.unknown { return ClassGroups(rawValue: groupCache[node]) }
        var groups: ClassGroups = []
        if tree.hasAttributes(node), tree.tag(node) != .body {
            groups = classes[node]
            addGroups(of: .id, node, to: &groups)
            addGroups(of: .role, node, to: &groups)
            addGroups(of: .dataTestid, node, to: &groups)
            addGroups(of: .dataComponent, node, to: &groups)
        }
        groupCache[node] = groups.rawValue
        return groups
    }

    private func addGroups(of name: HTMLAttribute, _ node: HTMLTree.Node, to groups: inout ClassGroups) {
        if let range = tree.valueRange(node, name) { groups.formUnion(ClassGroups.of(tree.bytes[range])) }
    }

    /// Equal for elements with the same tag and the same class attribute.
    mutating func prepareSignature(_ node: HTMLTree.Node) -> UInt64 {
        if signatureCache[node] != 0 { return signatureCache[node] }
        let hash = (classes.hash(of: node) ^ UInt64(tree.tag(node).rawValue)) &* TextFacts.prime
        signatureCache[node] = hash | 1
        return hash | 1
    }

    /// Up to the body, itself included.
    mutating func prepareAncestry(_ node: HTMLTree.Node, body: HTMLTree.Node) {
        if ancestryOf[node] >= 0 { return }
        missing.removeAll(keepingCapacity: true)
        var current = node
        var facts = Ancestry()
        while true {
            if ancestryOf[current] >= 0 {
                facts = ancestries[Int(ancestryOf[current])]
                break
            }
            missing.append(current)
            let parent = tree.parent(of: current)
            if current == body || parent < body { break }
            current = parent
        }
        for node in missing.reversed() {
            add(node, to: &facts)
            ancestryOf[node] = Int32(ancestries.count)
            ancestries.append(facts)
        }
    }

    private func add(_ node: HTMLTree.Node, to facts: inout Ancestry) {
        let tag = tree.tag(node)
        facts.insert(tag)
        facts.depth += 1
        if tag == .article {
            facts.articles += 1
            facts.article = node
            if facts.outerArticle < 0 { facts.outerArticle = node }
            facts.articleOrder = articleOrder[node] ?? -1
        }
        if tag == .ul || tag == .ol { facts.lists += 1 }
        if tag == .table { facts.tables += 1 }
        if isArticleBody(node) { facts.isInArticleBody = true }
        if let range = tree.valueRange(node, .role) {
            switch String(decoding: tree.bytes[range], as: UTF8.self) {
            case "main": facts.isInMain = true
            case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu": facts.isInLandmark = true
            default: break
            }
        }
    }

    /// Marked as `itemprop="articleBody"` (schema.org microdata).
    func isArticleBody(_ node: HTMLTree.Node) -> Bool {
        guard let range = tree.valueRange(node, .itemprop), range.count >= 11 else { return false }
        return String(decoding: tree.bytes[range], as: UTF8.self).lowercased().contains("articlebody")
    }
}
