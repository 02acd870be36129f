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

    private struct Lengths {
        var elements = 0
        var filled = 0
        var sum = 0.0
        var squares = 0.0
    }

    /// Index into `places` of each element that has been looked at; -1 for the others.
    private var placeOf: [Int32]
    private var places: [Place] = []
    // Of the family under way, kept to be used again.
    private var children: [(node: HTMLTree.Node, signature: UInt64)] = []
    private var lengths = [Lengths](repeating: Lengths(), count: 256)

    init(tree: HTMLTree) { placeOf = [Int32](repeating: -1, count: tree.count) }

    /// Of an element that has been prepared.
    func place(of node: HTMLTree.Node) -> Place { placeOf[node] < 0 ? Place() : places[Int(placeOf[node])] }

    mutating func prepare(_ node: HTMLTree.Node, _ structure: PageStructure, _ nodes: inout NodeFacts) {
        let parent = structure.tree.parent(of: node)
        if parent >= 0, placeOf[node] < 0 { read(parent, structure, &nodes) }
    }

    private mutating func read(_ parent: HTMLTree.Node, _ structure: PageStructure, _ nodes: inout NodeFacts) {
        let tree = structure.tree
        children.removeAll(keepingCapacity: true)
        var paragraphCharacters = 0
        var child = parent + 1
        let end = tree.end(of: parent)
        while child < end {
            let tag = tree.tag(child)
            if tag != .text {
                children.append((child, nodes.prepareSignature(child)))
                let characters = structure.characters(in: child)
                let slot = Int(tag.rawValue)
                lengths[slot].elements += 1
                if characters > 0 {
                    lengths[slot].filled += 1
                    lengths[slot].sum += Double(characters)
                    lengths[slot].squares += Double(characters) * Double(characters)
                }
                if tag == .p { paragraphCharacters += characters }
            }
            child = tree.end(of: child)
        }
        let counts = signatureCounts()
        let paragraphShare = Double(paragraphCharacters) / Double(max(1, structure.characters(in: parent)))
        for (order, child) in children.enumerated() {
            let lengths = lengths[Int(tree.tag(child.node).rawValue)]
            var place = Place()
            place.sameTag = lengths.elements
            place.sameSignature = counts[order]
            place.sameSignatureShare = Double(counts[order]) / Double(children.count)
            if lengths.filled > 0 {
                place.meanLength = lengths.sum / Double(lengths.filled)
                let variance = max(0, lengths.squares / Double(lengths.filled) - place.meanLength * place.meanLength)
                place.variation = variance.squareRoot() / (place.meanLength + 1)
            }
            place.position = Double(order) / Double(children.count)
            place.paragraphShare = paragraphShare
            placeOf[child.node] = Int32(places.count)
            places.append(place)
        }
        for child in children { lengths[Int(tree.tag(child.node).rawValue)] = Lengths() }
    }

    /// For each child, how many children have its signature.
    private func signatureCounts() -> [Int] {
        guard children.count > 24 else {
            return children.map { child in children.count { $0.signature == child.signature } }
        }
        var counts: [UInt64: Int] = [:]
        for child in children { counts[child.signature, default: 0] += 1 }
        return children.map { counts[$0.signature] ?? 0 }
    }
}
