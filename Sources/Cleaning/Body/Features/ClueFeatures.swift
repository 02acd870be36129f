/// How much of a segment the page's own data has.
enum ClueFeatures {
    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        let words = page.structure.wordHashes(index)
        row.put("clue.description", PageClues.overlap(words, page.clues.descriptionShingles, 3, none: 0))
        row.put("clue.body", PageClues.overlap(words, page.clues.bodyShingles, 4, none: -0.5))
        row.put("clue.body_words", page.clues.bodyWords)
    }
}
