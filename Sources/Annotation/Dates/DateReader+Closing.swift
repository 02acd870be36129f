import Documents

/// Stretches that are told by their length and where they end: "the three months to March", "the week before Christmas".
extension DateReader {
    /// "the three months to March", "the 12 months through November", "the year ended 30 June", "the six weeks to 3 January".
    func closing(_ index: Int) -> DateMatch? {
        let first = role(index) == .the ? index + 1 : index
        guard let (duration, end) = closingLength(first), let next = closingJoint(end, isTold: first > index) else { return nil }
        guard let term = term(next) ?? namedMonthOrYear(next), term.from == nil, term.fields?.weekday == nil,
            term.isDay || term.fields?.month != nil || term.third != nil
        else { return nil }
        let tokens = index..<term.tokens.upperBound
        let tense = tense(around: tokens)
        guard let close = resolved(term, tense == .future ? .future : .past) else { return nil }
        var stretch = Stretch.unknown(.other)
        if let last = close.last {
            guard let first = resolver.day(last + 1, duration, -1) else { return nil }
            stretch = .span(.other, first, last)
            if close.kind == .month, duration.wholeDays == nil { stretch.nameByMonths() }
            stretch.isRelative = close.isRelative
        }
        return DateMatch(
            tokens: tokens, content: .calendar(CalendarValue(stretch: stretch)), rule: "period/closing",
            confidence: stretch.edtf == nil ? 0.6 : 0.85)
    }

    private func closingLength(_ index: Int) -> (duration: CalendarDuration, end: Int)? {
        let unit = role(index) == .fiscal ? index + 1 : index
        if let named = word(unit).unit, !word(unit).isPlural, [.week, .fortnight, .month, .quarter, .year].contains(named) {
            return (CalendarDuration(1000, named), unit + 1)
        }
        if role(unit) == .half { return (CalendarDuration(6000, .month), word(unit + 1).unit == .year ? unit + 2 : unit + 1) }
        guard let length = durationBody(index, allowsArticle: false), !length.duration.finest.isClock, !length.isCompound else {
            return nil
        }
        return (length.duration, length.end)
    }

    /// "to", "through", "ended", "ending on". Without an article before them, lengths before "to" are lengths more often than not.
    private func closingJoint(_ index: Int, isTold: Bool) -> Int? {
        if spells(index, "ended") || spells(index, "ending") { return role(index + 1) == .on ? index + 2 : index + 1 }
        guard role(index) == .to, isTold else { return nil }
        return role(index + 1) == .the && role(index + 2) != .end ? nil : index + 1
    }

    /// "the week before Christmas", "the day after the 5 May vote": so long a stretch that ends or begins at a day.
    func besideDay(_ index: Int) -> DateMatch? {
        let unit = index + 1
        guard role(index) == .the, let named = word(unit).unit, !word(unit).isPlural, named == .day || named == .week,
            role(unit + 1) == .before || role(unit + 1) == .after, let term = baseTerm(unit + 2), term.isDay,
            let day = resolved(term, tense(around: term.tokens))
        else { return nil }
        let isBefore = role(unit + 1) == .before
        var stretch = Stretch.unknown(named == .day ? .day : .week)
        if let date = day.first, day.last == date {
            let length: Int64 = named == .day ? 1 : 7
            stretch =
                named == .day
                ? .day(isBefore ? date - 1 : date + 1)
                : isBefore ? .span(.week, date - length, date - 1) : .span(.week, date + 1, date + length)
            stretch.isRelative = true
        }
        return DateMatch(
            tokens: index..<term.tokens.upperBound, content: .calendar(CalendarValue(stretch: stretch)), rule: "date/from-date",
            confidence: stretch.edtf == nil ? 0.6 : 0.8)
    }

    /// A month with a capital or a year, where a phrase says that a time stands there.
    func namedMonthOrYear(_ index: Int) -> DateTerm? {
        if word(index).month > 0, isCapitalised(index) {
            let end = word(index).isShort ? afterPoint(index + 1) : index + 1
            return DateTerm(index..<end, .fields(DateFields(month: Int(word(index).month))), "date/month", 0.8)
        }
        guard let year = year(index), !isCounting(index) else { return nil }
        return DateTerm(index..<index + 1, .fields(DateFields(year: year)), "date/year", 0.9)
    }
}
