/// Names of makes and systems that numbers belong to, and the words that tell a system (`designations.tsv`).
struct DesignationTable: Sendable {
    enum Role: String, Sendable {
        /// Takes a number: "Boeing 737".
        case make
        /// Takes a number of at least two figures: "Type 45", "Project 22350".
        case series
        /// Is a designation by itself: "HIMARS".
        case name
        /// May follow a model: "iPhone 15 Pro".
        case suffix
        /// Head of a noun phrase that names a system: "missile".
        case head
        /// May stand between the name and the head: "hypersonic".
        case kind
        /// Looks like a designation and is none: "CO2", "G20".
        case never
        /// After letters and figures it makes them money: "bn".
        case scale
        /// Before a hyphen and a number it is a word: "Mid-2020".
        case word
        /// After a hyphen it is a country or an organisation: "Sino-US".
        case ending
    }

    private(set) var roles = WordTable<Set<Role>>()
    /// With whether a number of one figure makes a model.
    private(set) var makes = Phrases<Bool>()
    /// `CO` before `2`, by letters and figure.
    private(set) var nevers = WordTable<Set<Int>>()

    /// Columns: role, word. Of `never`, letters and figures.
    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        for row in try tables.rows(of: "designations") {
            guard let role = Role(rawValue: row[0]), !row[1].isEmpty else {
                throw AnnotationTables.Fault(table: "designations", line: row.line, message: "needs a known role and a word")
            }
            let words = vocabulary.phrase(row[1])
            guard let first = words.first else {
                throw AnnotationTables.Fault(table: "designations", line: row.line, message: "\"\(row[1])\" has no letters")
            }
            switch role {
            case .make: makes.add(words, true)
            case .series: makes.add(words, false)
            case .never:
                let figures = Int(row[1].filter { $0.isASCII && $0.isNumber }) ?? 0
                nevers[first, default: []].insert(figures)
            default: roles[first, default: []].insert(role)
            }
        }
    }

    func has(_ role: Role, _ word: Word) -> Bool { roles[word]?.contains(role) ?? false }
}

extension WordTable {
    subscript(_ word: Word, default value: Value) -> Value {
        get { self[word] ?? value }
        set { self[word] = newValue }
    }
}
