/// Parts of a day that are named before it: the whole is that day, for no hours are said.
extension DateReader {
    /// "late on Tuesday", "the night of 2 September", "the early hours of Sunday", "overnight into Friday".
    func partOfDay(_ index: Int) -> DateTerm? {
        if role(index) == .overnight { return overnight(index) }
        let first = role(index) == .the ? index + 1 : index
        if first == index, role(index) == .early || role(index) == .late, role(index + 1) == .on {
            return dayOf(index + 2, index)
        }
        guard let end = partEnd(first), role(end) == .of else { return nil }
        return dayOf(end + 1, index)
    }

    /// "morning", "early evening", "small hours"
    private func partEnd(_ index: Int) -> Int? {
        let next = role(index) == .early || role(index) == .late || spells(index, "small") ? index + 1 : index
        if role(next) == .dayPart { return next + 1 }
        return next > index && word(next).unit == .hour && word(next).isPlural ? next + 1 : nil
    }

    /// "overnight on Monday", "overnight Tuesday": into the day where that is said.
    private func overnight(_ index: Int) -> DateTerm? {
        let next = role(index + 1) == .on || spells(index + 1, "into") ? index + 2 : index + 1
        return dayOf(next, index)
    }

    private func dayOf(_ day: Int, _ start: Int) -> DateTerm? {
        guard var term = baseTerm(day), term.isDay, term.third == nil else { return nil }
        term.tokens = start..<term.tokens.upperBound
        return term
    }

    /// "late in March", "early in 2025": a third of the stretch.
    func thirdWithin(_ index: Int) -> DateTerm? {
        guard role(index) == .early || role(index) == .late, role(index + 1) == .in,
            var term = baseTerm(index + 2) ?? namedMonthOrYear(index + 2), !term.isDay, term.third == nil
        else { return nil }
        term.tokens = index..<term.tokens.upperBound
        term.third = role(index) == .early ? .early : .late
        term.rule = "period/part"
        term.confidence = min(term.confidence, 0.85)
        return term
    }
}

extension DateTerm {
    var isDay: Bool {
        switch meaning {
        case .fields(let fields): fields.day != nil || fields.weekday != nil
        case .stretch(let stretch): stretch.kind == .day
        }
    }
}
