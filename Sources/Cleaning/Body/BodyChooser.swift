/// Chooses the segments that are the article's body: those that the model weighs as such, each text once.
struct BodyChooser {
    let model: BodyModel

    /// Repeats of texts longer than that are dropped: pages carry their story twice for two layouts.
    private static let repeatBytes = 60

    func choose(_ structure: PageStructure) -> [Bool] {
        let segments = structure.segmentation.segments
        guard !segments.isEmpty else { return [] }
        let features = SegmentFeatures(structure)
        let values = features.rows()
        let width = SegmentFeatures.width
        let texts = features.textHashes
        let meant = BarePage.paragraphs(of: structure)
        var seen: Set<UInt64> = []
        return values.withUnsafeBufferPointer { values in
            segments.indices.map { index in
                if meant?[index] == true { return true }
                let weight = model.weight(UnsafeBufferPointer(rebasing: values[(index * width)..<((index + 1) * width)]))
                guard weight >= BodyModel.threshold, !Self.isMenu(segments[index]) else { return false }
                return segments[index].range.count <= Self.repeatBytes || seen.insert(texts[index]).inserted
            }
        }
    }

    /// Several short links in a row and nothing else: whatever the model thinks, a menu is no part of a story.
    private static func isMenu(_ segment: Segment) -> Bool {
        segment.links.count >= 3 && segment.linkDensity >= 0.9 && segment.characters < 25 * segment.links.count
    }
}
