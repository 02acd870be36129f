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
        var seen: Set<ArraySlice<UInt8>> = []
        return values.withUnsafeBufferPointer { values in
            segments.indices.map { index in
                let weight = model.weight(UnsafeBufferPointer(rebasing: values[(index * width)..<((index + 1) * width)]))
                guard weight >= BodyModel.threshold else { return false }
                let text = structure.segmentation.bytes[segments[index].range]
                return text.count <= Self.repeatBytes || seen.insert(text).inserted
            }
        }
    }
}
