import Documents

/// Dates told by their distance from the day of the text.
extension DateReader {
    func relative(_ index: Int) -> DateTerm? {
        switch role(index) {
        case .relativeDay: return relativeDay(index)
        case .this, .next, .last, .same: return named(index, index)
        case .the:
            if let weekend = theWeekend(index) { return weekend }
            guard let following = role(index + 1) else { return nil }
            switch following {
            case .next, .last, .same, .this:
                guard var term = named(index + 1, index + 1) else { return nil }
                // A decade and a century carry their article, as "the nineties" do.
                let last = word(term.tokens.upperBound - 1).unit
                if last == .decade || last == .century {
                    term.tokens = index..<term.tokens.upperBound
                }
                return term
            default: return nil
            }
        case .earlier, .later: return remainder(index)
        default: return nil
        }
    }

    /// "yesterday", "the day after tomorrow", "tonight".
    private func relativeDay(_ index: Int) -> DateTerm? {
        guard !(isApostrophe(index + 1) && isGlued(index + 1) && role(index - 1) == .the) else { return nil }
        let distance = Int(word(index).value)
        guard let stretch = resolver.unit(.day, distance) else { return nil }
        return DateTerm(index..<index + 1, .stretch(stretch), "date/relative-day", 0.9)
    }

    /// "last week", "next Friday", "this summer", "the past five years"; `start` is where its span begins.
    private func named(_ index: Int, _ start: Int) -> DateTerm? {
        guard role(index - 1) != .at, let role = role(index) else { return nil }
        if let time = timeOfYear(index, start) { return time }
        let isRolling = spells(index, "past")
        var next = index + 1
        if role == .this, self.role(next) == .last || self.role(next) == .next { next += 1 }
        if spells(next, "calendar") { next += 1 }
        if let counted = countedUnits(index, next, start) ?? yearOfKind(next, start) { return counted }
        let word = word(next)
        if word.weekday > 0, !word.isShort {
            guard !spells(index, "following") else {
                return DateTerm(start..<next + 1, .stretch(.unknown(.day)), "date/other-anchor", 0.6)
            }
            return weekday(index, next, start)
        }
        if word.month > 0, isCapitalised(next) || !word.isAmbiguousMonth {
            return part(Int(word.month), role, start..<next + 1)
        }
        if self.role(next) == .season { return part(Int(word.value), role, start..<next + 1) }
        if self.role(next) == .dayPart {
            guard role == .this || (role == .last && spells(next, "night")) else { return nil }
            guard let stretch = resolver.unit(.day, role == .this ? 0 : -1) else { return nil }
            return DateTerm(start..<next + 1, .stretch(stretch), "date/day-part", 0.85)
        }
        guard let unit = word.unit, !word.isPlural, !unit.isClock else { return nil }
        guard unit != .day || role == .same || spells(index, "following") || spells(index, "previous") else { return nil }
        if role == .same || spells(index, "following") || spells(index, "previous") {
            // Told from a moment that the text names elsewhere.
            return DateTerm(start..<next + 1, .stretch(.unknown(kind(unit))), "period/other-anchor", 0.6)
        }
        if isRolling {
            return rolling(CalendarDuration(1000, unit), isPast: true).map {
                DateTerm(start..<next + 1, .stretch($0), "period/past-units", 0.75)
            }
        }
        // "this week Monday"
        if unit == .week, self.word(next + 1).weekday > 0, !self.word(next + 1).isShort, role == .this || role == .last {
            let stretch = resolver.weekday(Int(self.word(next + 1).weekday), ofWeek: role == .this ? 0 : -1)
            return DateTerm(start..<next + 2, .stretch(stretch), "date/weekday-of-week", 0.8)
        }
        let distance = role == .this ? (next > index + 1 ? (self.role(index + 1) == .last ? -1 : 1) : 0) : role == .last ? -1 : 1
        guard let stretch = resolver.unit(unit, distance) else { return nil }
        return DateTerm(
            start..<next + 1, .stretch(stretch), stretch.isPeriod ? "period/relative-unit" : "date/relative-unit", 0.85)
    }

    /// "this time last year", "the same time next year": about the anchor's day, a year before or after it.
    private func timeOfYear(_ index: Int, _ start: Int) -> DateTerm? {
        guard role(index) == .this || role(index) == .same, spells(index + 1, "time") || spells(index + 1, "point"),
            spells(index + 2, "last") || role(index + 2) == .next, word(index + 3).unit == .year, !word(index + 3).isPlural
        else { return nil }
        var stretch = Stretch.unknown(.day)
        let year = CalendarDuration(1000, .year)
        if let anchor = resolver.anchor, let day = resolver.day(anchor.day, year, role(index + 2) == .next ? 1 : -1) {
            stretch = .day(day)
            stretch.edtf = EDTF.day(day) + "~"
            stretch.isRelative = true
        }
        return DateTerm(start..<index + 4, .stretch(stretch), "date/distance", 0.75)
    }

    /// "the last three months", "the next couple of weeks", "the past year and a half".
    private func countedUnits(_ index: Int, _ next: Int, _ start: Int) -> DateTerm? {
        if let quarters = countedQuarters(index, next, start) { return quarters }
        guard role(index) != .this || next > index + 1, role(index) != .same, !isVerb(index),
            let span = durationBody(next, allowsArticle: false)
        else { return nil }
        // Hours are counted from a moment of the day, which is not known: they are a length of time alone.
        if span.duration.finest.isClock, !isOtherAnchor(index) { return nil }
        if spells(index, "following") || spells(index, "previous") {
            return DateTerm(start..<span.end, .stretch(.unknown(.other)), "period/other-anchor", 0.6)
        }
        let isPast = role(index) == .last || role(next - 1) == .last
        guard let stretch = rolling(span.duration, isPast: isPast) else { return nil }
        return DateTerm(start..<span.end, .stretch(stretch), isPast ? "period/past-units" : "period/next-units", 0.8)
    }

    /// "built to last 90 days", "will last three weeks"
    private func isVerb(_ index: Int) -> Bool {
        guard spells(index, "last") else { return false }
        return role(index - 1) == .to || role(index - 1) == .future || spells(index - 1, "not") || spells(index - 1, "can")
            || spells(index - 1, "could") || spells(index - 1, "may") || spells(index - 1, "might")
    }

    private func isOtherAnchor(_ index: Int) -> Bool { spells(index, "following") || spells(index, "previous") }

    /// "the last two quarters": whole ones.
    private func countedQuarters(_ index: Int, _ next: Int, _ start: Int) -> DateTerm? {
        guard role(index) == .last || role(index) == .next, let amount = amount(next), word(amount.end).unit == .quarter,
            word(amount.end).isPlural, (1...40).contains(amount.thousandths / 1000)
        else { return nil }
        let count = amount.thousandths / 1000
        var stretch = Stretch.unknown(.other)
        let isPast = role(index) == .last
        if let first = resolver.unit(.quarter, isPast ? -count : 1)?.first,
            let last = resolver.unit(.quarter, isPast ? -1 : count)?.last
        {
            stretch = .span(.other, first, last)
            stretch.isRelative = true
        }
        return DateTerm(start..<amount.end + 1, .stretch(stretch), isPast ? "period/past-units" : "period/next-units", 0.8)
    }

    /// "over the weekend": the last one that has begun, or the next to end where the clause tells of the future.
    func theWeekend(_ index: Int) -> DateTerm? {
        guard role(index) == .the, word(index + 1).unit == .weekend, !word(index + 1).isPlural, isPreposition(index - 1) else {
            return nil
        }
        if role(index + 2) == .of, let weekend = weekendOf(index + 3, index) { return weekend }
        let tokens = index..<index + 2
        let isAhead = tense(around: tokens) == .future
        let hasBegun = (resolver.anchor?.weekday ?? 0) >= 6
        guard let stretch = resolver.unit(.weekend, isAhead || hasBegun ? 0 : -1) else { return nil }
        return DateTerm(tokens, .stretch(stretch), "period/weekend", 0.7)
    }

    /// "the weekend of 4-5 July", "the weekend of March 7"
    private func weekendOf(_ day: Int, _ start: Int) -> DateTerm? {
        if let range = bareRange(day), case .calendar(let value) = range.content, let first = value.stretch.first,
            let last = value.stretch.last, last > first, last - first <= 3
        {
            var stretch = value.stretch
            stretch.kind = .weekend
            return DateTerm(start..<range.tokens.upperBound, .stretch(stretch), "period/weekend", 0.85)
        }
        guard let term = baseTerm(day), term.fields?.day != nil, term.fields?.month != nil,
            let stretch = resolved(term, tense(around: term.tokens))
        else { return nil }
        var weekend = Stretch.unknown(.weekend)
        if let date = stretch.first, stretch.last == date {
            weekend = .weekend(ofWeek: date - Int64(Anchor.weekday(of: date)) + 1)
            weekend.isRelative = stretch.isRelative
        }
        return DateTerm(start..<term.tokens.upperBound, .stretch(weekend), "period/weekend", 0.85)
    }

    /// So many units up to the anchor's day, or from the day after it. Quarters, decades and centuries are whole ones.
    func rolling(_ duration: CalendarDuration, isPast: Bool) -> Stretch? {
        guard let anchor = resolver.anchor else { return .unknown(.other) }
        guard let other = resolver.day(anchor.day, duration, isPast ? -1 : 1) else {
            return Stretch(kind: .other, edtf: nil, isRelative: true)
        }
        var stretch: Stretch
        switch duration.finest {
        case .year, .decade, .century:
            let (from, to) = isPast ? (other, anchor.day) : (anchor.day, other)
            stretch = .span(.other, from, to)
        default: stretch = isPast ? .span(.other, other, anchor.day) : .span(.other, anchor.day + 1, other)
        }
        stretch.isRelative = true
        return stretch
    }

    private func weekday(_ index: Int, _ day: Int, _ start: Int) -> DateTerm {
        let weekday = Int(word(day).weekday)
        var stretch: Stretch
        var confidence = 0.8
        if role(index) == .last || role(day - 1) == .last {
            stretch = resolver.weekday(before: weekday)
        } else if role(index) == .this, day == index + 1 {
            stretch = resolver.weekday(weekday, ofWeek: 0)
        } else if spells(index, "next") {
            // Of two readings the one of next week; the nearest coming one is meant by some.
            (stretch, confidence) = (resolver.weekday(weekday, ofWeek: 1), 0.6)
        } else {
            stretch = resolver.weekday(after: weekday)
        }
        stretch.isRelative = true
        return DateTerm(start..<day + 1, .stretch(stretch), "date/relative-weekday", confidence)
    }

    private func part(_ month: Int, _ role: DateRole, _ tokens: Range<Int>) -> DateTerm? {
        guard let stretch = resolver.named(month, role == .this ? 0 : role == .last ? -1 : 1), role != .same else { return nil }
        return DateTerm(tokens, .stretch(stretch), month > 12 ? "period/relative-season" : "date/relative-month", 0.8)
    }

    /// "earlier this month", "later this year": up to the anchor's day, and from it.
    private func remainder(_ index: Int) -> DateTerm? {
        var next = index + 1
        if role(next) == .in { next += 1 }
        guard role(next) == .this || (role(next) == .the && next > index + 1), let unit = word(next + 1).unit,
            !word(next + 1).isPlural,
            unit != .day, let whole = resolver.unit(unit, 0)
        else { return nil }
        var stretch = Stretch(kind: .other, isRelative: true)
        if let anchor = resolver.anchor, let first = whole.first, let last = whole.last {
            stretch = role(index) == .earlier ? .span(.other, first, anchor.day) : .span(.other, anchor.day, last)
            stretch.isRelative = true
        }
        return DateTerm(index..<next + 2, .stretch(stretch), "period/part-of-current", 0.85)
    }

    private func kind(_ unit: CalendarUnit) -> Stretch.Kind {
        switch unit {
        case .day: .day
        case .month: .month
        case .year: .year
        default: .other
        }
    }
}

extension DateResolver {
    /// The day that lies a length of time from another. The day of the month is the last one where a month has not so many.
    func day(_ day: Int64, _ duration: CalendarDuration, _ sign: Int) -> Int64? {
        if let days = duration.wholeDays { return day + Int64(sign * days) }
        let calendar = duration.calendarMonthsAndDays
        guard let (months, days) = calendar else { return nil }
        let (year, month, date) = CivilDay.date(number: day)
        let total = Int(year) * 12 + Int(month) - 1 + sign * months
        guard total > 0, total < 9999 * 12 else { return nil }
        let (newYear, newMonth) = (Int64(total / 12), Int64(total % 12 + 1))
        let newDate = min(date, CivilDay.length(ofMonth: newMonth, year: newYear))
        return CivilDay.number(year: newYear, month: newMonth, day: newDate).map { $0 + Int64(sign * days) }
    }
}
