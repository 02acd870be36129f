/// A length of time by the units it was told in, in thousandths of each.
struct CalendarDuration: Sendable, Hashable {
    private(set) var years = 0
    private(set) var months = 0
    private(set) var weeks = 0
    private(set) var days = 0
    private(set) var hours = 0
    private(set) var minutes = 0
    private(set) var seconds = 0
    /// The finest unit it was told in.
    private(set) var finest: CalendarUnit

    init(
        years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0,
        finest: CalendarUnit
    ) {
        self.years = years
        self.months = months
        self.weeks = weeks
        self.days = days
        self.hours = hours
        self.minutes = minutes
        self.seconds = seconds
        self.finest = finest
    }

    init(_ thousandths: Int, _ unit: CalendarUnit) {
        self.init(finest: unit)
        add(thousandths, unit)
    }

    /// Fractions go to the next smaller unit where they are whole ones there: two and a half years are `P2Y6M`.
    mutating func add(_ thousandths: Int, _ unit: CalendarUnit) {
        finest = unit
        switch unit {
        case .millennium: add(years: thousandths * 1000)
        case .century: add(years: thousandths * 100)
        case .decade: add(years: thousandths * 10)
        case .year: add(years: thousandths)
        case .quarter: months += thousandths * 3
        case .month: months += thousandths
        case .fortnight: add(weeks: thousandths * 2)
        case .week: add(weeks: thousandths)
        case .weekend, .day: add(days: thousandths)
        case .hour: add(hours: thousandths)
        case .minute: add(minutes: thousandths)
        case .second: seconds += thousandths
        }
    }

    private mutating func add(years thousandths: Int) {
        years += thousandths / 1000 * 1000
        months += thousandths % 1000 * 12
    }

    private mutating func add(weeks thousandths: Int) {
        weeks += thousandths / 1000 * 1000
        add(days: thousandths % 1000 * 7)
    }

    private mutating func add(days thousandths: Int) {
        days += thousandths / 1000 * 1000
        add(hours: thousandths % 1000 * 24)
    }

    private mutating func add(hours thousandths: Int) {
        hours += thousandths / 1000 * 1000
        add(minutes: thousandths % 1000 * 60)
    }

    private mutating func add(minutes thousandths: Int) {
        minutes += thousandths / 1000 * 1000
        seconds += thousandths % 1000 * 60
    }

    /// ISO 8601: `P2Y6M`, `PT90M`. Weeks stand alone or become days.
    var iso8601: String {
        let rest = years + months + days + hours + minutes + seconds
        if weeks > 0, rest == 0 { return "P" + Self.decimal(weeks) + "W" }
        var text = "P"
        for (amount, letter) in [(years, "Y"), (months, "M"), (days + weeks * 7, "D")] where amount > 0 {
            text += Self.decimal(amount) + letter
        }
        guard hours + minutes + seconds > 0 else { return text == "P" ? "PT0S" : text }
        text += "T"
        for (amount, letter) in [(hours, "H"), (minutes, "M"), (seconds, "S")] where amount > 0 {
            text += Self.decimal(amount) + letter
        }
        return text
    }

    /// Whole days, where it is made of days and weeks.
    var wholeDays: Int? {
        guard years + months + hours + minutes + seconds == 0, (days + weeks * 7) % 1000 == 0 else { return nil }
        return (days + weeks * 7) / 1000
    }

    /// Whole months and days, where no clock unit and no fraction is told.
    var calendarMonthsAndDays: (months: Int, days: Int)? {
        guard hours + minutes + seconds == 0, (months + years * 12) % 1000 == 0, (days + weeks * 7) % 1000 == 0 else {
            return nil
        }
        return ((months + years * 12) / 1000, (days + weeks * 7) / 1000)
    }

    private static func decimal(_ thousandths: Int) -> String {
        guard thousandths % 1000 != 0 else { return String(thousandths / 1000) }
        var fraction = EDTF.padded(thousandths % 1000, 3)
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return String(thousandths / 1000) + "." + fraction
    }
}
