/// Dates in digits alone.
extension DateReader {
    /// `2024-03-03`, `2024/03/03`, `2024-03`, `2024-Mar-03`, `3/3/2024`, `3.3.2024`, `03-Mar-2024`, `11/2016`.
    func numericDate(_ index: Int) -> DateTerm? {
        guard beginsNumber(index) || isAfterDateDash(index) else { return isoInName(index) }
        switch digitCount(index) {
        case 4: return yearFirst(index)
        case 1, 2: return yearLast(index)
        default: return nil
        }
    }

    /// `10/1/2018-10/7/2018`: the dash stands between two dates.
    private func isAfterDateDash(_ index: Int) -> Bool {
        isDash(index - 1) && digitCount(index - 2) > 0 && isDateMark(index + 1) && isDateMark(index - 3)
    }

    /// `report-2024-03-03.pdf`: a whole date of four, two and two digits is one in a name, too.
    private func isoInName(_ index: Int) -> DateTerm? {
        guard digitCount(index) == 4, isHyphen(index - 1) || isMark(index - 1, "_"), isHyphen(index + 1),
            digitCount(index + 2) == 2,
            digitCount(index + 4) == 2, digitCount(index - 2) == 0, let year = value(index), let month = value(index + 2),
            let day = value(index + 4), isHyphen(index + 3), (1000...2199).contains(year), Stretch.day(year, month, day) != nil,
            (index + 1...index + 4).allSatisfy(isGlued), token(index + 5).map({ $0.hasGapBefore || $0.kind == .mark }) ?? true,
            !(isHyphen(index + 5) && digitCount(index + 6) > 0)
        else { return nil }
        let fields = DateFields(year: year, month: month, day: day)
        return DateTerm(index..<index + 5, .fields(fields), "date/iso", 0.8)
    }

    private func isDateMark(_ index: Int) -> Bool { isMark(index, "/") || isMark(index, ".") || isHyphen(index) }

    private func yearFirst(_ index: Int) -> DateTerm? {
        guard let year = value(index), (1000...2199).contains(year), isGlued(index + 1), isGlued(index + 2) else { return nil }
        guard let mark = token(index + 1), mark.kind == .mark, mark.first == "-" || mark.first == "/" || mark.first == "." else {
            return nil
        }
        let named = Int(word(index + 2).month)
        let month = named > 0 ? named : value(index + 2) ?? 0
        guard (1...12).contains(month), named > 0 || digitCount(index + 2) <= 2 else { return nil }
        if isMark(index + 3, mark.first), isGlued(index + 3), isGlued(index + 4), (1...2).contains(digitCount(index + 4)),
            let day = value(index + 4), endsDate(index + 4), Stretch.day(year, month, day) != nil
        {
            return DateTerm(
                index..<index + 5, .fields(DateFields(year: year, month: month, day: day)), "date/iso", 0.99)
        }
        guard mark.first == "-", named > 0 || digitCount(index + 2) == 2, endsNumber(index + 2), !isGluedDash(index + 3) else {
            return nil
        }
        // `2010-11` is a season more often than a month.
        guard named > 0 || month != year % 100 + 1 else { return nil }
        return DateTerm(index..<index + 3, .fields(DateFields(year: year, month: month)), "date/iso-month", 0.9)
    }

    private func yearLast(_ index: Int) -> DateTerm? {
        guard let first = value(index), isGlued(index + 1), isGlued(index + 2), let mark = token(index + 1), mark.kind == .mark,
            mark.first == "/" || mark.first == "." || mark.first == "-"
        else { return nil }
        let named = Int(word(index + 2).month)
        if named > 0 {
            guard isMark(index + 3, mark.first), isGlued(index + 3), isGlued(index + 4), digitCount(index + 4) == 4,
                let year = year(index + 4), (1...31).contains(first)
            else { return nil }
            let fields = DateFields(year: year, month: named, day: first)
            return DateTerm(index..<index + 5, .fields(fields), "date/day-month-year", 0.98)
        }
        if mark.first == "/", let year = year(index + 2), (1...12).contains(first) {
            return DateTerm(index..<index + 3, .fields(DateFields(year: year, month: first)), "date/month-year", 0.8)
        }
        guard (1...2).contains(digitCount(index + 2)), let second = value(index + 2) else { return nil }
        guard isMark(index + 3, mark.first), isGlued(index + 3), isGlued(index + 4), let last = value(index + 4),
            endsDate(index + 4)
        else { return nil }
        var year = last
        if digitCount(index + 4) == 2, mark.first == "/" {
            year += last <= (resolver.anchor.map { $0.year % 100 } ?? 30) + 20 ? 2000 : 1900
        } else if digitCount(index + 4) != 4 || !(1000...2199).contains(last) {
            return nil
        }
        guard let fields = dayAndMonth(first, second, year, mark.first) else { return nil }
        return DateTerm(index..<index + 5, .fields(fields), "date/numeric", fields.isAmbiguous ? 0.6 : 0.95)
    }

    /// `31/10` where it can be nothing but a day: after "on" and the like.
    func numericDay(_ index: Int) -> DateTerm? {
        guard beginsNumber(index), (1...2).contains(digitCount(index)), isMark(index + 1, "/"), isGlued(index + 1),
            isGlued(index + 2), (1...2).contains(digitCount(index + 2)), endsDate(index + 2), let first = value(index),
            let second = value(index + 2)
        else { return nil }
        guard var fields = dayAndMonth(first, second, 2000, "/"), !fields.isAmbiguous else { return nil }
        fields.year = nil
        return DateTerm(index..<index + 3, .fields(fields), "date/numeric", 0.6)
    }

    /// Days and months told by their size, else by the language's region; two that could be either stay so.
    private func dayAndMonth(_ first: Int, _ second: Int, _ year: Int, _ mark: Unicode.Scalar) -> DateFields? {
        let dayFirst = Stretch.day(year, second, first) != nil
        let monthFirst = Stretch.day(year, first, second) != nil
        switch (dayFirst, monthFirst) {
        case (true, false): return DateFields(year: year, month: second, day: first)
        case (false, true): return mark == "." ? nil : DateFields(year: year, month: first, day: second)
        case (false, false): return nil
        case (true, true): break
        }
        if first == second || mark == "." || reading.setting.writesDayFirst == true {
            return DateFields(year: year, month: second, day: first)
        }
        if reading.setting.writesDayFirst == false { return DateFields(year: year, month: first, day: second) }
        return DateFields(year: year, month: first, day: second, isAmbiguous: true)
    }

    private func isGluedDash(_ index: Int) -> Bool {
        isHyphen(index) && isGlued(index) && digitCount(index + 1) > 0 && isGlued(index + 1)
    }

    /// As the end of a number, but a time may hang on it, and another date after a dash.
    private func endsDate(_ index: Int) -> Bool {
        guard let next = token(index + 1), !next.hasGapBefore else { return true }
        if next.isWord { return spells(index + 1, "t") && digitCount(index + 2) == 2 && isMark(index + 3, ":") }
        return next.kind == .mark && endsNumber(index)
    }
}

extension Setting {
    /// Whether dates in digits have the day before the month (CLDR 44, `dateFormats` of the region); `nil` where English is
    /// written in regions that differ and none is named.
    var writesDayFirst: Bool? {
        guard let language else { return nil }
        let parts = language.split(separator: "-")
        guard parts.first == "en" else { return parts.isEmpty ? nil : true }
        switch parts.last {
        case "US", "PH": return false
        case "GB", "AU", "NZ", "IE", "IN", "SG", "HK", "PK", "NG", "KE", "MT", "JM": return true
        default: return nil
        }
    }
}
