import Markup

/// Chooses the segments that are the article's body: those that the model weighs as such, each text once.
struct BodyChooser {
    let model: BodyModel

    /// Repeats of texts longer than that are dropped: pages carry their story twice for two layouts.
    private static let repeatBytes = 60

    /// What is thought of a segment.
    enum Opinion {
        /// It weighs as the article's.
        case heavy
        /// The page is nothing but paragraphs.
        case meant
        case light, menu, repeated

        var isKept: Bool { self == .heavy || self == .meant }
    }

    /// An opinion on each segment, and from which probability on a segment is heavy on this page.
    struct Choice {
        var opinions: [Opinion]
        var threshold: Double
    }

    func choice(_ structure: PageStructure) -> Choice {
        let segments = structure.segmentation.segments
        guard !segments.isEmpty else { return Choice(opinions: [], threshold: BodyThreshold().value) }
        let features = SegmentFeatures(structure)
        let values = features.rows()
        let width = SegmentFeatures.width
        let texts = features.textHashes
        let meant = BarePage.paragraphs(of: structure)
        let probabilities = values.withUnsafeBufferPointer { model.weights($0, width: width) }.map(BodyModel.probability)
        let threshold = threshold(segments, texts, probabilities)
        var seen: Set<UInt64> = []
        let opinions = segments.indices.map { index -> Opinion in
            if meant?[index] == true { return .meant }
            guard probabilities[index] >= threshold else { return .light }
            if Self.isMenu(segments[index], structure) { return .menu }
            let isNew = segments[index].range.count <= Self.repeatBytes || seen.insert(texts[index]).inserted
            return isNew ? .heavy : .repeated
        }
        return Choice(opinions: opinions, threshold: threshold)
    }

    private func threshold(_ segments: [Segment], _ texts: [UInt64], _ probabilities: [Double]) -> Double {
        var threshold = BodyThreshold()
        var seen: Set<UInt64> = []
        for (index, segment) in segments.enumerated()
        where segment.range.count <= Self.repeatBytes || seen.insert(texts[index]).inserted {
            threshold.add(probability: probabilities[index], characters: segment.characters)
        }
        return threshold.value
    }

    /// Several short links in a row and nothing else, where the page says that its navigation is: whatever the model thinks, a menu
    /// is no part of a story. Elsewhere such rows may be what the page is there for: a directory's entries, a list's other names.
    private static func isMenu(_ segment: Segment, _ structure: PageStructure) -> Bool {
        guard segment.links.count >= 3, segment.linkDensity >= 0.9, segment.characters < 25 * segment.links.count else {
            return false
        }
        let tree = structure.tree
        var node = segment.node
        var steps = 0
        while node > structure.body {
            switch tree.tag(node) {
            case .nav, .header, .footer, .aside: return true
            default: break
            }
            if steps < nearSteps, isNamedNavigation(node, tree) { return true }
            node = tree.parent(of: node)
            steps += 1
        }
        return false
    }

    /// How far up a name still says what a row is.
    private static let nearSteps = 4

    private static func isNamedNavigation(_ node: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        [HTMLAttribute.class, .id, .role].contains { attribute in
            tree.valueRange(node, attribute).map { ClassGroups.of(tree.bytes[$0]).contains(.navigation) } ?? false
        }
    }
}
