/// Days that have names: Christmas, New Year, Easter and the days around them.
extension DateReader {
    /// "Christmas", "Christmas Eve", "New Year's Day", "Good Friday 2024": a day where a preposition, a year or its own name says so.
    func feast(_ index: Int) -> DateTerm? {
        guard let (name, end) = feastName(index) else { return nil }
        var last = end
        var fields = DateFields(month: name.month, day: name.day)
        if let (year, after) = yearAfter(end) {
            fields.year = year
            last = after
        } else if !name.isSure {
            guard isPreposition(index - 1) || role(index - 1) == .for, token(end)?.isWord != true || role(end) != nil else {
                return nil
            }
        }
        let day: (Int) -> Int64?
        if let distance = name.fromEaster {
            day = { Self.easter($0).map { $0 + Int64(distance) } }
        } else if let weekday = name.weekday {
            day = { weekday.day(of: $0) }
        } else {
            return DateTerm(index..<last, .fields(fields), "date/feast", 0.8)
        }
        guard let stretch = movable(fields.year, tense(around: index..<last), day) else { return nil }
        return DateTerm(index..<last, .stretch(stretch), "date/feast", 0.8)
    }

    private struct Feast {
        var month: Int?
        var day: Int?
        /// Days from Easter Sunday.
        var fromEaster: Int?
        /// A weekday of a month.
        var weekday: FeastWeekday?
        /// Its name is no other thing's.
        var isSure = false
    }

    private func feastName(_ index: Int) -> (Feast, end: Int)? {
        if role(index) == .feastDay, isCapitalised(index) {
            let (month, day) = (Int(word(index).value) / 100, Int(word(index).value) % 100)
            if spells(index + 1, "eve") { return (Feast(month: month, day: day - 1, isSure: true), index + 2) }
            let isDay = word(index + 1).unit == .day && isCapitalised(index + 1)
            return (Feast(month: month, day: day, isSure: isDay), isDay ? index + 2 : index + 1)
        }
        if spells(index, "new"), word(index + 1).unit == .year, isCapitalised(index) {
            if isApostrophe(index + 2), spells(index + 3, "s") {
                if spells(index + 4, "eve") { return (Feast(month: 12, day: 31, isSure: true), index + 5) }
                return word(index + 4).unit == .day ? (Feast(month: 1, day: 1, isSure: true), index + 5) : nil
            }
            return (Feast(month: 1, day: 1), index + 2)
        }
        if spells(index, "easter") {
            let weekday = Int(word(index + 1).weekday)
            if weekday == 7 || weekday == 1 { return (Feast(fromEaster: weekday % 7, isSure: true), index + 2) }
            return (Feast(fromEaster: 0), index + 1)
        }
        if spells(index, "good"), word(index + 1).weekday == 5, isCapitalised(index) {
            return (Feast(fromEaster: -2, isSure: true), index + 2)
        }
        return ofTheCalendar(index)
    }

    /// Days that newspapers name without their date. Thanksgiving is that of the United States, but in texts of Canada.
    private func ofTheCalendar(_ index: Int) -> (Feast, end: Int)? {
        guard isCapitalised(index) else { return nil }
        if spells(index, "thanksgiving") {
            let isCanadian = reading.setting.language == "en-CA"
            let day = isCanadian ? FeastWeekday(month: 10, weekday: 1, nth: 2) : FeastWeekday.thanksgiving
            return (Feast(weekday: day), word(index + 1).unit == .day ? index + 2 : index + 1)
        }
        if spells(index, "black"), word(index + 1).weekday == 5, isCapitalised(index + 1) {
            var day = FeastWeekday.thanksgiving
            day.later = 1
            return (Feast(weekday: day), index + 2)
        }
        if spells(index, "valentine"), isApostrophe(index + 1), spells(index + 2, "s"), word(index + 3).unit == .day {
            return (Feast(month: 2, day: 14), index + 4)
        }
        guard word(index + 1).unit == .day, isCapitalised(index + 1) else { return nil }
        var feast = Feast()
        if spells(index, "boxing") {
            (feast.month, feast.day) = (12, 26)
        } else if spells(index, "armistice") || spells(index, "veterans") {
            (feast.month, feast.day) = (11, 11)
        } else if spells(index, "labor") {
            feast.weekday = FeastWeekday(month: 9, weekday: 1, nth: 1)
        } else if spells(index, "memorial") {
            feast.weekday = FeastWeekday(month: 5, weekday: 1, nth: -1)
        } else {
            return nil
        }
        return (feast, index + 2)
    }

    /// The nearest year's day that the clause allows, where none is told.
    private func movable(_ year: Int?, _ tense: Tense, _ day: (Int) -> Int64?) -> Stretch? {
        if let year { return day(year).map(Stretch.day) }
        guard let anchor = resolver.anchor else { return .unknown(.day) }
        let days = (anchor.year - 1...anchor.year + 1).compactMap(day)
        let day: Int64? =
            switch tense {
            case .past: days.last { $0 <= anchor.day }
            case .future: days.first { $0 >= anchor.day }
            case .unknown: days.min { abs($0 - anchor.day) < abs($1 - anchor.day) }
            }
        var stretch = day.map(Stretch.day)
        stretch?.isRelative = true
        return stretch
    }

    /// Easter Sunday of the Gregorian calendar, by the algorithm that Nature printed in 1876 (J. Meeus, "Astronomical Algorithms",
    /// chapter 8).
    private static func easter(_ year: Int) -> Int64? {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let toSunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let correction = (golden + 11 * epact + 22 * toSunday) / 451
        let sum = epact + toSunday - 7 * correction + 114
        return Stretch.day(year, sum / 31, sum % 31 + 1)
    }
}
