import Markup

/// What each element's `class` says that it is for: read once a page, for whoever asks.
struct ClassNames {
    private let groups: [ClassGroups]

    init(_ tree: HTMLTree) {
        groups = (0..<tree.count).map { node in
            tree.valueRange(node, .class).map { ClassGroups.of(tree.bytes[$0]) } ?? []
        }
    }

    subscript(_ node: HTMLTree.Node) -> ClassGroups { groups[node] }
}
