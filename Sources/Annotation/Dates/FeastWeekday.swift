import Documents

/// A feast that is a weekday of a month: the fourth Thursday of November.
struct FeastWeekday: Sendable {
    var month: Int
    /// 1 (Monday) … 7
    var weekday: Int
    /// 1 is the first of the month, -1 the last.
    var nth: Int
    /// So many days after it.
    var later = 0

    /// United States Code, title 5, section 6103.
    static let thanksgiving = FeastWeekday(month: 11, weekday: 4, nth: 4)

    /// In days from 1970-01-01.
    func day(of year: Int) -> Int64? {
        guard let first = Stretch.day(year, month, 1), let last = Stretch.endOfMonth(year, month) else { return nil }
        let day =
            nth > 0
            ? first + Int64((weekday - Anchor.weekday(of: first) + 7) % 7 + 7 * (nth - 1))
            : last - Int64((Anchor.weekday(of: last) - weekday + 7) % 7)
        return day + Int64(later)
    }
}
