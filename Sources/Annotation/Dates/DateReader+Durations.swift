/// Lengths of time.
extension DateReader {
    struct Length {
        var duration: CalendarDuration
        var end: Int
        var isApproximate = false
        /// "a week": said of a rate as often as of a length.
        var isArticle = false
        /// Written with a hyphen before its unit: "15-year".
        var isCompound = false
    }

    /// "two and a half years", "90 minutes", "a year and a half", "3 hours 30 minutes", "15-year", "half an hour".
    func durationBody(_ index: Int, allowsArticle: Bool = true) -> Length? {
        guard var length = simpleLength(index, allowsArticle) else { return nil }
        if role(length.end) == .and {
            let next = role(length.end + 1) == .article ? length.end + 2 : length.end + 1
            let isQuarter = word(next).unit == .quarter && !word(next).isPlural && next > length.end + 1
            if role(next) == .half || isQuarter, word(next + 1).unit == nil, role(next + 1) != .of {
                length.duration.add(isQuarter ? 250 : 500, length.duration.finest)
                length.end = next + 1
                // "an hour and a half" is no rate.
                length.isArticle = false
                return length
            }
        }
        // At most: years, months, weeks, days, hours, minutes, seconds.
        for _ in 0..<6 {
            var next = length.end
            // "3-hour-12-minute"
            if length.isCompound, let more = compoundPart(next), more.duration.isFiner(than: length.duration) {
                length.duration.add(more.duration)
                length.end = more.end
                continue
            }
            if isMark(next, ",") { next += 1 }
            if role(next) == .and { next += 1 }
            guard role(next) != .article, let more = simpleLength(next, false), more.duration.isFiner(than: length.duration),
                !more.isCompound
            else { break }
            // "two hours and 15 minutes" is one length; ", " alone parts two.
            guard next == length.end || role(next - 1) == .and || more.duration.finest.isClock == length.duration.finest.isClock
            else { break }
            length.duration.add(more.duration)
            length.end = more.end
        }
        return length
    }

    private func simpleLength(_ index: Int, _ allowsArticle: Bool) -> Length? {
        if let half = halfUnit(index) { return half }
        if role(index) == .article, allowsArticle {
            let next = role(index + 1) == .whole ? index + 2 : index + 1
            guard let unit = word(next).unit, !word(next).isPlural, !word(next).isShort, unit != .second, unit != .quarter else {
                return amountAndUnit(index)
            }
            return Length(duration: CalendarDuration(1000, unit), end: next + 1, isArticle: next == index + 1)
        }
        if role(index) == .whole {
            let next = isHyphen(index + 1) && isGlued(index + 1) ? index + 2 : index + 1
            // "full-year profit" is that of a fiscal year, which is no length.
            if let unit = word(next).unit, !word(next).isPlural, unit != .second, unit != .quarter, unit != .weekend,
                unit != .year || next == index + 1
            {
                return Length(duration: CalendarDuration(1000, unit), end: next + 1)
            }
        }
        return amountAndUnit(index)
    }

    /// "-12-minute"
    private func compoundPart(_ index: Int) -> Length? {
        guard isHyphen(index), let value = value(index + 1), isHyphen(index + 2), let unit = word(index + 3).unit,
            unit != .quarter, !word(index + 3).isPlural, (index...index + 3).allSatisfy(isGlued)
        else { return nil }
        return Length(duration: CalendarDuration(value * 1000, unit), end: index + 4, isCompound: true)
    }

    private func amountAndUnit(_ index: Int) -> Length? {
        guard let amount = amount(index) else { return nil }
        var next = amount.end
        let isCompound = isHyphen(next) && isGlued(next) && isGlued(next + 1)
        if isCompound { next += 1 }
        if role(next) == .whole || (spells(next, "more") && role(next - 1) == nil) { next += 1 }
        let word = word(next)
        guard let unit = word.unit, unit != .quarter, !(word.isShort && digitCount(index) == 0 && self.word(next).unit != .minute)
        else { return nil }
        // "a second man": an ordinal. "two second": no length.
        guard unit != .second || word.isPlural || isCompound || word.isShort || amount.thousandths == 1000 else { return nil }
        guard unit != .weekend, word.isPlural || word.isShort || isCompound || amount.thousandths < 1_000_000 else { return nil }
        return Length(
            duration: CalendarDuration(amount.thousandths, unit),
            end: word.isShort && isMark(next + 1, ".") && !endsSentence(next + 1)
                ? next + 2 : next + 1, isApproximate: amount.isApproximate, isCompound: isCompound)
    }

    private func endsSentence(_ point: Int) -> Bool { token(point + 1)?.startsSentence ?? true }

    /// "half an hour", "half a century", "a quarter of an hour", "three quarters of an hour".
    private func halfUnit(_ index: Int) -> Length? {
        if role(index) == .half {
            var next = isHyphen(index + 1) && isGlued(index + 1) ? index + 2 : index + 1
            if role(next) == .article { next += 1 }
            guard let unit = word(next).unit, !word(next).isPlural, unit != .second, unit != .quarter else { return nil }
            return Length(duration: CalendarDuration(500, unit), end: next + 1)
        }
        var quarters = 1
        var next = index
        if role(index) == .article {
            next += 1
        } else if word(index).cardinal == 3 {
            (quarters, next) = (3, index + 1)
        } else {
            return nil
        }
        guard word(next).unit == .quarter, role(next + 1) == .of, role(next + 2) == .article, word(next + 3).unit == .hour else {
            // "a half hour"
            guard quarters == 1, role(next) == .half, let unit = word(next + 1).unit, !word(next + 1).isPlural else { return nil }
            return Length(duration: CalendarDuration(500, unit), end: next + 2)
        }
        return Length(duration: CalendarDuration(250 * quarters, .hour), end: next + 4)
    }

    /// "a week" is a length after these, and a rate or an ordinary noun elsewhere.
    func takesArticle(_ index: Int, _ length: Length) -> Bool {
        switch role(index - 1) {
        case .for, .within, .about, .over, .nearly, .than, .least, .most, .up, .to, .every, .after, .in, .until, .no:
            return role(index - 1) != .to || role(index - 2) == .up
        default: return role(length.end) == .ago || spells(length.end, "long") || spells(length.end, "later")
        }
    }
}

extension CalendarDuration {
    mutating func add(_ other: CalendarDuration) {
        self = CalendarDuration(
            years: years + other.years, months: months + other.months, weeks: weeks + other.weeks, days: days + other.days,
            hours: hours + other.hours, minutes: minutes + other.minutes, seconds: seconds + other.seconds, finest: other.finest)
    }

    func isFiner(than other: CalendarDuration) -> Bool { finest.rank < other.finest.rank }
}

extension CalendarUnit {
    /// From the finest to the coarsest.
    var rank: Int {
        switch self {
        case .second: 0
        case .minute: 1
        case .hour: 2
        case .day: 3
        case .weekend, .week: 4
        case .fortnight: 5
        case .month: 6
        case .quarter: 7
        case .year: 8
        case .decade: 9
        case .century: 10
        case .millennium: 11
        }
    }
}
