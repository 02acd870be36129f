/// Words of other languages than English that tell days, weekdays and years, or what their sentence tells of: `world-days.tsv`.
struct WorldDayTable: Sendable {
    static let table = "world-days"

    /// What a word tells.
    enum Meaning: Sendable, Hashable {
        /// Days from today.
        case day(Int)
        /// 1 (Monday) … 7; with a second word behind a hyphen: "segunda-feira".
        case weekday(Int, tail: Word?)
        /// A number after it is a year.
        case yearAfter
        /// A number before it is a year.
        case yearBefore
        /// A month or a year after it is one: "im März", "en 2024".
        case within
        /// Its sentence tells of what is to come.
        case future
        /// A weekday after it is no single one.
        case every
    }

    private let meanings: [String: WordTable<Meaning>]

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        var meanings: [String: WordTable<Meaning>] = [:]
        for row in try tables.rows(of: Self.table) {
            let words = vocabulary.phrase(row[2])
            guard let meaning = Self.meaning(row[1], Int(row[3]), words), let word = words.first, !row[0].isEmpty else {
                throw AnnotationTables.Fault(
                    table: Self.table, line: row.line,
                    message: "wants a language, a kind, a word, and a day's distance from today or a weekday from 1 to 7")
            }
            meanings[row[0], default: WordTable()][word] = meaning
        }
        self.meanings = meanings
    }

    private static func meaning(_ kind: String, _ number: Int?, _ words: [Word]) -> Meaning? {
        switch kind {
        case "day": number.map(Meaning.day)
        case "weekday":
            number.flatMap { (1...7).contains($0) ? .weekday($0, tail: words.count == 2 ? words[1] : nil) : nil }
        case "year-after": .yearAfter
        case "year-before": .yearBefore
        case "within": .within
        case "future": .future
        case "every": .every
        default: nil
        }
    }

    /// `nil` where the language is not known: the same letters mean other things in others.
    func words(of language: String?) -> WordTable<Meaning>? {
        language.flatMap { meanings[String($0.prefix { $0 != "-" })] }
    }
}
