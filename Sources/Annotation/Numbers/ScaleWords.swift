/// "million" and its like after a number, by language: the same word is a thousand times more in the next one.
struct ScaleWords: Sendable {
    private let powers: [String: WordTable<Int>]
    /// Words from "million" on, written out, that mean the same in every language that has them: for texts of another language.
    let shared: WordTable<Int>

    /// Columns: language, word, power of ten.
    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        var powers: [String: WordTable<Int>] = [:]
        var meanings: [Word: Set<Int>] = [:]
        for row in try tables.rows(of: "scales") {
            guard let power = Int(row[2]), power > 0, power < 19, !row[1].isEmpty else {
                throw AnnotationTables.Fault(
                    table: "scales", line: row.line, message: "needs a language, a word and a power of ten")
            }
            powers[row[0], default: WordTable()][vocabulary.word(row[1])] = power
            if row[1].unicodeScalars.count >= 6 { meanings[vocabulary.word(row[1]), default: []].insert(power) }
        }
        self.powers = powers
        shared = WordTable(
            meanings.compactMap { word, powers in
                guard powers.count == 1, let power = powers.first, power >= 6 else { return nil }
                return (word, power)
            })
    }

    /// - Parameter language: BCP 47; `nil` where it is not known.
    func table(of language: String?) -> WordTable<Int>? {
        language.flatMap { powers[String($0.prefix { $0 != "-" })] }
    }
}
