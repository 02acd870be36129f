/// The English words of time, by their numbers in the vocabulary.
///
/// `date-words.tsv`: word, kind, value. A word of several meanings has several rows.
struct DateLexicon: Sendable {
    static let table = "date-words"

    private let words: [DateWord]

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        var words: [DateWord] = []
        for row in try tables.rows(of: Self.table) {
            let id = Int(vocabulary.word(row[0]).id)
            while words.count <= id { words.append(.nothing) }
            guard Self.add(row[1], row[2], to: &words[id]) else {
                throw AnnotationTables.Fault(
                    table: Self.table, line: row.line, message: "\"\(row[1])\" with \"\(row[2])\" is no kind of word of time")
            }
            words[id].begins = Self.begins(words[id])
        }
        self.words = words
    }

    subscript(_ word: Word) -> DateWord {
        let id = Int(word.id)
        return id < words.count ? words[id] : .nothing
    }

    private static func add(_ kind: String, _ value: String, to word: inout DateWord) -> Bool {
        switch kind {
        case "month", "short-month", "name-month", "word-month":
            guard let number = Int8(value), (1...12).contains(number) else { return false }
            word.month = number
            word.isShort = kind == "short-month"
            word.isAmbiguousMonth = kind == "name-month" || kind == "word-month"
            word.isWordMonth = kind == "word-month"
        case "weekday", "short-weekday":
            guard let number = Int8(value), (1...7).contains(number) else { return false }
            word.weekday = number
            word.isShort = kind == "short-weekday"
        case "unit", "units", "short-unit":
            guard let unit = CalendarUnit(rawValue: value) else { return false }
            word.unit = unit
            word.isPlural = kind == "units"
            word.isShort = kind == "short-unit"
        case "number":
            guard let number = Int16(value) else { return false }
            word.number = number
        case "ordinal":
            guard let number = Int16(value) else { return false }
            word.ordinal = number
        default:
            guard let role = DateRole(rawValue: kind), value.isEmpty || Int16(value) != nil else { return false }
            word.role = role
            word.value = Int16(value) ?? 0
        }
        return true
    }

    private static func begins(_ word: DateWord) -> Bool {
        if word.month > 0 || word.weekday > 0 || word.number >= 0 || word.ordinal > 0 { return true }
        switch word.role {
        case .the, .article, .from, .between, .in, .this, .next, .last, .same, .early, .mid, .late, .start, .middle, .end, .rest,
            .now, .earlier, .later, .relativeDay, .noon, .midnight, .season, .decade, .half, .quarterName, .fiscal, .whole,
            .couple,
            .dozen, .within, .aged, .feastDay, .feastName, .feast, .unitLong:
            return true
        default:
            return word.unit == .year || word.unit == .decade || word.unit == .quarter || word.unit == .week
                || word.unit == .month
        }
    }
}
