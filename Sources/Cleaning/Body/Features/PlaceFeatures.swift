/// Where in the page a segment stands.
enum PlaceFeatures {
    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        let count = page.structure.segmentation.segments.count
        let before = page.structure.sums(0..<index)
        let after = page.structure.sums((index + 1)..<count)
        row.put("position.index_share", ratio(index, count))
        row.put("position.text_share", ratio(before.characters, page.structure.total.characters))
        row.put("position.prose_share", ratio(before.prose, page.structure.total.prose))
        row.put("position.index", index)
        row.put("position.from_end", count - index)
        row.put("position.prose_before", before.prose)
        row.put("position.prose_after", after.prose)
        let span = page.proseSpan
        row.put("position.before_first_prose", max(0, span.lowerBound - index))
        row.put("position.after_last_prose", max(0, index - span.upperBound))
    }
}
