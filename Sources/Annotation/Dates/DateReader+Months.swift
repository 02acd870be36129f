/// Dates with the name of a month.
extension DateReader {
    /// "3 March 2024", "3rd of March", "the third of March 2024".
    func dayFirst(_ index: Int) -> DateTerm? {
        var next = role(index) == .the ? index + 1 : index
        var day: Int
        var isOrdinal = true
        if let (value, end) = ordinal(next) {
            (day, next) = (value, end)
        } else if let value = value(next), digitCount(next) <= 2, beginsNumber(next) || isAfterDay(next) {
            (day, next, isOrdinal) = (value, next + 1, false)
        } else if next == index, let (value, end) = belowHundred(next), isCapitalised(end), word(end).month > 0 {
            (day, next) = (value, end)
        } else {
            return nil
        }
        guard (1...31).contains(day) else { return nil }
        if isOrdinal, word(next).unit == .day { next += 1 }
        let hasOf = role(next) == .of
        if hasOf { next += 1 }
        if hasOf, role(next) == .the { return nil }
        let month = word(next)
        guard month.month > 0, hasOf || isCapitalised(next) || !month.isWordMonth || isOrdinal else { return nil }
        // "the second March on Washington", "12 May votes" are rare; "second of may" is no more likely.
        guard isOrdinal || !hasOf || !month.isWordMonth || isCapitalised(next) else { return nil }
        var fields = DateFields(month: Int(month.month), day: day)
        var end = next + 1
        if month.isShort { end = afterPoint(end) }
        var confidence = 0.9
        if let (year, after) = yearAfter(end) {
            fields.year = year
            end = after
            confidence = 0.98
        } else {
            fields.year = yearOfList(end)
        }
        return DateTerm(index..<end, .fields(fields), "date/day-month", confidence)
    }

    /// The second number of "3-7 May".
    private func isAfterDay(_ index: Int) -> Bool {
        isDash(index - 1) && (1...2).contains(digitCount(index - 2)) && (1...31).contains(value(index - 2) ?? 0)
            && beginsNumber(index - 2)
    }

    /// "March 3, 2024", "Mar. 3rd", "March the third", "March 2024", "March of 2024"; not a month on its own.
    func monthFirst(_ index: Int) -> DateTerm? {
        let month = word(index)
        guard month.month > 0 else { return nil }
        var next = index + 1
        if month.isShort { next = afterPoint(next) }
        var fields = DateFields(month: Int(month.month))
        if let (day, end) = dayAfterMonth(next, isSure: isCapitalised(index) || !month.isWordMonth) {
            fields.day = day
            var confidence = 0.9
            var last = end
            if let (year, after) = yearAfter(end) {
                fields.year = year
                last = after
                confidence = 0.98
            } else {
                fields.year = yearOfList(end)
            }
            return DateTerm(index..<last, .fields(fields), "date/month-day", confidence)
        }
        if let dashed = dashedMonth(index, next) { return dashed }
        guard let (year, end) = yearAfter(next), isCapitalised(index) || !isMark(next, ",") else { return nil }
        fields.year = year
        return DateTerm(index..<end, .fields(fields), "date/month-year", 0.97)
    }

    /// "Dec-2018", "Sep-23-2020"
    private func dashedMonth(_ index: Int, _ dash: Int) -> DateTerm? {
        guard isHyphen(dash), isGlued(dash), isGlued(dash + 1) else { return nil }
        let month = Int(word(index).month)
        if let year = year(dash + 1), !isHyphen(dash + 2) {
            return DateTerm(index..<dash + 2, .fields(DateFields(year: year, month: month)), "date/month-year", 0.9)
        }
        guard let day = value(dash + 1), digitCount(dash + 1) <= 2, (1...31).contains(day), isHyphen(dash + 2), isGlued(dash + 2),
            isGlued(dash + 3), let year = year(dash + 3)
        else { return nil }
        return DateTerm(index..<dash + 4, .fields(DateFields(year: year, month: month, day: day)), "date/month-day", 0.95)
    }

    private func dayAfterMonth(_ index: Int, isSure: Bool) -> (day: Int, end: Int)? {
        if role(index) == .the {
            guard let (day, end) = ordinal(index + 1), (1...31).contains(day) else { return nil }
            return (day, end)
        }
        if let (day, end) = ordinal(index), (1...31).contains(day), isSure || digitCount(index) > 0 { return (day, end) }
        guard isSure, let day = value(index), digitCount(index) <= 2, (1...31).contains(day), endsNumber(index) else {
            return nil
        }
        // "May 3 million people" and "March 10:30" are no days.
        guard !isMark(index + 1, ":") || !isGlued(index + 1), role(index + 1) != .counted, !isHalfDay(index + 1) else {
            return nil
        }
        return (day, index + 1)
    }

    /// A year that follows a day or a month: after an optional comma or "of", with or without its century.
    func yearAfter(_ index: Int) -> (year: Int, end: Int)? {
        var next = afterComma(index)
        if next == index, role(next) == .of || role(next) == .in { next += 1 }
        if role(next) == .the, word(next + 1).unit == .year { next += 2 } else if word(next).unit == .year { next += 1 }
        if let year = year(next) { return isYear(next, afterComma: isMark(index, ",")) ? (year, next + 1) : nil }
        if next == index, isApostrophe(next), isGlued(next + 1), digitCount(next + 1) == 2, let short = value(next + 1),
            endsNumber(next + 1)
        {
            return (short + (short <= 40 ? 2000 : 1900), next + 2)
        }
        return isMark(index, ",") ? nil : yearInWords(next)
    }

    /// "on March 3, 2000 people" and "in May 2000 soldiers" count; round numbers only are in doubt.
    private func isYear(_ index: Int, afterComma: Bool) -> Bool {
        guard let year = value(index), year % 100 == 0 || afterComma else { return true }
        return !isCounting(index)
    }

    /// Whether a plural or a unit follows, so that the number counts something.
    func isCounting(_ index: Int) -> Bool {
        guard let next = token(index + 1), next.isWord, next.hasGapBefore, !next.isCapitalised else { return false }
        if role(index + 1) == .counted || word(index + 1).isPlural { return true }
        guard role(index + 1) == nil, next.count > 3 else { return false }
        let last = reading.scalars[next.end - 1]
        let before = reading.scalars[next.end - 2]
        return last == "s" && before != "s" && before != "u" && before != "i"
    }

    /// "2016 November": where no day follows.
    func yearAndMonth(_ index: Int) -> DateTerm? {
        guard let year = year(index), beginsNumber(index), isGapped(index + 1), word(index + 1).month > 0,
            !word(index + 1).isShort,
            !word(index + 1).isWordMonth, digitCount(index + 2) == 0, role(index + 2) != .past, role(index + 2) != .future
        else { return nil }
        return DateTerm(
            index..<index + 2, .fields(DateFields(year: year, month: Int(word(index + 1).month))), "date/year-month", 0.7)
    }

    private func isGapped(_ index: Int) -> Bool { token(index)?.hasGapBefore ?? false }

    /// "june next year": in lower case, where a year is told.
    func monthOfYear(_ index: Int) -> DateTerm? {
        guard word(index).month > 0, !word(index).isWordMonth || isCapitalised(index) else { return nil }
        let next = role(index + 1) == .of ? index + 2 : index + 1
        guard [.this, .last, .next].contains(role(next)), word(next + 1).unit == .year, !word(next + 1).isPlural else {
            return nil
        }
        return DateTerm(index..<index + 1, .fields(DateFields(month: Int(word(index).month))), "date/month", 0.85)
    }

    /// A month on its own, where it can be nothing else.
    func monthAlone(_ index: Int) -> DateTerm? {
        let month = word(index)
        guard month.month > 0,
            isCapitalised(index) || (!month.isWordMonth && (isPreposition(index - 1) || role(index - 1) == .the))
        else {
            return nil
        }
        var end = index + 1
        if month.isShort {
            end = afterPoint(end)
            let isJoined = isDash(end) && word(end + 1).month > 0
            guard end > index + 1 || isPreposition(index - 1) || isJoined else { return nil }
        }
        guard !isHyphen(index - 1) || !isGlued(index) || role(index - 2) == .mid, !isNamed(index) else { return nil }
        var confidence = 0.85
        if month.isAmbiguousMonth {
            guard isMonthByContext(index) else { return nil }
            confidence = 0.7
        }
        let fields = DateFields(year: yearOfList(end), month: Int(month.month))
        return DateTerm(index..<end, .fields(fields), "date/month", confidence)
    }

    private func isMonthByContext(_ index: Int) -> Bool {
        let before = role(index - 1)
        switch before {
        case .in, .since, .until, .during, .early, .mid, .late, .this, .next, .last, .between, .to, .on, .over:
            return before != .to || role(index - 2) != nil || word(index - 2).month > 0
        case .before, .after: return !isApostrophe(index + 1)
        // "for August delivery", "as recently as April"
        case .for: return !spells(index, "may") && !isApostrophe(index + 1)
        case .asLong, .than: return spells(index - 1, "as") || role(index - 1) == .than
        case .and, .or: return word(index - 2).month > 0 && isPreposition(index - 3)
        case .of:
            return role(index - 2) == .end || role(index - 2) == .start || role(index - 2) == .middle
                || word(index - 2).unit != nil
        case .by, .from: return token(index - 1)?.startsSentence ?? false
        case .the where role(index - 2) == .in: return true
        case .the, .article, .determiner:
            guard let next = token(index + 1), next.isWord, !next.isCapitalised else { return false }
            return role(index + 1) == nil
        default: return isDash(index - 1) && word(index - 2).month > 0
        }
    }

    /// A capitalised word hangs on to the month: a surname, a title.
    private func isNamed(_ index: Int) -> Bool {
        let month = word(index)
        guard let next = token(index + 1), next.isWord, next.isCapitalised, next.hasGapBefore, !next.startsSentence else {
            return month.isAmbiguousMonth && isName(index - 1)
        }
        return month.isAmbiguousMonth || month.isWordMonth || (token(index)?.isAllCapitals != true && isName(index - 1))
    }

    /// A capitalised word that no rule of ours knows, within its sentence.
    func isName(_ index: Int) -> Bool {
        guard let token = token(index), token.isWord, token.isCapitalised, !token.startsSentence else { return false }
        let word = word(index)
        return word.role == nil && word.month == 0 && word.weekday == 0 && word.unit == nil
    }

    func isPreposition(_ index: Int) -> Bool {
        switch role(index) {
        case .in, .on, .of, .since, .until, .by, .from, .to, .before, .after, .during, .between, .about, .at, .over, .preposition:
            return true
        default: return false
        }
    }
}
