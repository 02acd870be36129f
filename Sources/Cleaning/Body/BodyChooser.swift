/// Chooses the segments that are the article's body: those that the model weighs as such, each text once.
struct BodyChooser {
    let model: BodyModel

    /// Repeats of texts longer than that are dropped: pages carry their story twice for two layouts.
    private static let repeatBytes = 60

    func choose(_ structure: PageStructure) -> [Bool] {
        let segments = structure.segmentation.segments
        guard !segments.isEmpty else { return [] }
        var features = SegmentFeatures(structure)
        let (values, width) = features.rows()
        let texts = features.textHashes
        var seen: Set<UInt64> = []
        return values.withUnsafeBufferPointer { values in
            segments.indices.map { index in
                let weight = model.weight(UnsafeBufferPointer(rebasing: values[(index * width)..<((index + 1) * width)]))
                guard weight >= BodyModel.threshold else { return false }
                return segments[index].range.count <= Self.repeatBytes || seen.insert(texts[index]).inserted
            }
        }
    }
}
