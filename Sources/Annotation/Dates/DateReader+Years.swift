/// Years, decades, centuries, quarters, halves, seasons.
extension DateReader {
    /// A year that is said to be one: by a preposition, brackets, a determiner.
    func yearAlone(_ index: Int) -> DateTerm? {
        if word(index).unit == .year, !word(index).isPlural, let year = year(index + 1) {
            return DateTerm(index..<index + 2, .fields(DateFields(year: year)), "date/year", 0.95)
        }
        guard let year = year(index), beginsNumber(index) else { return nil }
        guard let confidence = yearEvidence(index, year) else { return nil }
        return DateTerm(index..<index + 1, .fields(DateFields(year: year)), "date/year", confidence)
    }

    private func yearEvidence(_ index: Int, _ year: Int) -> Double? {
        let isRecent = (1700...2099).contains(year)
        switch role(index - 1) {
        case .in, .since, .until, .during, .between, .before, .after, .by, .from, .of, .over, .preposition:
            if isMeasured(index) { return nil }
            if isCounting(index), year % 100 == 0 || role(index - 1) != .in { return nil }
            return year >= 1300 || role(index - 1) == .in ? 0.92 : nil
        case .to where spells(index - 1, "through") || spells(index - 1, "thru"):
            return isRecent && !isMeasured(index) && !isCounting(index) ? 0.85 : nil
        case .about, .early, .mid, .late, .this, .next, .last:
            return isRecent && !isCounting(index) && !isMeasured(index) && year % 100 != 0 ? 0.75 : nil
        case .than where role(index - 2) == .later || role(index - 2) == .earlier: return 0.85
        case .the, .determiner:
            guard isRecent, let next = token(index + 1), next.isWord, next.hasGapBefore, !isMeasured(index) else { return nil }
            if next.isCapitalised { return 0.8 }
            return isCounting(index) && year % 100 == 0 || role(index + 1) == .counted ? nil : 0.75
        default: break
        }
        guard isRecent else { return nil }
        if isListed(index) { return 0.8 }
        if isMark(index - 1, "("), isMark(index + 1, ")") || isMark(index + 1, ",") || isMark(index + 1, ";") { return 0.85 }
        if token(index)?.startsSentence == true, role(index + 1) == .past || role(index + 1) == .future { return 0.75 }
        return nil
    }

    /// "in 2010, 2014 and 2018": one of a list that a preposition begins.
    private func isListed(_ index: Int) -> Bool {
        guard !isCounting(index), !isMeasured(index) else { return false }
        var first = index
        for _ in 0..<8 {
            var before = first - 1
            if role(before) == .and || role(before) == .or { before -= 1 }
            if isMark(before, ",") { before -= 1 }
            guard before < first - 1, digitCount(before) == 4, year(before) != nil else { break }
            first = before
        }
        guard first < index else { return false }
        return role(first - 1) == .in || role(first - 1) == .of || role(first - 1) == .between || role(first - 1) == .for
    }

    /// A unit, a percentage or a scale follows.
    private func isMeasured(_ index: Int) -> Bool {
        if role(index + 1) == .counted || word(index + 1).isPlural { return true }
        return isHyphen(index + 1) && isGlued(index + 1) && (word(index + 2).unit != nil || role(index + 2) == .counted)
    }

    /// "the 1990s", "1990's", "the '90s", "the nineties", "the 20th century".
    func decadeOrCentury(_ index: Int) -> DateTerm? {
        let hasThe = role(index) == .the
        let first = hasThe ? index + 1 : index
        if digitCount(first) == 4, let year = value(first), year % 10 == 0, (1000...2190).contains(year), beginsNumber(first),
            let end = pluralEnd(first + 1)
        {
            // "the 1800s" are a century, "the 2000s" a decade more often than not.
            let stretch: Stretch = year % 100 == 0 && year != 2000 ? Self.hundred(year) : .decade(year)
            return DateTerm(index..<end, .stretch(stretch), "period/decade", 0.93)
        }
        if isApostrophe(first), isGlued(first + 1), digitCount(first + 1) == 2, let short = value(first + 1), short % 10 == 0,
            let end = pluralEnd(first + 2)
        {
            let stretch: Stretch = short == 20 ? .unknown(.decade) : .decade(short + (short < 20 ? 2000 : 1900))
            return DateTerm(index..<end, .stretch(stretch), "period/decade", 0.85)
        }
        if hasThe, role(first) == .decade {
            let year = Int(word(first).value)
            return DateTerm(index..<first + 1, .stretch(year == 0 ? .unknown(.decade) : .decade(year)), "period/decade", 0.75)
        }
        // "the seventies" of a named century: "the nineteen seventies", "the 70s".
        if hasThe, digitCount(first) == 2, let short = value(first), short % 10 == 0, short >= 30, let end = pluralEnd(first + 1)
        {
            return DateTerm(index..<end, .stretch(.decade(1900 + short)), "period/decade", 0.7)
        }
        if hasThe, (18...20).contains(word(first).cardinal) {
            let next = isHyphen(first + 1) && isGlued(first + 1) ? first + 2 : first + 1
            if role(next) == .decade {
                let tens = spells(next, "twenties") ? 20 : Int(word(next).value) % 100
                return DateTerm(
                    index..<next + 1, .stretch(.decade(word(first).cardinal * 100 + tens)), "period/decade", 0.85)
            }
        }
        if let (number, end) = ordinal(first), (1...21).contains(number) {
            let unit = isHyphen(end) && isGlued(end) ? end + 1 : end
            guard word(unit).unit == .century, !word(unit).isPlural else { return nil }
            return DateTerm(index..<unit + 1, .stretch(.century(number)), "period/century", 0.95)
        }
        return nil
    }

    private static func hundred(_ year: Int) -> Stretch {
        Stretch(
            kind: .century, edtf: EDTF.century(year), first: Stretch.day(year, 1, 1), last: Stretch.day(year + 99, 12, 31))
    }

    /// After "1990": `s` or `'s`, nothing hanging on to it.
    private func pluralEnd(_ index: Int) -> Int? {
        let letter = isApostrophe(index) && isGlued(index) ? index + 1 : index
        return isGlued(letter) && spells(letter, "s") ? letter + 1 : nil
    }

    /// "Q3 2025", "2025 Q3", "2025-Q3", "H1 2024", "third quarter of 2025", "first half of 2024", "spring 2023", "summer of 1998".
    func yearPart(_ index: Int) -> DateTerm? {
        if let (code, end) = partCode(index) {
            if let winter = winterOfYears(index, code, end) { return winter }
            let next = isHyphen(end) && isGlued(end) && isGlued(end + 1) && year(end + 1) != nil ? end + 1 : end
            if let (year, after) = yearAfter(next) {
                return DateTerm(index..<after, .fields(DateFields(year: year, month: code)), rule(ofCode: code), 0.95)
            }
            return partWithoutYear(index, code, end)
        }
        guard let year = year(index), beginsNumber(index) else { return nil }
        let next = isHyphen(index + 1) && isGlued(index + 1) ? index + 2 : index + 1
        guard let (code, end) = partCode(next), code >= 33 else { return nil }
        return DateTerm(index..<end, .fields(DateFields(year: year, month: code)), rule(ofCode: code), 0.95)
    }

    /// "last year's third quarter"
    func yearsPart(_ index: Int) -> DateTerm? {
        guard [.this, .last, .next].contains(role(index)), word(index + 1).unit == .year, isApostrophe(index + 2),
            spells(index + 3, "s"),
            let (code, end) = partCode(index + 4) ?? halfCode(index + 4)
        else { return nil }
        let distance = role(index) == .this ? 0 : role(index) == .last ? -1 : 1
        var stretch: Stretch? = .unknown(Stretch.kind(ofCode: code))
        if let anchor = resolver.anchor {
            stretch = .part(anchor.year + distance, code)
            stretch?.isRelative = true
        }
        return stretch.map { DateTerm(index..<end, .stretch($0), rule(ofCode: code), 0.85) }
    }

    private func halfCode(_ index: Int) -> (code: Int, end: Int)? {
        guard let (number, end) = ordinal(index), number <= 2, role(end) == .half else { return nil }
        return (39 + number, end + 1)
    }

    private func partWithoutYear(_ index: Int, _ code: Int, _ end: Int) -> DateTerm? {
        let fields = DateTerm.Meaning.fields(DateFields(month: code))
        let next = role(end) == .of ? end + 1 : end
        if word(next + 1).unit == .year, !word(next + 1).isPlural, code >= 33,
            [.this, .last, .next].contains(role(next)) || (next > end && role(next) == .the)
        {
            return DateTerm(index..<end, fields, rule(ofCode: code), 0.85)
        }
        // "Q3" is always one, "the third quarter" is where a time is told, "spring" and "the first half" are not.
        if role(index) == .quarterName { return DateTerm(index..<end, fields, rule(ofCode: code), 0.8) }
        if (21...24).contains(code) { return season(index, code) }
        guard (33...36).contains(code) else { return nil }
        switch role(index - 1) {
        case .in, .for, .during, .since, .from, .of, .by, .until, .before, .after, .over, .asLong: break
        default: return nil
        }
        return DateTerm(index..<end, fields, rule(ofCode: code), 0.6)
    }

    private func rule(ofCode code: Int) -> String {
        switch code {
        case 21...24: "period/season"
        case 33...36: "period/quarter"
        default: "period/half-year"
        }
    }

    /// EDTF's code of a part of a year that is named here, without its year.
    private func partCode(_ index: Int) -> (code: Int, end: Int)? {
        if role(index) == .quarterName, isGlued(index + 1), digitCount(index + 1) == 1, let number = value(index + 1),
            endsNumber(index + 1)
        {
            let base = Int(word(index).value)
            let count = base == 33 ? 4 : 2
            return (1...count).contains(number) ? (base + number - 1, index + 2) : nil
        }
        if role(index) == .season { return (Int(word(index).value), index + 1) }
        let first = role(index) == .the ? index + 1 : index
        guard let (number, end) = ordinal(first), (1...4).contains(number) else { return nil }
        let unit = isHyphen(end) && isGlued(end) ? end + 1 : end
        if word(unit).unit == .quarter, !word(unit).isPlural { return (32 + number, unit + 1) }
        if role(unit) == .half, number <= 2, role(unit + 1) == .of,
            year(unit + 2) != nil || (word(unit + 3).unit == .year && [.this, .last, .next, .the].contains(role(unit + 2)))
        {
            return (39 + number, unit + 1)
        }
        return nil
    }

    /// "FY2024", "FY24", "fiscal 2024", "fiscal year 2024", "financial year 2023-24": when it begins, each country and firm decides.
    func fiscalYear(_ index: Int) -> DateTerm? {
        guard role(index) == .fiscal else { return nil }
        var next = index + 1
        if word(next).unit == .year { next += 1 }
        if isApostrophe(next) { next += 1 }
        var year = year(next)
        if year == nil, next == index + 1, isGlued(next), digitCount(next) == 2, endsNumber(next) {
            year = value(next).map { 2000 + $0 }
        }
        guard let year else { return nil }
        var stretch = Stretch(kind: .fiscalYear, edtf: EDTF.year(year) + "~")
        var end = next + 1
        if isDash(end) || isMark(end, "/"), isGlued(end), isGlued(end + 1), let second = value(end + 1),
            second == (year + 1) % 100 || second == year + 1
        {
            stretch.edtf = EDTF.year(year) + "~/" + EDTF.year(year + 1) + "~"
            end += 2
        }
        return DateTerm(index..<end, .stretch(stretch), "period/fiscal-year", 0.85)
    }
}
