/// One date: what begins where, and in which order the rules are asked.
extension DateReader {
    /// With the time of day that belongs to it.
    func term(_ index: Int) -> DateTerm? {
        guard let term = partTerm(index) ?? baseTerm(index) else { return nil }
        return withTime(term)
    }

    func baseTerm(_ index: Int) -> DateTerm? {
        guard let token = token(index) else { return nil }
        var term: DateTerm?
        switch token.kind {
        case .digits:
            term =
                numericDate(index) ?? yearPart(index) ?? yearAndMonth(index) ?? dayFirst(index) ?? decadeOrCentury(index)
                ?? yearAlone(index) ?? listedDay(index)
                ?? (isPreposition(index - 1) ? numericDay(index) : nil)
        case .mark: term = isApostrophe(index) ? decadeOrCentury(index) : nil
        case .word:
            let word = word(index)
            if word.month > 0 {
                term = monthFirst(index) ?? monthAlone(index) ?? monthOfYear(index) ?? dayFirst(index)
            } else if word.weekday > 0 {
                term = weekdayTerm(index)
            } else if let feast = feast(index) {
                term = feast
            } else {
                term = dayFirst(index) ?? decadeOrCentury(index) ?? yearPart(index) ?? yearsPart(index) ?? relative(index)
                term = term ?? fiscalYear(index) ?? dayOfMonth(index)
                term = term ?? (word.unit == .year ? yearAlone(index) : nil) ?? spokenYear(index)
            }
        }
        guard let term else { return nil }
        return withFamousYear(withRelativeYear(term))
    }

    /// "the 15th of next month", "on the 18th".
    private func dayOfMonth(_ index: Int) -> DateTerm? {
        let first = role(index) == .the ? index + 1 : index
        guard let (day, end) = ordinal(first), (1...31).contains(day) else { return nil }
        let next = word(end).unit == .day ? end + 1 : end
        if role(next) == .of, word(next + 2).unit == .month, !word(next + 2).isPlural {
            let distance: Int
            switch role(next + 1) {
            case .this, .the: distance = 0
            case .last: distance = -1
            case .next: distance = 1
            default: return nil
            }
            guard let month = resolver.unit(.month, distance) else { return nil }
            var stretch = Stretch.unknown(.day)
            if let start = month.first, let last = month.last {
                guard start + Int64(day) - 1 <= last else { return nil }
                stretch = .day(start + Int64(day) - 1)
                stretch.isRelative = true
            }
            return DateTerm(index..<next + 3, .stretch(stretch), "date/day-of-month", 0.85)
        }
        guard first > index, role(index - 1) == .on, digitCount(first) > 0, self.token(end)?.isWord != true || role(end) != nil
        else {
            return nil
        }
        return DateTerm(index..<end, .fields(DateFields(day: day)), "date/day", 0.5)
    }

    /// "in nineteen ninety-six"
    private func spokenYear(_ index: Int) -> DateTerm? {
        guard word(index).cardinal >= 0, role(index - 1) == .in || role(index - 1) == .since || role(index - 1) == .of,
            let (year, end) = yearInWords(index), !isMeasure(end)
        else { return nil }
        return DateTerm(index..<end, .fields(DateFields(year: year)), "date/year", 0.6)
    }

    private func isMeasure(_ index: Int) -> Bool {
        guard let token = token(index), token.isWord else { return false }
        return role(index) == .counted || word(index).isPlural || word(index).cardinal >= 0
    }

    /// "May last year", "Q3 this year", "3 March of next year".
    private func withRelativeYear(_ term: DateTerm) -> DateTerm {
        guard var fields = term.fields, fields.year == nil, let month = fields.month else { return term }
        let end = term.tokens.upperBound
        let next = role(end) == .of ? end + 1 : end
        guard word(next + 1).unit == .year, !word(next + 1).isPlural else { return term }
        let distance: Int
        switch role(next) {
        case .this: distance = 0
        case .last: distance = -1
        case .next: distance = 1
        case .the where next > end: distance = 0
        default: return term
        }
        var term = term
        term.tokens = term.tokens.lowerBound..<next + 2
        guard let anchor = resolver.anchor else {
            term.meaning = .stretch(.unknown(fields.day == nil ? Stretch.kind(ofCode: month) : .day))
            return term
        }
        fields.year = anchor.year + distance
        if var stretch = resolver.stretch(of: fields, .unknown) {
            stretch.isRelative = true
            term.meaning = .stretch(stretch)
        }
        return term
    }

    /// "the September 11 attacks" are those of 2001 wherever no year is told.
    private func withFamousYear(_ term: DateTerm) -> DateTerm {
        guard var fields = term.fields, fields.month == 9, fields.day == 11, fields.year == nil,
            spells(term.tokens.upperBound, "attacks") || spells(term.tokens.upperBound, "attack")
        else { return term }
        var term = term
        fields.year = 2001
        term.fields = fields
        return term
    }

    /// "early March", "mid-2020", "the late 1990s", "beginning of next year", "the end of the year", "first half of the decade".
    func partTerm(_ index: Int) -> DateTerm? {
        let first = role(index) == .the ? index + 1 : index
        if let term = partOfDay(index) ?? thirdWithin(index) { return term }
        guard let third = third(first) else { return yearEnd(index) ?? halfTerm(index) }
        var next = first + 1
        if isHyphen(next), isGlued(next), isGlued(next + 1) { next += 1 }
        let isNoun = role(first) == .start || role(first) == .end || role(first) == .middle
        if isNoun, next == first + 1 {
            guard role(next) == .of else { return nil }
            next += 1
        }
        guard var term = partOf(next), isNoun || word(next).unit == nil else { return nil }
        // "the late 1990s" has its article as "the 1990s" has; "the end of March" has none, as "the March" has none.
        let hasArticle = first > index && !isNoun && isDecade(term)
        term.tokens = (hasArticle ? index : first)..<term.tokens.upperBound
        if term.isDay { return isNoun ? nil : term }
        term.third = third
        term.rule = "period/part"
        term.confidence = min(term.confidence, 0.85)
        return term
    }

    /// "by year-end", "since month-end", "before the year's end": of the anchor's.
    private func yearEnd(_ index: Int) -> DateTerm? {
        guard let unit = word(index).unit, unit == .year || unit == .month || unit == .quarter, !word(index).isPlural,
            isPreposition(index - 1), isHyphen(index + 1), isGlued(index + 1), role(index + 2) == .end, isGlued(index + 2),
            spells(index + 2, "end"), token(index + 3)?.isWord != true || role(index + 3) != nil,
            let stretch = resolver.unit(unit, 0)
        else { return nil }
        var term = DateTerm(index..<index + 3, .stretch(stretch), "period/part", 0.75)
        term.third = .late
        return term
    }

    private func third(_ index: Int) -> Stretch.Third? {
        switch role(index) {
        case .early, .start: .early
        case .mid, .middle: .mid
        case .late, .end: .late
        default: nil
        }
    }

    private func partOf(_ index: Int) -> DateTerm? {
        if let term = baseTerm(index) { return term }
        // "late 20th century" is read above; "mid-May" stands after a hyphen; "the end of the year" is this one's.
        if let term = namedMonthOrYear(index) { return term }
        // "the end of the year", "end of year"
        let noun = role(index) == .the ? index + 1 : index
        guard let unit = word(noun).unit, !word(noun).isPlural, !unit.isClock, unit != .day, unit != .millennium,
            noun > index || (unit != .decade && unit != .century), role(noun + 1) != .ago, let stretch = resolver.unit(unit, 0)
        else { return nil }
        return DateTerm(index..<noun + 1, .stretch(stretch), "period/part", 0.75)
    }

    private func halfTerm(_ index: Int) -> DateTerm? {
        let first = role(index) == .the ? index + 1 : index
        guard let (number, end) = ordinal(first), number <= 2, role(end) == .half, role(end + 1) == .of,
            var term = partOf(end + 2),
            !term.isDay, term.fields?.year == nil || term.fields?.month != nil
        else { return nil }
        term.half = number == 2
        term.tokens = index..<term.tokens.upperBound
        term.rule = "period/part"
        return term
    }

    private func isDecade(_ term: DateTerm) -> Bool {
        guard case .stretch(let stretch) = term.meaning else { return false }
        return stretch.kind == .decade || stretch.kind == .century
    }
}
