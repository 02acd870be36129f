import Markup

/// Chooses the segments that are the article's body.
///
/// The body is looked for in the element at the end of the mass path (the innermost one that holds half of the page's prose);
/// inside it, what its markup or its class names call something else, and what is mostly links, is left out.
struct BodyChooser {
    let structure: PageStructure
    /// The headline, folded, so that it is not taken into the text.
    let titles: Set<String>

    func choose() -> [Bool] {
        let segments = structure.segmentation.segments
        var keep = [Bool](repeating: false, count: segments.count)
        guard let root = structure.massPath().last else { return keep }
        var verdicts: [HTMLTree.Node: Bool] = [:]
        for index in structure.segments(in: root) {
            keep[index] = wants(index, root: root, verdicts: &verdicts)
        }
        return trimmed(keep)
    }

    private func wants(_ index: Int, root: HTMLTree.Node, verdicts: inout [HTMLTree.Node: Bool]) -> Bool {
        let segment = structure.segmentation.segments[index]
        guard !segment.isHidden, structure.facts[index].words > 0, belongs(segment.node, root: root, verdicts: &verdicts) else { return false }
        if segment.linkDensity > 0.6, !structure.isProse[index] { return false }
        if let level = structure.tree.tag(segment.node).headingLevel {
            if level == 1 { return false }
            return !titles.contains(TitleFold.fold(structure.segmentation.text(segment)))
        }
        return true
    }

    /// Whether nothing between an element and the root says that it is something else.
    private func belongs(_ node: HTMLTree.Node, root: HTMLTree.Node, verdicts: inout [HTMLTree.Node: Bool]) -> Bool {
        if node <= root { return true }
        if let known = verdicts[node] { return known }
        let verdict = !isForeign(node) && belongs(structure.tree.parent(of: node), root: root, verdicts: &verdicts)
        verdicts[node] = verdict
        return verdict
    }

    private func isForeign(_ node: HTMLTree.Node) -> Bool {
        switch structure.tree.tag(node) {
        case .nav, .footer, .aside, .form, .figcaption, .button, .figure, .dialog, .noscript, .menu: return true
        default: break
        }
        // What holds most of the prose is not foreign, whatever it is called.
        if structure.proseCharacters(in: node) * 3 > structure.total.prose { return false }
        var groups: ClassGroups = []
        for name in [HTMLAttribute.class, .id, .role] {
            if let range = structure.tree.valueRange(node, name) { groups.formUnion(ClassGroups.of(structure.tree.bytes[range])) }
        }
        return !groups.isDisjoint(with: Self.foreign) && groups.isDisjoint(with: .content)
    }

    private static let foreign: ClassGroups = [
        .navigation, .footer, .comment, .share, .related, .promotion, .caption, .byline, .biography, .sidebar, .newsletter, .consent,
        .tags, .overlay, .paywall, .contents, .product,
    ]

    /// Headings that nothing follows belong to what was left out.
    private func trimmed(_ keep: [Bool]) -> [Bool] {
        var keep = keep
        for index in keep.indices.reversed() where keep[index] {
            guard structure.tree.tag(structure.segmentation.segments[index].node).headingLevel != nil else { break }
            keep[index] = false
        }
        return keep
    }
}
