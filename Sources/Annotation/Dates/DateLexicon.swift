/// The English words of time, by their numbers in the vocabulary.
///
/// `date-words.tsv`: word, kind, value. A word of several meanings has several rows.
struct DateLexicon: Sendable {
    static let table = "date-words"

    private let words: [DateWord]
    /// The words' roles alone, which are asked for most.
    private let roles: [DateRole?]
    private let known: [Bool]
    /// Those that tell a time by themselves.
    private let times: [Bool]

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
        for (spelling, number) in NumberWord.table {
            let id = Int(vocabulary.word(spelling).id)
            while words.count <= id { words.append(.nothing) }
            words[id].number = Self.number(number)
            if words[id].number != nil { words[id].begins = true }
        }
        self.words = words
        roles = words.map(\.role)
        times = words.map(Self.isTime)
        known = words.map { $0.role != nil || $0.number != nil || $0.unit != nil || $0.month > 0 || $0.weekday > 0 }
    }

    /// Those that a number can begin with, but "a": that is a word of its own here.
    private static func number(_ word: NumberWord) -> DateWord.Number? {
        switch word {
        case .zero: .cardinal(0)
        case .unit(let value), .teen(let value), .ten(let value): .cardinal(value)
        case .hundred: .cardinal(100)
        case .scale(let power) where power == 3: .cardinal(1000)
        case .ordinalUnit, .ordinalTeen, .ordinalTen: .ordinal
        default: nil
        }
    }

    /// Whether a number in words can begin with it.
    func isNumber(_ word: Word) -> Bool { self[word].number != nil }

    /// Whether it has any meaning here.
    func isKnown(_ word: Word) -> Bool {
        let id = Int(word.id)
        return id < known.count && known[id]
    }

    /// Whether an expression of time can begin with it.
    func begins(_ word: Word) -> Bool {
        let id = Int(word.id)
        return id < words.count && words[id].begins
    }

    /// Whether it names a month, a day, a unit, or another time: one of these is in every expression that has no year or clock in it.
    func isTime(_ word: Word) -> Bool {
        let id = Int(word.id)
        return id < times.count && times[id]
    }

    func role(of word: Word) -> DateRole? {
        let id = Int(word.id)
        return id < roles.count ? roles[id] : nil
    }

    subscript(_ word: Word) -> DateWord {
        let id = Int(word.id)
        return id < words.count ? words[id] : .nothing
    }

    private static func add(_ kind: String, _ value: String, to word: inout DateWord) -> Bool {
        switch kind {
        case "month", "short-month", "name-month", "word-month", "lower-month":
            guard let number = Int8(value), (1...12).contains(number) else { return false }
            word.month = number
            word.isShort = kind == "short-month"
            word.isAmbiguousMonth = kind == "name-month" || kind == "word-month"
            word.isWordMonth = kind == "word-month" || kind == "lower-month"
        case "weekday", "short-weekday":
            guard let number = Int8(value), (1...7).contains(number) else { return false }
            word.weekday = number
            word.isShort = kind == "short-weekday"
        case "unit", "units", "short-unit":
            guard let unit = CalendarUnit(rawValue: value) else { return false }
            word.unit = unit
            word.isPlural = kind == "units"
            word.isShort = kind == "short-unit"
        default:
            guard let role = DateRole(rawValue: kind), value.isEmpty || Int16(value) != nil else { return false }
            word.role = role
            word.value = Int16(value) ?? 0
        }
        return true
    }

    private static func isTime(_ word: DateWord) -> Bool {
        if word.month > 0 || word.weekday > 0 || word.unit != nil { return true }
        switch word.role {
        case .now, .relativeDay, .dayPart, .overnight, .noon, .midnight, .oclock, .season, .decade, .half, .quarterName, .fiscal,
            .feastDay, .feastName, .feast, .unitLong, .aged, .old:
            return true
        default: return false
        }
    }

    private static func begins(_ word: DateWord) -> Bool {
        if word.month > 0 || word.weekday > 0 { return true }
        switch word.role {
        case .the, .article, .from, .between, .in, .this, .next, .last, .same, .early, .mid, .late, .start, .middle, .end, .rest,
            .now, .earlier, .later, .relativeDay, .overnight, .noon, .midnight, .season, .decade, .half, .quarterName, .fiscal,
            .whole,
            .couple,
            .dozen, .within, .aged, .feastDay, .feastName, .feast, .unitLong:
            return true
        default:
            return word.unit == .year || word.unit == .decade || word.unit == .quarter || word.unit == .week
                || word.unit == .month
        }
    }
}
