/// Days told by their distance from another one: "two weeks ago", "in three days", "a year earlier", "four months from tomorrow".
extension DateReader {
    /// A length and where it is counted from.
    func shifted(_ index: Int) -> DateMatch? {
        guard let length = durationBody(index), !length.isCompound else { return nil }
        let next = length.end
        switch role(next) {
        case .ago: return fromAnchor(index, length, -1, next + 1)
        case .hence: return fromAnchor(index, length, 1, next + 1)
        case .from where role(next + 1) == .now: return fromAnchor(index, length, 1, next + 2)
        case .earlier, .later:
            guard role(next + 1) != .than, !(role(next + 1) == .this) else { return nil }
            return unresolved(index..<next + 1, length)
        case .before, .after, .from:
            // "will walk out for five days from Monday": a length, and where it begins.
            guard !length.duration.finest.isClock, !length.isArticle || role(next) != .from,
                role(next) != .from || role(index - 1) != .for, let term = baseTerm(next + 1),
                term.isDay, let from = resolved(term, tense(around: term.tokens))
            else { return nil }
            var stretch = Stretch.unknown(.day)
            let sign = role(next) == .before ? -1 : 1
            if from.kind == .day, let day = from.first, from.last == day, let other = resolver.day(day, length.duration, sign) {
                stretch = .day(other)
                stretch.isRelative = true
            }
            let bound = bound(before: index)
            var found = match((bound?.start ?? index)..<term.tokens.upperBound, stretch, "date/from-date", 0.8)
            found.setBound(bound?.bound, sign)
            return found
        default: return nil
        }
    }

    private func unresolved(_ tokens: Range<Int>, _ length: Length) -> DateMatch {
        match(tokens, .unknown(.day), "date/other-anchor", 0.6)
    }

    /// As precise as the unit it is told in: "two years ago" is a year, "two months ago" a month, "two weeks ago" about a day.
    private func fromAnchor(_ index: Int, _ length: Length, _ sign: Int, _ end: Int) -> DateMatch {
        let bound = bound(before: index)
        let tokens = (bound?.start ?? index)..<end
        var stretch = Stretch.unknown(.day)
        if let anchor = resolver.anchor, let day = resolver.day(anchor.day, length.duration, sign) {
            let isApproximate = length.isApproximate || (bound.map { $0.bound != .exact } ?? false)
            stretch = stretchAt(day, length.duration.finest, isApproximate)
            stretch.isRelative = true
        }
        var match = match(tokens, stretch, "date/distance", 0.85)
        match.setBound(bound?.bound, sign)
        return match
    }

    private func stretchAt(_ day: Int64, _ unit: CalendarUnit, _ isApproximate: Bool) -> Stretch {
        let name = EDTF.day(day)
        let (year, month) = (Int(name.prefix(4)) ?? 0, Int(name.dropFirst(5).prefix(2)) ?? 1)
        var stretch: Stretch
        switch unit {
        case .month, .quarter: stretch = Stretch.month(year, month) ?? .day(day)
        case .year, .decade, .century, .millennium: stretch = .year(year)
        default: stretch = .day(day)
        }
        // "1,500 years ago" is no year's date.
        let isLoose =
            abs(year - (resolver.anchor?.year ?? year)) >= 100 || unit == .week || unit == .fortnight || unit == .decade
            || unit == .century
        if isApproximate || isLoose { stretch.edtf = stretch.edtf.map { $0 + "~" } }
        return stretch
    }

    /// "in three days" where the clause tells of the future, "within 24 hours".
    func distant(_ index: Int) -> DateMatch? {
        var begin = index + 1
        if role(index) == .within {
            if role(begin) == .the { begin += 1 }
            if role(begin) == .next { begin += 1 }
        }
        guard var length = durationBody(begin), !length.isCompound else { return nil }
        let isFromNow =
            role(index) == .within && role(length.end) == .from
            && (role(length.end + 1) == .now || role(length.end + 1) == .relativeDay)
        if isFromNow { length.end += 2 }
        guard role(length.end) != .ago, role(length.end) != .earlier, role(length.end) != .later else { return nil }
        let tokens = index..<length.end
        let isFuture = begin > index + 1 || isFromNow || tense(around: tokens) == .future
        if role(index) == .within {
            // "within 90 days" of what the text tells of; "within the next 90 days" of its own day.
            guard begin > index + 1 || isFromNow, let anchor = resolver.anchor,
                let day = resolver.day(anchor.day, length.duration, 1)
            else {
                var value = LengthValue(length: length.duration)
                value.modifier = .upTo
                return DateMatch(tokens: tokens, content: .length(value), rule: "duration/within", confidence: 0.85)
            }
            var stretch = Stretch.span(.other, anchor.day, day)
            stretch.isRelative = true
            return match(tokens, stretch, "period/within", 0.7)
        }
        guard isFuture else { return nil }
        var stretch = Stretch.unknown(.day)
        if let anchor = resolver.anchor, let day = resolver.day(anchor.day, length.duration, 1) {
            stretch = stretchAt(day, length.duration.finest, length.isApproximate)
            stretch.isRelative = true
        }
        return match(tokens, stretch, "date/distance", 0.7)
    }

    private func match(_ tokens: Range<Int>, _ stretch: Stretch, _ rule: String, _ confidence: Double) -> DateMatch {
        DateMatch(
            tokens: tokens, content: .calendar(CalendarValue(stretch: stretch)), rule: rule,
            confidence: stretch.edtf == nil ? min(confidence, 0.6) : confidence)
    }
}

extension DateMatch {
    /// "more than two weeks ago" is before the day that is two weeks ago.
    fileprivate mutating func setBound(_ bound: LengthValue.Bound?, _ sign: Int) {
        guard case .calendar(var value) = content else { return }
        switch bound {
        case .moreThan, .atLeast: value.modifier = sign < 0 ? .before : .after
        case .lessThan, .atMost, .upTo: value.modifier = sign < 0 ? .after : .before
        case .approximate: value.modifier = .approximate
        default: return
        }
        content = .calendar(value)
    }
}
