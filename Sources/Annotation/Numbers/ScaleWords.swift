/// "million" and its like after a number, by language: the same word is a thousand times more in the next one.
struct ScaleWords: Sendable {
    private let powers: [String: WordTable<Int>]

    /// Columns: language, word, power of ten.
    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        var powers: [String: WordTable<Int>] = [:]
        for row in try tables.rows(of: "scales") {
            guard let power = Int(row[2]), power > 0, power < 19, !row[1].isEmpty else {
                throw AnnotationTables.Fault(
                    table: "scales", line: row.line, message: "needs a language, a word and a power of ten")
            }
            powers[row[0], default: WordTable()][vocabulary.word(row[1])] = power
        }
        self.powers = powers
    }

    /// - Parameter language: BCP 47; `nil` where it is not known.
    func table(of language: String?) -> WordTable<Int>? {
        language.flatMap { powers[String($0.prefix { $0 != "-" })] }
    }
}
