import Markup

/// The element that Arc90's Readability would choose (2009, as in Mozilla's Readability.js): paragraphs give points to their
/// parents, class names add and take, links take. One opinion among many here.
enum ReadabilityRoot {
    static func find(_ structure: PageStructure, _ facts: [TextFacts], _ nodes: inout NodeFacts, body: HTMLTree.Node)
        -> HTMLTree.Node
    {
        let tree = structure.tree
        var scores: [HTMLTree.Node: Double] = [:]
        for (index, segment) in structure.segmentation.segments.enumerated() {
            let tag = tree.tag(segment.node)
            let isParagraph = tag == .p || tag == .td || tag == .pre
            guard structure.isProse[index] || (isParagraph && facts[index].codePoints >= 25) else { continue }
            let score = 1 + Double(facts[index].commas) + min(Double(facts[index].codePoints) / 100, 3)
            let isLeaf = isParagraph || tag == .li || tag == .blockquote || tag.headingLevel != nil
            var node = isLeaf ? tree.parent(of: segment.node) : segment.node
            for step in 1...2 where node >= body {
                scores[node, default: 0] += score / Double(step)
                node = tree.parent(of: node)
            }
        }
        var best = body
        var bestScore = -Double.infinity
        for node in scores.keys.sorted() {
            var score = scores[node] ?? 0
            let characters = structure.characters(in: node)
            score *= 1 - Double(structure.linkedCharacters(in: node)) / Double(max(1, characters))
            let groups = nodes.prepareGroups(node)
            if groups.contains(.content) { score += 25 }
            if !groups.isDisjoint(with: [.comment, .sidebar, .related, .navigation, .footer, .promotion]) { score -= 25 }
            if score > bestScore {
                bestScore = score
                best = node
            }
        }
        return best
    }
}
