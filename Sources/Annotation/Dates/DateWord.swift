/// What a word may mean in an expression of time; a word may mean several things (`second`, `may`).
struct DateWord: Sendable {
    /// 1…12; 0 for words that name none.
    var month: Int8 = 0
    /// The month's name means something else as well (`may`, `march`), or is somebody's.
    var isAmbiguousMonth = false
    /// In lower case, too, it means something else as well (`may`, `march`, `august`).
    var isWordMonth = false
    /// An abbreviation: a point may follow.
    var isShort = false
    /// 1 (Monday) … 7; 0 for words that name none.
    var weekday: Int8 = 0
    var unit: CalendarUnit?
    var isPlural = false
    /// What it says in a number in words.
    var number: Number?
    var role: DateRole?
    /// Days from today, a season's code in EDTF, a decade's first year: as the role says.
    var value: Int16 = 0

    enum Number: Sendable, Hashable {
        case cardinal(Int)
        case ordinal
    }

    /// Its value as a cardinal number, or -1.
    var cardinal: Int {
        if case .cardinal(let value)? = number { value } else { -1 }
    }

    static let nothing = DateWord()

    /// Whether an expression of time can begin with it.
    var begins = false
}
