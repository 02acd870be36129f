/// Weekdays, with a date after them or on their own.
extension DateReader {
    func weekdayTerm(_ index: Int) -> DateTerm? {
        let day = word(index)
        guard day.weekday > 0 else { return nil }
        var next = index + 1
        if day.isShort {
            // "Tues. March 3": the point ends no sentence there.
            let isDated = isMark(next, ".") && isGlued(next) && word(next + 1).month > 0
            next = isDated ? next + 1 : afterPoint(next)
        }
        let comma = afterComma(next)
        if let dated = datedWeekday(comma) {
            var term = dated
            term.tokens = index..<dated.tokens.upperBound
            return term
        }
        // "Monday the 3rd"
        if comma == next, role(next) == .the, let (value, end) = ordinal(next + 1), (1...31).contains(value) {
            return DateTerm(
                index..<end, .fields(DateFields(day: value, onWeekday: Int(day.weekday))), "date/weekday-day", 0.7)
        }
        // "Sat 14th", "Monday 21"
        if let (value, end) = ordinal(next) ?? value(next).map({ ($0, next + 1) }), digitCount(next) > 0,
            (1...31).contains(value),
            digitCount(next) <= 2, endsNumber(end - 1), token(end)?.isWord != true || role(end) != nil, role(end) != .counted,
            !isMark(end, ":"), halfDay(end) == nil
        {
            return DateTerm(
                index..<end, .fields(DateFields(day: value, onWeekday: Int(day.weekday))), "date/weekday-day", 0.7)
        }
        guard !day.isShort, !isTitle(index) else { return nil }
        if let distance = weekAfter(next) {
            let stretch = resolver.weekday(Int(day.weekday), ofWeek: distance.value)
            return DateTerm(index..<distance.end, .stretch(stretch), "date/weekday-of-week", 0.85)
        }
        // "on Monday week": a week after the next one.
        if word(next).unit == .week, !word(next).isPlural, next == index + 1, !isHyphen(next + 1),
            token(next + 1)?.isWord != true || role(next + 1) != nil, isPreposition(index - 1)
        {
            var stretch = resolver.weekday(after: Int(day.weekday))
            if let first = stretch.first { stretch = .day(first + 7) }
            stretch.isRelative = true
            return DateTerm(index..<next + 1, .stretch(stretch), "date/weekday-of-week", 0.75)
        }
        return DateTerm(index..<next, .fields(DateFields(weekday: Int(day.weekday))), "date/weekday", 0.7)
    }

    private func datedWeekday(_ index: Int) -> DateTerm? {
        dayFirst(index) ?? monthFirst(index) ?? numericDate(index) ?? (isMark(index - 1, ",") ? nil : numericDay(index))
    }

    /// "last week", "of next week".
    private func weekAfter(_ index: Int) -> (value: Int, end: Int)? {
        let next = role(index) == .of ? index + 1 : index
        guard word(next + 1).unit == .week, !word(next + 1).isPlural else { return nil }
        switch role(next) {
        case .this: return (0, next + 2)
        case .last: return (-1, next + 2)
        case .next: return (1, next + 2)
        default: return nil
        }
    }

    /// "Black Friday", "Sunday Times", "Friday prayers", "every Monday": no day of the calendar.
    private func isTitle(_ index: Int) -> Bool {
        let before = role(index - 1)
        if before == .every || (before == .feast && (isCapitalised(index - 1) || !isCapitalised(index))) { return true }
        // "the first Thursday of each month"
        if role(index + 1) == .of, role(index + 2) == .every { return true }
        if isHyphen(index - 1), isGlued(index) { return true }
        guard let next = token(index + 1), next.isWord, next.hasGapBefore else { return false }
        if role(index + 1) == .habit { return true }
        // In a heading every word may be capitalised: that tells nothing.
        guard next.isCapitalised, !isHeading, !(token(index)?.isAllCapitals ?? false) else { return false }
        return word(index + 1).role == nil && word(index + 1).month == 0
    }
}
