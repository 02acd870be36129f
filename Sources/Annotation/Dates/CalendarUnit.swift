/// A unit that lengths of time are told in.
enum CalendarUnit: String, Sendable {
    case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century, millennium

    /// Parts of a day are told by a clock, the rest by a calendar.
    var isClock: Bool { self == .second || self == .minute || self == .hour }

    /// The unit that a calendar moves by, and how many of them this one is; `nil` for clock units.
    var calendarStep: (unit: CalendarUnit, count: Int)? {
        switch self {
        case .second, .minute, .hour: nil
        case .day: (.day, 1)
        case .weekend, .week: (.day, 7)
        case .fortnight: (.day, 14)
        case .month: (.month, 1)
        case .quarter: (.month, 3)
        case .year: (.year, 1)
        case .decade: (.year, 10)
        case .century: (.year, 100)
        case .millennium: (.year, 1000)
        }
    }
}
