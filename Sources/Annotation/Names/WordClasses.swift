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
                for text in row[1].split(separator: " ") {
                    let id = Int(vocabulary.word(String(text)).id)
                    if id >= classes.count { classes += Array(repeating: [], count: id + 1 - classes.count) }
                    classes[id].formUnion(meant)
                }
            }
        }
    }

    subscript(_ word: Word) -> WordClass {
        let id = Int(word.id)
        return id < classes.count ? classes[id] : []
    }
}
