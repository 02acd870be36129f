import Documents

/// Spells days, months, years and what is made of them as the Extended Date/Time Format does (ISO 8601-2:2019, the Library of
/// Congress's levels 0 to 2).
enum EDTF {
    static func year(_ year: Int) -> String { padded(year, 4) }

    /// - Parameter month: 1…12, or a code of level 2 for a season (21–24), a quarter (33–36) or a half (40, 41).
    static func month(_ year: Int, _ month: Int) -> String { padded(year, 4) + "-" + padded(month, 2) }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> String { self.month(year, month) + "-" + padded(day, 2) }

    static func day(_ number: Int64) -> String {
        let (year, month, day) = CivilDay.date(number: number)
        return self.day(Int(year), Int(month), Int(day))
    }

    static func decade(_ year: Int) -> String { padded(year / 10, 3) + "X" }

    static func century(_ year: Int) -> String { padded(year / 100, 2) + "XX" }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
