/// Names of months by language: `months.tsv`.
struct MonthTable: Sendable {
    static let table = "months"

    /// By language, then by word.
    private let months: [String: WordTable<Int>]
    /// Names that mean one month in whatever language has them, for texts whose language is not known.
    private let common: WordTable<Int>

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        var months: [String: WordTable<Int>] = [:]
        var common: [Word: Int] = [:]
        for row in try tables.rows(of: Self.table) {
            guard let month = Int(row[1]), (1...12).contains(month), !row[0].isEmpty, !row[2].isEmpty else {
                throw AnnotationTables.Fault(
                    table: Self.table, line: row.line, message: "wants a language, a month from 1 to 12, a name")
            }
            let word = vocabulary.word(row[2])
            months[row[0], default: WordTable()][word] = month
            common[word] = common[word].map { $0 == month ? month : 0 } ?? month
        }
        self.months = months
        self.common = WordTable(common.filter { $0.value > 0 }.map { ($0.key, $0.value) })
    }

    /// The names of a text's language: those of all languages where it is not known, none where it is one that has no names here.
    func names(of language: String?) -> WordTable<Int> {
        guard let language else { return common }
        let primary = String(language.prefix { $0 != "-" })
        // CLDR's name for Norwegian is that of Bokmål.
        return months[primary == "nb" || primary == "nn" ? "no" : primary] ?? WordTable()
    }
}
