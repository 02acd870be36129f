/// Words of other languages than English that tell days and years: `world-days.tsv`.
struct WorldDayTable: Sendable {
    static let table = "world-days"

    /// What a word tells.
    enum Meaning: Sendable, Hashable {
        /// Days from today.
        case day(Int)
        /// A number after it is a year.
        case yearAfter
        /// A number before it is a year.
        case yearBefore
    }

    private let meanings: [String: [Word: Meaning]]

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        var meanings: [String: [Word: Meaning]] = [:]
        for row in try tables.rows(of: Self.table) {
            let meaning: Meaning? =
                switch row[1] {
                case "day": Int(row[3]).map(Meaning.day)
                case "year-after": .yearAfter
                case "year-before": .yearBefore
                default: nil
                }
            guard let meaning, !row[0].isEmpty, !row[2].isEmpty else {
                throw AnnotationTables.Fault(
                    table: Self.table, line: row.line,
                    message: "wants a language, a kind, a word, and a day's distance from today")
            }
            meanings[row[0], default: [:]][vocabulary.word(row[2])] = meaning
        }
        self.meanings = meanings
    }

    /// None where the language is not known: the same letters mean other things in others.
    func words(of language: String?) -> [Word: Meaning] {
        guard let language else { return [:] }
        return meanings[String(language.prefix { $0 != "-" })] ?? [:]
    }
}
