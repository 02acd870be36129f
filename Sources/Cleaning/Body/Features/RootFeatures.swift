/// Where a segment stands to the elements that other methods would take for the body.
enum RootFeatures {
    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        let chain = page.chains[index]
        let total = page.structure.total
        row.put("root.inside", chain.contains(page.root))
        row.put("root.steps", chain.firstIndex(of: page.root) ?? -1)
        row.put("root.prose", ratio(page.structure.proseCharacters(in: page.root), total.prose))
        let meeting = chain.firstIndex { page.isAroundRoot[$0] } ?? chain.count
        row.put("root.meeting", meeting)
        row.put("root.meeting_above", page.rootDepth - (chain.count - meeting))
        let step = chain.firstIndex { page.depthOnPath[$0] >= 0 } ?? chain.count
        let depth = step < chain.count ? Int(page.depthOnPath[chain[step]]) : 0
        row.put("mass.steps", step)
        row.put("mass.above", page.path.count - 1 - depth)
        row.put(
            "mass.below_share",
            step > 0 && step <= chain.count ? ratio(page.structure.proseCharacters(in: chain[step - 1]), total.prose) : 1)
        row.put("mass.share", page.path.last.map { ratio(page.structure.proseCharacters(in: $0), total.prose) } ?? 0)
    }
}
