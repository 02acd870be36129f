import Documents

/// Weeks, months and years told by their distance from the anchor.
extension DateResolver {
    /// The unit that lies `distance` from the anchor's: 0 is this one, -1 the last, 1 the next. Weeks begin on Mondays.
    func unit(_ unit: CalendarUnit, _ distance: Int) -> Stretch? {
        guard let anchor else { return .unknown(kind(unit)) }
        var stretch: Stretch?
        switch unit {
        case .day: stretch = .day(anchor.day + Int64(distance))
        case .week: stretch = .week(anchor.monday + Int64(7 * distance))
        case .weekend: stretch = .weekend(ofWeek: anchor.monday + Int64(7 * distance))
        case .fortnight: stretch = .span(.other, anchor.monday + Int64(14 * distance), anchor.monday + Int64(14 * distance) + 13)
        case .month:
            let months = anchor.year * 12 + anchor.month - 1 + distance
            stretch = .month(months / 12, months % 12 + 1)
        case .quarter:
            let quarters = anchor.year * 4 + (anchor.month - 1) / 3 + distance
            stretch = .part(quarters / 4, quarters % 4 + 33)
        case .year: stretch = .year(anchor.year + distance)
        case .decade: stretch = .decade((anchor.year / 10 + distance) * 10)
        case .century: stretch = .century((anchor.year - 1) / 100 + 1 + distance)
        case .second, .minute, .hour, .millennium: stretch = nil
        }
        stretch?.isRelative = true
        return stretch
    }

    func weekday(_ weekday: Int, ofWeek distance: Int) -> Stretch {
        guard let anchor else { return .unknown(.day) }
        var day = Stretch.day(anchor.monday + Int64(7 * distance + weekday - 1))
        day.isRelative = true
        return day
    }

    /// The last such day before the anchor's.
    func weekday(before weekday: Int) -> Stretch {
        guard let anchor else { return .unknown(.day) }
        var day = Stretch.day(anchor.day - Int64((anchor.weekday - weekday + 6) % 7 + 1))
        day.isRelative = true
        return day
    }

    /// The first such day after the anchor's.
    func weekday(after weekday: Int) -> Stretch {
        guard let anchor else { return .unknown(.day) }
        var day = Stretch.day(anchor.day + Int64((weekday - anchor.weekday + 6) % 7 + 1))
        day.isRelative = true
        return day
    }

    /// Months and quarters and seasons named with "last", "next" and "this".
    func named(_ month: Int, _ distance: Int) -> Stretch? {
        guard let anchor else { return .unknown(Stretch.kind(ofCode: month)) }
        let years = anchor.year - 2...anchor.year + 2
        let candidates = years.compactMap { month <= 12 ? Stretch.month($0, month) : Stretch.part($0, month) }
        var found: Stretch?
        switch distance {
        case 0: found = candidates[2]
        case ..<0: found = candidates.last { $0.last ?? .max < anchor.day }
        default: found = candidates.first { $0.first ?? .min > anchor.day }
        }
        found?.isRelative = true
        return found
    }

    private func kind(_ unit: CalendarUnit) -> Stretch.Kind {
        switch unit {
        case .day: .day
        case .week: .week
        case .weekend: .weekend
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case .decade: .decade
        case .century: .century
        default: .other
        }
    }
}
