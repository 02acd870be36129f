import Markup

/// A page of text and nothing else: no link, no form, no class name, no landmark.
///
/// Whoever writes a page that bare means every paragraph of it, be it a single word or a megabyte long; there is nothing in it
/// that a model of menus and teasers could be right about.
enum BarePage {
    /// Which segments are a bare page's paragraphs; `nil` where there is anything but text on the page.
    static func paragraphs(of structure: PageStructure) -> [Bool]? {
        let (tree, segmentation) = (structure.tree, structure.segmentation)
        guard segmentation.links.isEmpty else { return nil }
        for node in 0..<tree.count where furniture.contains(tree.tag(node)) || isNamed(node, tree) { return nil }
        let paragraphs = segmentation.segments.map { tree.tag($0.node) == .p && !$0.isHidden }
        return paragraphs.contains(true) ? paragraphs : nil
    }

    private static let furniture: Set<HTMLTag> = [
        .a, .aside, .button, .dialog, .figure, .footer, .form, .header, .iframe, .input, .nav, .select, .textarea,
    ]

    private static func isNamed(_ node: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        guard tree.tag(node) != .text else { return false }
        return tree.has(node, .class) || tree.has(node, .id) || tree.has(node, .role)
    }
}
