import Documents

/// The day that "yesterday" is counted from.
struct Anchor: Sendable {
    /// Days from 1970-01-01.
    let day: Int64
    let year: Int
    let month: Int
    /// As `YYYY-MM-DD`.
    let text: String

    /// - Parameter text: begins with `YYYY-MM-DD`; `nil` for anything else.
    init?(_ text: String) {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int64(parts[0]), let month = Int64(parts[1]), let date = Int64(parts[2]),
            let day = CivilDay.number(year: year, month: month, day: date)
        else { return nil }
        self.day = day
        self.year = Int(year)
        self.month = Int(month)
        self.text = String(text.prefix(10))
    }

    /// 1 (Monday) … 7
    var weekday: Int { Self.weekday(of: day) }

    /// The Monday of its week (ISO 8601: weeks begin on Mondays).
    var monday: Int64 { day - Int64(weekday - 1) }

    static func weekday(of day: Int64) -> Int {
        // 1970-01-01 was a Thursday.
        Int(((day + 3) % 7 + 7) % 7) + 1
    }
}
