/// A date of the Gregorian calendar, with a time and an offset where both are stated.
struct StatedDate {
    private var year: Int
    private var month: Int
    private var day: Int
    private let clock: ClockTime?
    /// Minutes east of UTC.
    private let offset: Int?

    /// Years that an article can be from. Others are slips or marks of an unset field.
    static let years = 1600...2199

    init?(year: Int, month: Int, day: Int, clock: ClockTime?, offset: Int?) {
        guard Self.years.contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else {
            return nil
        }
        // The first second of Unix time is what an unset field says.
        if (year, month, day) == (1970, 1, 1) { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.clock = clock.flatMap { $0.isValid && offset != nil ? $0 : nil }
        self.offset = offset
        if self.clock?.hour == 24 { advanceOneDay() }
    }

    init?(unixTime: Int) {
        // Howard Hinnant's `civil_from_days`, for days after 1970.
        let shifted = unixTime / 86_400 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let seconds = unixTime % 86_400
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1,
            clock: ClockTime(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60), offset: 0)
    }

    /// RFC 3339's `date-time` or `full-date`.
    var text: String {
        let date = "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))"
        guard let clock, let offset else { return date }
        // RFC 3339 forbids second 60 where there was no leap second, and a feed does not know.
        let time = "\(Self.padded(clock.hour % 24)):\(Self.padded(clock.minute)):\(Self.padded(min(clock.second, 59)))"
        if offset == 0 { return "\(date)T\(time)Z" }
        return "\(date)T\(time)\(offset < 0 ? "-" : "+")\(Self.padded(abs(offset) / 60)):\(Self.padded(abs(offset) % 60))"
    }

    private mutating func advanceOneDay() {
        day += 1
        guard day > Self.days(in: month, of: year) else { return }
        day = 1
        month += 1
        guard month > 12 else { return }
        month = 1
        year += 1
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ value: Int, _ width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
