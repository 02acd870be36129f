import Documents

/// Seasons of the year without their year, and seasons of sport, school and harvest with two.
extension DateReader {
    /// "in the spring", "by summer", "since the autumn": after a preposition, and nothing that the season's name describes.
    func season(_ index: Int, _ code: Int) -> DateTerm? {
        let hasArticle = role(index - 1) == .the
        let before = hasArticle ? index - 2 : index - 1
        switch role(before) {
        case .in, .by, .since, .until, .during, .over, .before, .after, .from: break
        default: return nil
        }
        // "the fall of the government", "a fall in prices"
        let next = role(index + 1)
        guard next != .of, next != .in, !isHyphen(index + 1), !isApostrophe(index + 1) else { return nil }
        if let after = token(index + 1), after.isWord, after.hasGapBefore, !after.startsSentence {
            guard !after.isCapitalised, next != nil || (hasArticle && isVerbInPast(after)) else { return nil }
        }
        // "in fall" is said of seasons in the west only.
        guard hasArticle || !spells(index, "fall") || role(before) == .in || role(before) == .by else { return nil }
        return DateTerm(index..<index + 1, .fields(DateFields(month: code)), "period/season", 0.7)
    }

    private func isVerbInPast(_ token: Token) -> Bool {
        token.count > 4 && reading.scalars[token.end - 1] == "d" && reading.scalars[token.end - 2] == "e"
    }

    /// "2013-14" after "winter of": the winter from one year to the next.
    func winterOfYears(_ index: Int, _ code: Int, _ next: Int) -> DateTerm? {
        let year = role(next) == .of ? next + 1 : next
        guard code == 24, let first = self.year(inRange: year), isDash(year + 1) || isMark(year + 1, "/"), isGlued(year + 1),
            isGlued(year + 2), let last = value(year + 2), last == (first + 1) % 100 || last == first + 1, endsNumber(year + 2),
            let begin = Stretch.day(first, 12, 1), let end = Stretch.endOfMonth(first + 1, 2)
        else { return nil }
        var stretch = Stretch.span(.season, begin, end)
        stretch.nameByMonths()
        return DateTerm(index..<year + 3, .stretch(stretch), "period/season", 0.9)
    }

    private func year(inRange index: Int) -> Int? {
        guard digitCount(index) == 4, let year = value(index), (1500...2199).contains(year) else { return nil }
        return year
    }

    /// "season", "academic year", "campaign" after two years: the token after what names them.
    func endOfYearsName(_ index: Int) -> Int? {
        guard let next = token(index), next.isWord, next.hasGapBefore else { return nil }
        if spells(index, "season") || spells(index, "campaign") { return index + 1 }
        return (isKindOfYear(index) || spells(index, "budget")) && word(index + 1).unit == .year && !word(index + 1).isPlural
            ? index + 2 : nil
    }

    private func isKindOfYear(_ index: Int) -> Bool {
        role(index) == .fiscal || spells(index, "academic") || spells(index, "school") || spells(index, "tax")
            || spells(index, "marketing") || spells(index, "crop")
    }

    /// "this financial year", "the last school year": when it begins, each country decides.
    func yearOfKind(_ index: Int, _ start: Int) -> DateTerm? {
        guard isKindOfYear(index), word(index + 1).unit == .year, !word(index + 1).isPlural else { return nil }
        return DateTerm(start..<index + 2, .stretch(.unknown(.fiscalYear)), "period/fiscal-year", 0.6)
    }
}
