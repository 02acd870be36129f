import Documents

/// Pieces of longer stretches that are counted out: weeks of a month, the first months of a year.
extension DateReader {
    /// "the second week of May", "last week of 2019", "the first three months of 2024", "the week of 4 March".
    func piece(_ index: Int) -> DateTerm? {
        let first = role(index) == .the ? index + 1 : index
        if let toDate = toDate(first) { return toDate }
        if word(first).unit == .week, let week = weekOf(index, first) { return week }
        if let afterNext = unitAfterNext(index, first) { return afterNext }
        if role(first) == .rest { return rest(first) }
        let isLast = role(first) == .last && spells(first, "last")
        var number = 0
        var next = first + 1
        if !isLast {
            guard let (value, end) = ordinal(first), (1...53).contains(value) else { return nil }
            (number, next) = (value, end)
        }
        if word(next).unit == .week, !word(next).isPlural { return week(isLast ? nil : number, index, next + 1) }
        guard isLast || number == 1, let length = durationBody(next, allowsArticle: false), role(length.end) == .of else {
            return nil
        }
        return counted(length, fromEnd: isLast, index)
    }

    /// A week belongs to the month and the year that hold its Thursday (ISO 8601 says so of years).
    private func week(_ number: Int?, _ index: Int, _ next: Int) -> DateTerm? {
        let begin = role(next) == .of || role(next) == .in ? next + 1 : next
        guard begin > next || [.this, .last, .next].contains(role(next)), let (whole, end) = whole(begin),
            whole.kind == .month || whole.kind == .year
        else { return nil }
        var stretch = Stretch(kind: .week, isRelative: whole.isRelative)
        if let first = whole.first, let last = whole.last {
            let toThursday = Int64((4 - Anchor.weekday(of: first) + 7) % 7)
            let thursday: Int64
            if let number {
                thursday = first + toThursday + Int64(7 * (number - 1))
            } else {
                thursday = last - Int64((Anchor.weekday(of: last) - 4 + 7) % 7)
            }
            guard thursday <= last else { return nil }
            stretch = .week(thursday - 3)
            stretch.isRelative = whole.isRelative
        }
        return DateTerm(index..<end, .stretch(stretch), "period/week-of", 0.85)
    }

    /// The stretch that something is a piece of, and the token after it.
    private func whole(_ index: Int) -> (stretch: Stretch, end: Int)? {
        if let term = baseTerm(index) ?? yearOrMonth(index), let stretch = resolved(term, tense(around: term.tokens)) {
            return (stretch, term.tokens.upperBound)
        }
        guard role(index) == .the, let unit = word(index + 1).unit, unit == .month || unit == .year, !word(index + 1).isPlural,
            let stretch = resolver.unit(unit, 0)
        else { return nil }
        return (stretch, index + 2)
    }

    private func yearOrMonth(_ index: Int) -> DateTerm? {
        if word(index).month > 0 {
            return DateTerm(index..<index + 1, .fields(DateFields(month: Int(word(index).month))), "date/month", 0.8)
        }
        guard let year = year(index) else { return nil }
        return DateTerm(index..<index + 1, .fields(DateFields(year: year)), "date/year", 0.9)
    }

    /// "the week of 4 March", "the week beginning 4 March": the week that holds the day.
    private func weekOf(_ index: Int, _ week: Int) -> DateTerm? {
        guard !word(week).isPlural, first(week + 1), let term = baseTerm(week + 2), term.fields?.day != nil,
            term.fields?.month != nil,
            let stretch = resolved(term, tense(around: term.tokens))
        else { return nil }
        var whole = Stretch.unknown(.week)
        if let day = stretch.first, stretch.last == day {
            whole = .week(day - Int64(Anchor.weekday(of: day)) + 1)
            whole.isRelative = stretch.isRelative
        }
        return DateTerm(index..<term.tokens.upperBound, .stretch(whole), "period/week-of", 0.85)
    }

    private func first(_ index: Int) -> Bool {
        role(index) == .of || role(index) == .start || spells(index, "starting") || spells(index, "ending")
    }

    /// "the week after next", "the month before last".
    private func unitAfterNext(_ index: Int, _ first: Int) -> DateTerm? {
        guard let unit = word(first).unit, !word(first).isPlural, !unit.isClock else { return nil }
        let isAfter = role(first + 1) == .after && spells(first + 1, "after")
        guard isAfter || role(first + 1) == .before else { return nil }
        let next = role(first + 2) == .the ? first + 3 : first + 2
        guard isAfter ? spells(next, "next") : spells(next, "last"), word(next + 1).unit == nil, word(next + 1).weekday == 0,
            let stretch = resolver.unit(unit, isAfter ? 2 : -2)
        else { return nil }
        return DateTerm(index..<next + 1, .stretch(stretch), "period/relative-unit", 0.85)
    }

    /// "year to date", "year-to-date": from its first day to the anchor's.
    private func toDate(_ index: Int) -> DateTerm? {
        guard let unit = word(index).unit, unit == .year || unit == .quarter || unit == .month, !word(index).isPlural else {
            return nil
        }
        let next = isHyphen(index + 1) && isGlued(index + 1) ? index + 2 : index + 1
        guard role(next) == .to, spells(next, "to") else { return nil }
        let last = isHyphen(next + 1) && isGlued(next + 1) ? next + 2 : next + 1
        guard spells(last, "date"), let whole = resolver.unit(unit, 0) else { return nil }
        var stretch = Stretch.unknown(.other)
        if let anchor = resolver.anchor, let first = whole.first {
            stretch = .span(.other, first, anchor.day)
            stretch.isRelative = true
        }
        return DateTerm(index..<last + 1, .stretch(stretch), "period/part-of-current", 0.85)
    }

    /// "rest of the year": from the anchor's day to its end.
    private func rest(_ index: Int) -> DateTerm? {
        guard role(index + 1) == .of, role(index + 2) == .the || role(index + 2) == .this, let unit = word(index + 3).unit,
            !word(index + 3).isPlural, let whole = resolver.unit(unit, 0)
        else { return nil }
        var stretch = Stretch.unknown(.other)
        if let anchor = resolver.anchor, let last = whole.last, anchor.day <= last {
            stretch = .span(.other, anchor.day, last)
            stretch.isRelative = true
        }
        return DateTerm(index..<index + 4, .stretch(stretch), "period/part-of-current", 0.8)
    }

    /// "the first three months of 2024", "the last two weeks of May".
    private func counted(_ length: Length, fromEnd: Bool, _ index: Int) -> DateTerm? {
        guard let (whole, end) = whole(length.end + 1), whole.kind != .day else { return nil }
        var stretch = Stretch(kind: .other, isRelative: whole.isRelative)
        if let first = whole.first, let last = whole.last {
            let border = fromEnd ? resolver.day(last + 1, length.duration, -1) : resolver.day(first, length.duration, 1)
            guard let border, border > first, border <= last + 1 else { return nil }
            stretch = fromEnd ? .span(.other, border, last) : .span(.other, first, border - 1)
            if length.duration.finest == .month { stretch.nameByMonths() }
            stretch.isRelative = whole.isRelative
        }
        return DateTerm(index..<end, .stretch(stretch), "period/counted", 0.9)
    }
}

extension Stretch {
    /// Whole months are named by their months.
    mutating func nameByMonths() {
        guard let first, let last else { return }
        edtf = String(EDTF.day(first).prefix(7)) + "/" + String(EDTF.day(last).prefix(7))
    }
}
