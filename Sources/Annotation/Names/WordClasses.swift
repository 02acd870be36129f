/// Which classes each known word is of.
struct WordClasses: Sendable {
    /// By the word's number.
    private var classes: [WordClass] = []

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        for (table, names) in [("name-words", WordClass.ofNames), ("speech-words", WordClass.ofSpeech)] {
            for row in try tables.rows(of: table) {
                guard let meant = names[row[0]] else {
                    throw AnnotationTables.Fault(table: table, line: row.line, message: "there is no class \"\(row[0])\"")
                }
                add(row[1], meant, vocabulary)
            }
        }
        for row in try tables.rows(of: "ordinary-words") { add(row[0], .ordinary, vocabulary) }
        for id in classes.indices where !classes[id].isDisjoint(with: .ofPeople) {
            classes[id].remove(.ordinary)
        }
    }

    private mutating func add(_ words: String, _ meant: WordClass, _ vocabulary: Vocabulary) {
        vocabulary.each(of: words) { word in
            let id = Int(word.id)
            while id >= classes.count { classes.append([]) }
            classes[id].formUnion(meant)
        }
    }

    subscript(_ word: Word) -> WordClass {
        let id = Int(word.id)
        return id < classes.count ? classes[id] : []
    }
}
