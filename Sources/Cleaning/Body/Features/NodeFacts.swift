import Markup

/// What is known of a page's elements, worked out when it is asked for and then kept.
struct NodeFacts {
    private let tree: HTMLTree
    private var groupCache: [UInt32]
    private var signatureCache: [UInt64]

    private static let unknown: UInt32 = 1 << 31

    init(tree: HTMLTree) {
        self.tree = tree
        groupCache = [UInt32](repeating: Self.unknown, count: tree.count)
        signatureCache = [UInt64](repeating: 0, count: tree.count)
    }

    mutating func groups(_ node: HTMLTree.Node) -> ClassGroups {
        if groupCache[node] != Self.unknown { return ClassGroups(rawValue: groupCache[node]) }
        var groups: ClassGroups = []
        if tree.tag(node) != .body {
            for name in [HTMLAttribute.class, .id, .role, .dataTestid, .dataComponent] {
                if let range = tree.valueRange(node, name) { groups.formUnion(ClassGroups.of(tree.bytes[range])) }
            }
        }
        groupCache[node] = groups.rawValue
        return groups
    }

    /// Equal for elements with the same tag and the same class attribute.
    mutating func signature(_ node: HTMLTree.Node) -> UInt64 {
        if signatureCache[node] != 0 { return signatureCache[node] }
        var hash = (TextFacts.seed ^ UInt64(tree.tag(node).rawValue)) &* TextFacts.prime
        if let range = tree.valueRange(node, .class) { for byte in tree.bytes[range] { hash = (hash ^ UInt64(byte)) &* TextFacts.prime } }
        signatureCache[node] = hash | 1
        return hash | 1
    }
}
