import Markup

/// How alike an element's children are: a list of teasers is more so than a story.
struct SiblingFacts {
    struct Place {
        var sameTag = 0
        var sameSignatureShare = 0.0
        var sameSignature = 0
        var meanLength = 0.0
        var variation = 0.0
        var position = 0.0
        var paragraphShare = 0.0
    }

    private struct Family {
        var order: [HTMLTree.Node: Int] = [:]
        var tags: [HTMLTag: Int] = [:]
        var signatures: [UInt64: Int] = [:]
        var lengths: [HTMLTag: (count: Int, sum: Double, squares: Double)] = [:]
        var paragraphCharacters = 0
        var count = 0
    }

    private var families: [HTMLTree.Node: Family] = [:]

    mutating func place(of node: HTMLTree.Node, _ structure: PageStructure, _ nodes: inout NodeFacts) -> Place {
        let tree = structure.tree
        let parent = tree.parent(of: node)
        guard parent >= 0 else { return Place() }
        let family = families[parent] ?? read(parent, structure, &nodes)
        families[parent] = family
        var place = Place()
        place.sameTag = family.tags[tree.tag(node)] ?? 0
        place.sameSignature = family.signatures[nodes.signature(node)] ?? 0
        place.sameSignatureShare = Double(place.sameSignature) / Double(max(1, family.count))
        if let lengths = family.lengths[tree.tag(node)], lengths.count > 0 {
            place.meanLength = lengths.sum / Double(lengths.count)
            let variance = max(0, lengths.squares / Double(lengths.count) - place.meanLength * place.meanLength)
            place.variation = variance.squareRoot() / (place.meanLength + 1)
        }
        place.position = Double(family.order[node] ?? 0) / Double(max(1, family.count))
        place.paragraphShare = Double(family.paragraphCharacters) / Double(max(1, structure.characters(in: parent)))
        return place
    }

    private func read(_ parent: HTMLTree.Node, _ structure: PageStructure, _ nodes: inout NodeFacts) -> Family {
        let tree = structure.tree
        var family = Family()
        var child = parent + 1
        let end = tree.end(of: parent)
        while child < end {
            let tag = tree.tag(child)
            if tag != .text {
                family.order[child] = family.count
                family.count += 1
                family.tags[tag, default: 0] += 1
                family.signatures[nodes.signature(child), default: 0] += 1
                let characters = structure.characters(in: child)
                if characters > 0 {
                    var lengths = family.lengths[tag] ?? (0, 0, 0)
                    lengths.count += 1
                    lengths.sum += Double(characters)
                    lengths.squares += Double(characters) * Double(characters)
                    family.lengths[tag] = lengths
                }
                if tag == .p { family.paragraphCharacters += characters }
            }
            child = tree.end(of: child)
        }
        return family
    }
}
