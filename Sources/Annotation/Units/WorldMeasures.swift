/// Words of other languages than English beside a number in figures, and what they make of it: `world-measures.tsv`.
struct WorldMeasures: Sendable {
    static let table = "world-measures"

    enum Meaning: Sendable {
        /// What is counted: "Menschen", "personas".
        case counted
        case unit(Unit)
        /// Before the number: "rund", "unas".
        case about
    }

    private let meanings: [String: WordTable<Meaning>]

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        var meanings: [String: WordTable<Meaning>] = [:]
        for row in try tables.rows(of: Self.table) {
            let meaning: Meaning? =
                switch row[1] {
                case "counted": .counted
                case "about": .about
                case "unit" where !row[3].isEmpty:
                    .unit(Unit(ucum: row[3], dimension: .compound, evidence: .none, isSymbol: false))
                default: nil
                }
            guard let meaning, !row[0].isEmpty, !row[2].isEmpty else {
                throw AnnotationTables.Fault(
                    table: Self.table, line: row.line, message: "wants a language, a kind, a word, and a unit's code")
            }
            meanings[row[0], default: WordTable()][vocabulary.word(row[2])] = meaning
        }
        self.meanings = meanings
    }

    /// `nil` where nothing is known of the language.
    func words(of language: String?) -> WordTable<Meaning>? {
        language.flatMap { meanings[String($0.prefix { $0 != "-" })] }
    }
}
