/// Where a segment stands to the headline.
enum TitleFeatures {
    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        row.put("title.similarity", page.titleSimilarity[index])
        row.put("title.found", page.titleSegment != nil)
        if let title = page.titleSegment {
            row.put("title.distance", Double(index - title) / 10)
            row.put("title.prose_between", index > title ? page.structure.sums(title..<index).prose : 0)
            let meeting = page.chains[index].firstIndex { page.isAroundTitle[$0] } ?? page.chains[index].count - 1
            row.put("title.meeting", meeting)
            row.put(
                "title.meeting_share",
                ratio(page.structure.characters(in: page.chains[index][meeting]), page.structure.total.characters))
        } else {
            row.put("title.distance", 0)
            row.put("title.prose_between", -1)
            row.put("title.meeting", -1)
            row.put("title.meeting_share", -1)
        }
        row.put("title.h1_count", page.firstLevelHeadings.count)
        row.put("title.h1_before", page.firstLevelHeadings(before: index))
        row.put("title.heading_before", page.headingBefore[index])
        row.put("title.heading_after", page.headingAfter[index])
    }
}
