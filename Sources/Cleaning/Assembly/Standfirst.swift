import Documents
import Markup

/// The printed standfirst: the paragraph between headline and story that says what the story is about.
struct Standfirst {
    let structure: PageStructure
    let evidence: PageEvidence

    /// The first of the kept segments, if its page marks it as standfirst by a class name or microdata, on it or on a box that
    /// holds nothing else; or if it says what the page's description says and stands in the header, apart from the story.
    func segment(of keep: [Bool]) -> Int? {
        guard let first = keep.firstIndex(of: true), keep[(first + 1)...].contains(true) else { return nil }
        let segment = structure.segmentation.segments[first]
        guard !segment.isPreformatted, segment.characters <= Self.longest else { return nil }
        let tree = structure.tree
        var node = segment.node
        var isInHeader = false
        while node > structure.body {
            if tree.tag(node) == .header { isInHeader = true }
            if isBoxOf(first, node), isMarked(node) { return first }
            node = tree.parent(of: node)
        }
        return isInHeader && isDescription(structure.segmentation.text(segment)) ? first : nil
    }

    /// The choice with the standfirst, where it is marked as one between headline and story and was taken for a part of neither.
    func restored(in keep: [Bool]) -> [Bool] {
        let tree = structure.tree
        let segments = structure.segmentation.segments
        guard let story = keep.firstIndex(of: true), let headline = tree.first(.h1),
            let below = segments.indices.first(where: { segments[$0].firstNode >= tree.end(of: headline) }), below < story
        else { return keep }
        let found = (below..<story).first { index in
            let segment = segments[index]
            return !segment.isHidden && segment.linkDensity < 0.3 && (Self.shortest...Self.longest).contains(segment.characters)
                && structure.facts[index].endsSentence && isMarkedBox(index)
        }
        guard let found else { return keep }
        var keep = keep
        keep[found] = true
        return keep
    }

    /// Code points: less is a label.
    private static let shortest = 30
    /// Code points: a standfirst is a sentence or three.
    private static let longest = 600

    /// The mark may stand on the paragraph or on a box that holds nothing else.
    private func isMarkedBox(_ index: Int) -> Bool {
        var node = structure.segmentation.segments[index].node
        while node > structure.body, isBoxOf(index, node) {
            if isMarked(node) { return true }
            node = structure.tree.parent(of: node)
        }
        return false
    }

    private func isBoxOf(_ index: Int, _ node: HTMLTree.Node) -> Bool { structure.segments(in: node) == index..<(index + 1) }

    private func isMarked(_ node: HTMLTree.Node) -> Bool {
        let tree = structure.tree
        if let name = tree.value(node, .itemprop)?.lowercased(),
            ["description", "alternativeheadline", "abstract"].contains(name)
        {
            return true
        }
        for attribute in [HTMLAttribute.class, .id, .dataTestid, .dataComponent] {
            if let range = tree.valueRange(node, attribute), ClassGroups.of(tree.bytes[range]).contains(.standfirst) {
                return true
            }
        }
        return false
    }

    private func isDescription(_ text: String) -> Bool {
        let words = NFC.words(text)
        return ["description", "og:description", "twitter:description"].contains {
            evidence.meta($0).map(NFC.words) == words
        }
    }
}
