/// Two dates and what joins them.
extension DateReader {
    /// "from 3 to 7 May", "between 2010 and 2015".
    func bracketedRange(_ index: Int) -> DateMatch? {
        if let days = daysOfMonth(index, index + 1) { return days }
        let takesAnd = role(index) == .between
        guard let first = firstEnd(index + 1, takesAnd), let next = joint(first.tokens.upperBound, takesAnd),
            let second = otherEnd(next, first)
        else { return nil }
        return range(first, second, index..<second.tokens.upperBound)
    }

    /// "2019–2021", "1914-18", "3-7 May", "3 to 7 May".
    func bareRange(_ index: Int) -> DateMatch? {
        guard digitCount(index) > 0, beginsNumber(index) else { return nil }
        if let found = yearRange(index) ?? seasonOfYears(index) ?? yearToYear(index) ?? daysOfMonth(index, index) { return found }
        guard let day = bareDay(index), let next = joint(day.tokens.upperBound), let second = dayFirst(next) else { return nil }
        return range(day, second, index..<second.tokens.upperBound)
    }

    /// Index of what follows "to", "until" or a dash.
    func joint(_ index: Int, _ takesAnd: Bool = false) -> Int? {
        if isDash(index) || isMark(index, "~") { return role(index + 1) == .the ? index + 2 : index + 1 }
        switch role(index) {
        case .to, .until: return index + 1
        case .and: return takesAnd ? index + 1 : nil
        default: return nil
        }
    }

    private func yearRange(_ index: Int) -> DateMatch? {
        guard digitCount(index) == 4, let first = value(index), (1000...2199).contains(first), isDash(index + 1),
            digitCount(index + 2) > 0,
            isGlued(index + 1) == isGlued(index + 2), var last = value(index + 2), endsNumber(index + 2),
            !isDash(index + 3) || !isGlued(index + 3)
        else { return nil }
        if digitCount(index + 2) == 2, isGlued(index + 1) {
            last += first / 100 * 100
            if last < first, first % 100 == 99 { last += 100 }
        } else if digitCount(index + 2) != 4 {
            return nil
        }
        guard first < last, last <= 2199, last - first <= 300, first >= 1300, !isCounting(index + 2), role(index + 3) != .counted
        else {
            return nil
        }
        let end = last == first + 1 ? endOfYearsName(index + 3) : nil
        return DateMatch(
            tokens: index..<(end ?? index + 3), content: .calendar(CalendarValue(stretch: .years(first, last))),
            rule: "period/years", confidence: 0.9)
    }

    /// "2019/20", "2019/2020": two years that follow each other.
    private func seasonOfYears(_ index: Int) -> DateMatch? {
        guard digitCount(index) == 4, let first = value(index), (1800...2199).contains(first), isMark(index + 1, "/"),
            isGlued(index + 1), isGlued(index + 2), endsNumber(index + 2), let last = value(index + 2),
            last == first + 1 || (digitCount(index + 2) == 2 && last == (first + 1) % 100)
        else { return nil }
        return DateMatch(
            tokens: index..<(endOfYearsName(index + 3) ?? index + 3),
            content: .calendar(CalendarValue(stretch: .years(first, first + 1))), rule: "period/years", confidence: 0.85)
    }

    /// "2014 to 2018"
    private func yearToYear(_ index: Int) -> DateMatch? {
        guard let first = year(index), first >= 1300, role(index + 1) == .to || isMark(index + 1, "~"),
            let last = year(index + 2), first < last,
            role(index + 3) != .counted, !isCounting(index + 2)
        else { return nil }
        return DateMatch(
            tokens: index..<index + 3, content: .calendar(CalendarValue(stretch: .years(first, last))), rule: "period/years",
            confidence: 0.85)
    }

    /// A day's number without its month, which the other end has.
    private func bareDay(_ index: Int) -> DateTerm? {
        let first = role(index) == .the ? index + 1 : index
        if let (day, end) = ordinal(first), (1...31).contains(day) {
            return DateTerm(index..<end, .fields(DateFields(day: day)), "period/days", 0.85)
        }
        guard let day = value(first), digitCount(first) <= 2, (1...31).contains(day), beginsNumber(first) || isDash(first - 1)
        else {
            return nil
        }
        return DateTerm(index..<first + 1, .fields(DateFields(day: day)), "period/days", 0.85)
    }

    /// "from 4 to 22 this month"
    private func daysOfMonth(_ start: Int, _ index: Int) -> DateMatch? {
        guard let first = bareDay(index), let next = joint(first.tokens.upperBound, role(start) == .between),
            let second = bareDay(next),
            [.this, .last, .next].contains(role(second.tokens.upperBound)), word(second.tokens.upperBound + 1).unit == .month,
            !word(second.tokens.upperBound + 1).isPlural, let from = first.fields?.day, let to = second.fields?.day, from < to
        else { return nil }
        let role = role(second.tokens.upperBound)
        guard let month = resolver.unit(.month, role == .this ? 0 : role == .last ? -1 : 1) else { return nil }
        var stretch = Stretch.unknown(.other)
        if let begin = month.first, let last = month.last, begin + Int64(to) - 1 <= last {
            stretch = .span(.other, begin + Int64(from) - 1, begin + Int64(to) - 1)
            stretch.isRelative = true
        }
        return DateMatch(
            tokens: start..<second.tokens.upperBound + 2, content: .calendar(CalendarValue(stretch: stretch)),
            rule: "period/days",
            confidence: 0.8)
    }

    private func bareYear(_ index: Int) -> DateTerm? {
        let first = word(index).unit == .year ? index + 1 : index
        guard let year = year(first), year >= 1300, !isCounting(first), role(first + 1) != .counted else { return nil }
        return DateTerm(index..<first + 1, .fields(DateFields(year: year)), "period/years", 0.85)
    }

    private func bareMonth(_ index: Int) -> DateTerm? {
        let isBetween = role(index - 1) == .between || (role(index - 1) == .and && word(index - 2).month > 0)
        guard word(index).month > 0, isCapitalised(index) || !word(index).isWordMonth || isBetween else { return nil }
        let end = word(index).isShort ? afterPoint(index + 1) : index + 1
        return DateTerm(index..<end, .fields(DateFields(month: Int(word(index).month))), "period/months", 0.8)
    }

    private func now(_ index: Int) -> DateTerm? {
        let first = role(index) == .the ? index + 1 : index
        guard role(first) == .now, let today = resolver.unit(.day, 0) else { return nil }
        return DateTerm(index..<first + 1, .stretch(today), "period/until-now", 0.8)
    }

    private func firstEnd(_ index: Int, _ takesAnd: Bool) -> DateTerm? {
        if let term = term(index) ?? bareYear(index) ?? bareMonth(index) ?? now(index) { return term }
        // "between the winter of 1911 and the spring of 1914"
        if role(index) == .the, role(index + 1) == .season, let season = yearPart(index + 1) { return season }
        // A number on its own is a day if the other end has a month.
        guard let day = bareDay(index), let next = joint(day.tokens.upperBound, takesAnd),
            dayFirst(next) != nil || monthFirst(next)?.fields?.day != nil
        else { return nil }
        return day
    }

    func otherEnd(_ index: Int, _ first: DateTerm) -> DateTerm? {
        if let term = term(index), term.fields?.weekday == nil || first.fields?.weekday != nil || first.fields == nil {
            return term
        }
        if let fields = first.fields {
            if fields.month == nil, fields.day == nil, let year = bareYear(index) { return year }
            if fields.day != nil, fields.month != nil, fields.month ?? 13 <= 12, let day = bareDay(index),
                endsNumber(day.tokens.upperBound - 1),
                role(day.tokens.upperBound) != .counted, word(day.tokens.upperBound).unit == nil
            {
                guard let (year, end) = yearAfter(day.tokens.upperBound) else { return day }
                var day = day
                day.fields?.year = year
                day.tokens = day.tokens.lowerBound..<end
                return day
            }
            if fields.day == nil, let month = bareMonth(index) {
                guard let (year, end) = yearAfter(month.tokens.upperBound) else { return month }
                var month = month
                month.fields?.year = year
                month.tokens = month.tokens.lowerBound..<end
                return month
            }
        }
        if role(index) == .the, role(index + 1) == .season, let season = yearPart(index + 1) { return season }
        return now(index) ?? (first.fields?.year != nil ? bareYear(index) : nil)
    }

    /// Each end takes from the other what it does not say itself.
    func range(_ first: DateTerm, _ second: DateTerm, _ tokens: Range<Int>) -> DateMatch? {
        var (first, second) = (first, second)
        if var a = first.fields, var b = second.fields, a.weekday == nil, b.weekday == nil {
            let hadMonth = a.month != nil
            if a.month == nil, a.day != nil {
                (a.month, a.year) = (b.month, a.year ?? b.year)
                // "from the 28th to the 3rd of April" begins in March.
                if let month = b.month, month <= 12, let from = a.day, let to = b.day, from > to {
                    a.month = month == 1 ? 12 : month - 1
                    if month == 1 { a.year = a.year.map { $0 - 1 } }
                }
            }
            if b.month == nil, b.day != nil { b.month = a.month }
            let isEarlier = (a.month ?? 0, a.day ?? 0) <= (b.month ?? 0, b.day ?? 99)
            if a.year == nil, let year = b.year, a.month != nil, b.month != nil {
                a.year = isEarlier || !hadMonth ? year : year - 1
            } else if b.year == nil, let year = a.year, b.month != nil {
                b.year = isEarlier ? year : year + 1
            } else if a.year == nil, b.year == nil {
                // Neither end says its year: what is to come is not over yet, what was has begun.
                let tense = tense(around: tokens)
                if let day = resolver.stretch(of: tense == .future ? b : a, tense)?.first {
                    let year = Int(EDTF.day(day).prefix(4)) ?? 0
                    return relativeRange(a, b, tense == .future && !isEarlier ? year - 1 : year, isEarlier, tokens)
                }
            }
            (first.fields, second.fields) = (a, b)
        }
        let tense = tense(around: tokens)
        guard let a = resolved(first, tense) else { return nil }
        var other = resolved(second, tense)
        if let day = second.fields?.weekday, let start = a.first { other = weekday(day, after: start) }
        guard let b = other else { return nil }
        return joined(a, b, tokens, min(first.confidence, second.confidence))
    }

    private func weekday(_ weekday: Int, after day: Int64) -> Stretch {
        let distance = (weekday - Anchor.weekday(of: day) + 6) % 7 + 1
        var stretch = Stretch.day(day + Int64(distance))
        stretch.isRelative = true
        return stretch
    }

    private func relativeRange(_ a: DateFields, _ b: DateFields, _ year: Int, _ isEarlier: Bool, _ tokens: Range<Int>)
        -> DateMatch?
    {
        var (a, b) = (a, b)
        (a.year, b.year) = (year, isEarlier ? year : year + 1)
        guard var first = resolver.stretch(of: a, .unknown), let second = resolver.stretch(of: b, .unknown) else { return nil }
        first.isRelative = true
        return joined(first, second, tokens, 0.8)
    }

    private func joined(_ a: Stretch, _ b: Stretch, _ tokens: Range<Int>, _ confidence: Double) -> DateMatch? {
        var stretch = Stretch(kind: .other, isRelative: a.isRelative || b.isRelative)
        if let first = a.first, let last = b.last {
            guard first <= last else { return nil }
            stretch.first = first
            stretch.last = last
        }
        if let from = a.edtf?.split(separator: "/").first, let to = b.edtf?.split(separator: "/").last,
            a.edtf?.hasPrefix("[") == false,
            b.edtf?.hasPrefix("[") == false, to != ".."
        {
            stretch.edtf = from + "/" + to
        }
        return DateMatch(
            tokens: tokens, content: .calendar(CalendarValue(stretch: stretch)), rule: "period/range",
            confidence: stretch.edtf == nil ? min(confidence, 0.6) : confidence)
    }
}
