/// Members of a list that leave out what another one says: "on 4 and 5 March", "March 4 and 5, 2025", "January and February 2025".
extension DateReader {
    /// A list has at most so many members before or after the one that is read.
    private static let reach = 4

    /// A day's number whose month the list says elsewhere.
    func listedDay(_ index: Int) -> DateTerm? {
        guard let day = value(index), digitCount(index) <= 2, (1...31).contains(day), beginsNumber(index), endsNumber(index)
        else {
            return nil
        }
        guard var fields = monthAhead(index) ?? monthBehind(index) else { return nil }
        fields.day = day
        let end = yearAfter(index + 1)?.end ?? index + 1
        return DateTerm(index..<end, .fields(fields), "date/listed-day", 0.8)
    }

    /// The index after a comma, "and", "or", or both.
    private func afterJoint(_ index: Int) -> Int? {
        let next = afterComma(index)
        if role(next) == .and || role(next) == .or { return next + 1 }
        return next > index ? next : nil
    }

    private func isBareDay(_ index: Int) -> Bool { (1...2).contains(digitCount(index)) && (1...31).contains(value(index) ?? 0) }

    /// "4 and 5 March": the first of them after a preposition.
    private func monthAhead(_ index: Int) -> DateFields? {
        guard
            [.on, .of, .from, .by, .until, .for, .the].contains(role(index - 1))
                || (isListMark(index - 1) && isBareDay(index - 2))
        else { return nil }
        var next = index + 1
        for _ in 0..<Self.reach {
            guard let member = afterJoint(next), isBareDay(member) else { return nil }
            if let fields = dayFirst(member)?.fields, fields.month != nil { return fields }
            next = member + 1
        }
        return nil
    }

    private func isListMark(_ index: Int) -> Bool { isMark(index, ",") || role(index) == .and || role(index) == .or }

    /// "March 4 and 5": what follows must not be counted, and a comma alone must have another member after it.
    private func monthBehind(_ index: Int) -> DateFields? {
        guard token(index + 1)?.isWord != true || role(index + 1) != nil, role(index + 1) != .counted, role(index + 1) != .of
        else { return nil }
        if role(index - 1) != .and, role(index - 1) != .or {
            guard isMark(index - 1, ","), let after = afterJoint(index + 1), isBareDay(after) else { return nil }
        }
        var before = index - 1
        for _ in 0..<Self.reach {
            if role(before) == .and || role(before) == .or { before -= 1 }
            if isMark(before, ",") { before -= 1 }
            guard isBareDay(before) else { return nil }
            let month = isMark(before - 1, ".") && word(before - 2).isShort ? before - 2 : before - 1
            if word(month).month > 0, isCapitalised(month) {
                return DateFields(year: yearAfter(index + 1)?.year ?? yearOfList(index + 1), month: Int(word(month).month))
            }
            before -= 1
        }
        return nil
    }

    /// The year after the last member of a list that goes on at a token: 2025 after "January" in "January and February 2025".
    func yearOfList(_ end: Int) -> Int? {
        var next = end
        for _ in 0..<Self.reach {
            guard let member = afterJoint(next) else { return nil }
            next = member
            if word(next).month > 0, isCapitalised(next) {
                next += 1
                if isBareDay(next) { next += 1 }
            } else if isBareDay(next) {
                next += 1
                if word(next).month > 0, isCapitalised(next) { next += 1 }
            } else {
                return nil
            }
            if let (year, _) = yearAfter(next) { return year }
        }
        return nil
    }
}
