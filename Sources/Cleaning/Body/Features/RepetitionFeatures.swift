/// How often what a segment is comes in its page.
enum RepetitionFeatures {
    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        let total = page.structure.total
        let same = page.signatureTotals[index]
        row.put("repeat.paths", same.count)
        row.put("repeat.path_text", ratio(same.characters, total.characters))
        row.put("repeat.path_prose", ratio(same.prose, total.prose))
        row.put("repeat.path_mean", ratio(same.characters, same.count))
        row.put("repeat.tag_path_prose", ratio(page.tagPathProse[index], total.prose))
        row.put("repeat.text", min(page.textCounts[index], 20))
    }
}
