import Markup

/// What stands before and after a segment.
enum NeighbourFeatures {
    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        let segments = page.structure.segmentation.segments
        let looks = page.neighbourLooks
        for offset in [-3, -2, -1, 1, 2, 3] {
            let other = index + offset
            guard segments.indices.contains(other) else {
                for part in ["characters", "links", "p", "heading", "li", "sentence", "same", "title"] {
                    row.put("near\(offset).\(part)", -1)
                }
                continue
            }
            row.put(
                lookParts.map { "near\(offset).\($0)" }, looks[(other * lookParts.count)..<((other + 1) * lookParts.count)])
            row.put("near\(offset).same", page.signatures[other] == page.signatures[index])
            row.put("near\(offset).title", page.titleSimilarity[other])
        }
        let (up, down) = index > 0 ? distance(page, index - 1, index) : (0, page.chains[index].count)
        row.put("near.up_from_previous", up)
        row.put("near.down_from_previous", down)
        let (nextUp, nextDown) = index + 1 < segments.count ? distance(page, index, index + 1) : (99, 99)
        row.put("near.up_to_next", nextUp)
        row.put("near.down_to_next", nextDown)
        for width in [3, 8, 20] {
            let low = max(0, index - width)
            let high = min(segments.count, index + width + 1)
            let window = page.structure.sums(low..<high)
            let before = page.structure.sums(low..<index)
            let after = page.structure.sums((index + 1)..<high)
            row.put("window\(width).prose", ratio(window.prose, window.characters))
            row.put("window\(width).before", ratio(before.prose, before.characters))
            row.put("window\(width).after", ratio(after.prose, after.characters))
            row.put("window\(width).links", ratio(window.linked, window.characters))
        }
    }

    private static let lookParts = ["characters", "links", "p", "heading", "li", "sentence"]

    /// What each segment is told its neighbours look like, one after the other: worked out once for all six.
    static func looks(of structure: PageStructure) -> [Float] {
        var looks: [Float] = []
        looks.reserveCapacity(structure.facts.count * lookParts.count)
        for (segment, facts) in zip(structure.segmentation.segments, structure.facts) {
            let tag = structure.tree.tag(segment.node)
            looks.append(Float(segment.characters))
            looks.append(Float(segment.linkDensity))
            looks.append(tag == .p ? 1 : 0)
            looks.append(tag.headingLevel != nil ? 1 : 0)
            looks.append(tag == .li ? 1 : 0)
            looks.append(facts.endsSentence ? 1 : 0)
        }
        return looks
    }

    /// Steps up from one segment's element to what two have in common, and down to the other's.
    private static func distance(_ page: PageProfile, _ a: Int, _ b: Int) -> (up: Int, down: Int) {
        let first = page.chains[a]
        let second = page.chains[b]
        var common = 0
        while common < first.count, common < second.count, first[first.count - 1 - common] == second[second.count - 1 - common] {
            common += 1
        }
        return (first.count - common, second.count - common)
    }
}
