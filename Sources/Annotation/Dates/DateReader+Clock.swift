/// Times of day.
extension DateReader {
    /// "10:30", "10:30 a.m.", "10.30pm", "6 p.m. GMT", "0930 GMT", "five o'clock", "noon", "midnight".
    func clock(_ index: Int) -> (time: ClockTime, end: Int, isSure: Bool)? {
        switch role(index) {
        case .noon: return (ClockTime(hour: 12, minute: 0), index + 1, false)
        case .midnight: return (ClockTime(hour: 0, minute: 0), index + 1, false)
        default: break
        }
        if let told = pastHour(index) { return told }
        if let (hour, end) = belowHundred(index), (1...12).contains(hour), role(end) == .oclock || oClock(end) != nil {
            return (ClockTime(hour: hour, minute: 0, isHalfDay: true), oClock(end) ?? end + 1, true)
        }
        guard let first = value(index), beginsNumber(index) || isDash(index - 1) else { return nil }
        if digitCount(index) == 4 {
            guard endsNumber(index), first / 100 < 24, first % 100 < 60, let (zone, end) = zone(index + 1) else { return nil }
            return (ClockTime(hour: first / 100, minute: first % 100, zone: zone), end, true)
        }
        guard digitCount(index) <= 2, first < 25 else { return nil }
        var time = ClockTime(hour: first, minute: 0)
        var end = index + 1
        var hasMinutes = false
        if isMark(end, ":") || isMark(end, "."), isGlued(end), isGlued(end + 1), digitCount(end + 1) == 2,
            let minute = value(end + 1), minute < 60
        {
            hasMinutes = isMark(end, ":")
            guard hasMinutes || halfDay(end + 2) != nil else { return nil }
            time.minute = minute
            end += 2
            if isMark(end, ":"), isGlued(end), isGlued(end + 1), digitCount(end + 1) == 2, let second = value(end + 1),
                second < 60
            {
                time.second = second
                end += 2
            }
        }
        var isSure = false
        if let (isAfternoon, after) = halfDay(end) {
            guard (1...12).contains(first) else { return nil }
            time.hour = first % 12 + (isAfternoon ? 12 : 0)
            (end, isSure) = (after, true)
        } else if let after = oClock(end) {
            guard (1...12).contains(first), !hasMinutes else { return nil }
            time.isHalfDay = true
            (end, isSure) = (after, true)
        } else {
            guard hasMinutes, first < 24, endsNumber(end - 1) || spells(end, "z") else { return nil }
        }
        if let (zone, after) = zone(end) {
            time.zone = zone
            (end, isSure) = (after, true)
        }
        return (time, end, isSure)
    }

    /// "half past seven", "quarter to nine", "ten past six o'clock".
    private func pastHour(_ index: Int) -> (time: ClockTime, end: Int, isSure: Bool)? {
        var minutes = 0
        var next = index + 1
        if role(index) == .half {
            minutes = 30
        } else if word(index).unit == .quarter {
            minutes = 15
        } else if let (number, end) = belowHundred(index) ?? value(index).map({ ($0, index + 1) }), (1...29).contains(number) {
            (minutes, next) = (number, end)
            if word(next).unit == .minute { next += 1 }
        } else {
            return nil
        }
        guard spells(next, "past") || (spells(next, "to") && minutes < 30) else { return nil }
        let isTo = spells(next, "to")
        guard let (hour, end) = belowHundred(next + 1) ?? value(next + 1).map({ ($0, next + 2) }), (1...12).contains(hour) else {
            return nil
        }
        let clockEnd = oClock(end)
        // "10 to 12" is a range.
        guard clockEnd != nil || role(index) == .half || word(index).unit == .quarter else { return nil }
        let told = isTo ? (hour * 60 - minutes + 720) % 720 : hour % 12 * 60 + minutes
        return (ClockTime(hour: told / 60, minute: told % 60, isHalfDay: true), clockEnd ?? end, clockEnd != nil)
    }

    /// "am", "p.m.", "PM": whether it is the afternoon.
    func halfDay(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
        if spells(index, "am") || spells(index, "pm") {
            guard isGlued(index) || !spells(index, "am") || digitCount(index - 1) > 0 else { return nil }
            return (spells(index, "pm"), index + 1)
        }
        guard spells(index, "a") || spells(index, "p"), isMark(index + 1, "."), isGlued(index + 1), spells(index + 2, "m"),
            isGlued(index + 2)
        else { return nil }
        let hasPoint = isMark(index + 3, ".") && isGlued(index + 3)
        return (spells(index, "p"), hasPoint ? index + 4 : index + 3)
    }

    func isHalfDay(_ index: Int) -> Bool { halfDay(index) != nil }

    /// "o'clock"
    private func oClock(_ index: Int) -> Int? {
        spells(index, "o") && isApostrophe(index + 1) && role(index + 2) == .oclock ? index + 3 : nil
    }

    /// A zone's name: its minutes east of Greenwich, or `nil` inside where they are not told.
    private func zone(_ index: Int) -> (minutes: Int?, end: Int)? {
        if spells(index, "local"), spells(index + 1, "time") { return (nil, index + 2) }
        guard role(index) == .zone, token(index)?.isAllCapitals == true else { return nil }
        let value = Int(word(index).value)
        return (value == 9999 ? nil : value, index + 1)
    }

    /// One time, or two with what joins them: "from 2:00 to 2:30 pm", "5-6 pm", "between 9 and 10:30 a.m.".
    func clockSpan(_ index: Int) -> (from: ClockTime, until: ClockTime?, end: Int, isSure: Bool)? {
        let isBracketed = role(index) == .from || role(index) == .between
        let first = isBracketed ? index + 1 : index
        if let (from, end, isSure) = clock(first) {
            if let next = clockJoint(end, isBracketed && role(index) == .between), let (other, last, isOther) = clock(next) {
                var start = from
                // "2:00 to 2:30 pm"
                if !isSure, isOther, from.hour < 12, other.hour >= 12, from.hour + 12 <= other.hour, from.hour > 0 {
                    start.hour += 12
                }
                if start.zone == nil { start.zone = other.zone }
                return (start, other, last, isOther || isSure)
            }
            return isBracketed ? nil : (from, nil, end, isSure)
        }
        // "5-6 pm": the first takes its half of the day from the second.
        guard let hour = value(first), digitCount(first) <= 2, (1...12).contains(hour), beginsNumber(first),
            let next = clockJoint(first + 1, role(index) == .between), let (until, last, sure) = clock(next), sure,
            until.hour <= 23
        else { return nil }
        var from = ClockTime(hour: hour % 12, minute: 0, zone: until.zone)
        if until.hour >= 12, hour % 12 + 12 <= until.hour { from.hour += 12 }
        return (from, until, last, true)
    }

    private func clockJoint(_ index: Int, _ takesAnd: Bool) -> Int? {
        if isDash(index) { return index + 1 }
        switch role(index) {
        case .to, .until: return index + 1
        case .and: return takesAnd ? index + 1 : nil
        default: return nil
        }
    }

    /// A date with the time of day or the part of day after it.
    func withTime(_ term: DateTerm) -> DateTerm {
        var term = term
        var next = term.tokens.upperBound
        if role(next) == .dayPart, term.isDay {
            term.tokens = term.tokens.lowerBound..<next + 1
            next += 1
        }
        next = afterComma(next)
        let isIntroduced = role(next) == .at || role(next) == .about
        if isIntroduced { next += 1 }
        if spells(next, "t"), isGlued(next), digitCount(next + 1) == 2 { next += 1 }
        guard term.isDay, let span = clockSpan(next), span.isSure || isIntroduced || !isMark(next - 1, ",") else { return term }
        term.from = span.from
        term.until = span.until
        term.tokens = term.tokens.lowerBound..<span.end
        return term
    }

    /// "10:30 a.m. on Monday", "at 5pm Tuesday", or a time alone where "at", "am" or a zone tells that it is one.
    func timeFirst(_ index: Int) -> DateTerm? {
        guard mayBeginTime(index), let span = clockSpan(index) else { return nil }
        var next = afterComma(span.end)
        if role(next) == .on { next += 1 }
        if var term = partOfDay(next) ?? baseTerm(next), term.isDay, term.from == nil,
            next > span.end || term.tokens.lowerBound == next
        {
            term.from = span.from
            term.until = span.until
            let isLate =
                spells(term.tokens.upperBound - 1, "night") || spells(term.tokens.upperBound - 1, "tonight")
                || spells(term.tokens.upperBound - 1, "evening") || spells(term.tokens.upperBound - 1, "afternoon")
            if isLate, !span.isSure, span.until == nil, (1...11).contains(span.from.hour) { term.from?.hour += 12 }
            term.tokens = index..<term.tokens.upperBound
            return term
        }
        guard span.isSure || isTimePreposition(index - 1) || span.until != nil && role(index) == .from else { return nil }
        var term = DateTerm(index..<span.end, .stretch(.unknown(.other)), "date/time", 0.75)
        term.from = span.from
        term.until = span.until
        return term
    }

    private func mayBeginTime(_ index: Int) -> Bool {
        switch role(index) {
        case .noon, .midnight, .half: return true
        case .from, .between: return digitCount(index + 1) > 0 || word(index + 1).cardinal > 0
        default: return digitCount(index) > 0 || word(index).cardinal > 0 || word(index).unit == .quarter
        }
    }

    private func isTimePreposition(_ index: Int) -> Bool {
        switch role(index) {
        case .at, .by, .about, .until, .before, .after, .since, .from: return true
        default: return false
        }
    }
}
