import Documents

/// A stretch of the calendar: its name in EDTF, its first and its last day.
struct Stretch: Sendable {
    enum Kind: Sendable { case day, weekend, week, month, quarter, season, half, year, fiscalYear, decade, century, other }

    var kind: Kind
    /// `nil` where the text alone does not say when it is.
    var edtf: String?
    /// Days from 1970-01-01; `nil` where they are not known, or where there is none.
    var first: Int64?
    var last: Int64?
    /// Told by reference to another moment: the day of the text, or one that the text names elsewhere.
    var isRelative = false

    /// The record calls a day, a month and a year dates, and everything else periods.
    var isPeriod: Bool {
        switch kind {
        case .day, .month, .year: false
        default: true
        }
    }

    static func unknown(_ kind: Kind) -> Stretch { Stretch(kind: kind, isRelative: true) }

    static func day(_ number: Int64) -> Stretch { Stretch(kind: .day, edtf: EDTF.day(number), first: number, last: number) }

    static func month(_ year: Int, _ month: Int) -> Stretch? {
        guard let first = day(year, month, 1) else { return nil }
        let last = first + CivilDay.length(ofMonth: Int64(month), year: Int64(year)) - 1
        return Stretch(kind: .month, edtf: EDTF.month(year, month), first: first, last: last)
    }

    static func year(_ year: Int) -> Stretch {
        Stretch(kind: .year, edtf: EDTF.year(year), first: day(year, 1, 1), last: day(year, 12, 31))
    }

    /// - Parameter year: its first, as 1990.
    static func decade(_ year: Int) -> Stretch {
        Stretch(kind: .decade, edtf: EDTF.decade(year), first: day(year, 1, 1), last: day(year + 9, 12, 31))
    }

    /// The nth century as it is counted: the 20th is 1901 to 2000. Its name in EDTF covers the years that begin with 19.
    static func century(_ number: Int) -> Stretch {
        let year = (number - 1) * 100
        return Stretch(kind: .century, edtf: EDTF.century(year), first: day(year + 1, 1, 1), last: day(year + 100, 12, 31))
    }

    /// A week, by its Monday: EDTF has no name for weeks.
    static func week(_ monday: Int64) -> Stretch { span(.week, monday, monday + 6) }

    static func weekend(ofWeek monday: Int64) -> Stretch { span(.weekend, monday + 5, monday + 6) }

    static func span(_ kind: Kind, _ first: Int64, _ last: Int64) -> Stretch {
        Stretch(kind: kind, edtf: EDTF.day(first) + "/" + EDTF.day(last), first: first, last: last)
    }

    /// - Parameter code: 21–24 (seasons, as the north has them), 33–36 (quarters), 40 and 41 (halves).
    static func part(_ year: Int, _ code: Int) -> Stretch? {
        let name = EDTF.month(year, code)
        switch code {
        case 21...23:
            let month = (code - 21) * 3 + 3
            return Stretch(kind: .season, edtf: name, first: day(year, month, 1), last: endOfMonth(year, month + 2))
        case 24:
            // January's winter and December's: both are called the winter of the year.
            return Stretch(kind: .season, edtf: name, first: day(year - 1, 12, 1), last: endOfMonth(year + 1, 2))
        case 33...36:
            let month = (code - 33) * 3 + 1
            return Stretch(kind: .quarter, edtf: name, first: day(year, month, 1), last: endOfMonth(year, month + 2))
        case 40, 41:
            let month = (code - 40) * 6 + 1
            return Stretch(kind: .half, edtf: name, first: day(year, month, 1), last: endOfMonth(year, month + 5))
        default: return nil
        }
    }

    static func kind(ofCode code: Int) -> Kind {
        switch code {
        case 21...24: .season
        case 33...36: .quarter
        case 40, 41: .half
        default: .month
        }
    }

    static func endOfMonth(_ year: Int, _ month: Int) -> Int64? {
        day(year, month, Int(CivilDay.length(ofMonth: Int64(month), year: Int64(year))))
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Int64? {
        CivilDay.number(year: Int64(year), month: Int64(month), day: Int64(day))
    }
}
