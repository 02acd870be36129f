/// Durations as they are found: with their bounds, ranges and ages.
extension DateReader {
    func length(_ index: Int) -> DateMatch? {
        if role(index) == .aged { return age(index) }
        if let range = lengthRange(index) { return range }
        if let long = unitLong(index) { return long }
        guard let length = durationBody(index), !length.isArticle || takesArticle(index, length) else { return nil }
        var value = LengthValue(length: length.duration, modifier: length.isApproximate ? .approximate : .exact)
        var tokens = index..<length.end
        var rule = "duration/length"
        if let end = oldAfter(length.end) {
            tokens = index..<end
            rule = "duration/age"
        } else if let bound = bound(before: index) {
            value.modifier = bound.bound
            tokens = bound.start..<length.end
        }
        if let (bound, end) = bound(after: tokens.upperBound) {
            value.modifier = bound
            tokens = tokens.lowerBound..<end
        }
        return DateMatch(tokens: tokens, content: .length(value), rule: rule, confidence: length.isArticle ? 0.75 : 0.93)
    }

    /// "year-long", "month-long".
    private func unitLong(_ index: Int) -> DateMatch? {
        if role(index) == .unitLong {
            let days = Int(word(index).value)
            let length =
                days == 365
                ? CalendarDuration(1000, .year)
                : days == 30
                    ? CalendarDuration(1000, .month)
                    : days == 7 ? CalendarDuration(1000, .week) : CalendarDuration(1000, .day)
            return DateMatch(
                tokens: index..<index + 1, content: .length(LengthValue(length: length)), rule: "duration/length",
                confidence: 0.85)
        }
        guard let unit = word(index).unit, !word(index).isPlural, !word(index).isShort, isHyphen(index + 1), isGlued(index + 1),
            spells(index + 2, "long"), !isHyphen(index - 1)
        else { return nil }
        return DateMatch(
            tokens: index..<index + 3, content: .length(LengthValue(length: CalendarDuration(1000, unit))),
            rule: "duration/length",
            confidence: 0.85)
    }

    /// "two to three weeks", "between 10 and 15 minutes", "4-5 years", "five or six days".
    func lengthRange(_ index: Int) -> DateMatch? {
        let isBracketed = role(index) == .between || role(index) == .from
        let begin = isBracketed ? index + 1 : index
        guard let first = amount(begin) else { return nil }
        var next: Int
        if isDash(first.end) {
            next = first.end + 1
        } else if role(first.end) == .to || role(first.end) == .or || (isBracketed && role(first.end) == .and) {
            next = first.end + 1
        } else {
            guard isBracketed, let a = durationBody(begin), role(a.end) == .and || role(a.end) == .to,
                let b = durationBody(a.end + 1, allowsArticle: false)
            else { return nil }
            return between(index..<b.end, a.duration, b.duration)
        }
        if isHyphen(next), isGlued(next) { next += 1 }
        guard let second = plainLength(next), let firstLength = second.scaled(first.thousandths),
            first.thousandths < second.thousandths
        else { return nil }
        return between(index..<(oldAfter(second.length.end) ?? second.length.end), firstLength, second.length.duration)
    }

    private func between(_ tokens: Range<Int>, _ first: CalendarDuration, _ second: CalendarDuration) -> DateMatch {
        var value = LengthValue(length: first, longest: second)
        value.modifier = .between
        return DateMatch(tokens: tokens, content: .length(value), rule: "duration/range", confidence: 0.9)
    }

    private struct PlainLength {
        var length: Length
        var thousandths: Int
        var unit: CalendarUnit

        func scaled(_ thousandths: Int) -> CalendarDuration? { CalendarDuration(thousandths, unit) }
    }

    private func plainLength(_ index: Int) -> PlainLength? {
        // The dash before it belongs to the range.
        guard let amount = amountAfterDash(index) else { return nil }
        var next = amount.end
        if isHyphen(next), isGlued(next), isGlued(next + 1) { next += 1 }
        guard let unit = word(next).unit, unit != .quarter, word(next).isPlural || next > amount.end || word(next).isShort else {
            return nil
        }
        let length = Length(duration: CalendarDuration(amount.thousandths, unit), end: next + 1)
        return PlainLength(length: length, thousandths: amount.thousandths, unit: unit)
    }

    private func amountAfterDash(_ index: Int) -> Amount? {
        if let amount = amount(index) { return amount }
        guard isDash(index - 1), let value = value(index), isGlued(index) else { return nil }
        return Amount(thousandths: value * 1000, end: index + 1)
    }

    /// "-old", " old".
    private func oldAfter(_ index: Int) -> Int? {
        if role(index) == .old { return index + 1 }
        return isHyphen(index) && role(index + 1) == .old ? index + 2 : nil
    }

    /// "aged 45", "aged 18 to 24": in years.
    private func age(_ index: Int) -> DateMatch? {
        let isBetween = role(index + 1) == .between
        let begin = isBetween ? index + 2 : index + 1
        guard let first = amount(begin), first.thousandths <= 130_000, first.thousandths % 1000 == 0, !word(first.end).isPlural
        else {
            return nil
        }
        var value = LengthValue(length: CalendarDuration(first.thousandths, .year))
        var end = first.end
        if isDash(end) || role(end) == .to || (isBetween && role(end) == .and), let second = amountAfterDash(end + 1),
            second.thousandths > first.thousandths, second.thousandths <= 130_000
        {
            value.longest = CalendarDuration(second.thousandths, .year)
            value.modifier = .between
            end = second.end
        }
        return DateMatch(tokens: index..<end, content: .length(value), rule: "duration/age", confidence: 0.85)
    }

    /// "more than", "up to", "at least", "about" before a length, and where they begin.
    func bound(before index: Int) -> (bound: LengthValue.Bound, start: Int)? {
        let last = role(index - 1)
        switch last {
        case .about, .nearly: return (.approximate, index - 1)
        case .under: return (.lessThan, index - 1)
        case .over: return isDuring(index - 1) ? nil : (.moreThan, index - 1)
        case .than:
            let isNegated = role(index - 3) == .no
            switch role(index - 2) {
            case .more: return isNegated ? (.atMost, index - 3) : (.moreThan, index - 2)
            case .less: return isNegated ? (.atLeast, index - 3) : (.lessThan, index - 2)
            default:
                if spells(index - 2, "longer") || spells(index - 2, "older") {
                    return isNegated ? (.atMost, index - 3) : (.moreThan, index - 2)
                }
                if spells(index - 2, "shorter") || spells(index - 2, "younger") {
                    return isNegated ? (.atLeast, index - 3) : (.lessThan, index - 2)
                }
                return nil
            }
        case .to where role(index - 2) == .up: return (.upTo, index - 2)
        case .least where role(index - 2) == .at: return (.atLeast, index - 2)
        case .most where role(index - 2) == .at: return (.atMost, index - 2)
        case .asLong where role(index - 3) == .asLong: return (.upTo, index - 3)
        default:
            return nil
        }
    }

    /// "$5bn over three years", "jobs over two years": while it lasts, not longer than it.
    private func isDuring(_ over: Int) -> Bool {
        guard let before = token(over - 1), token(over)?.startsSentence == false else { return false }
        if before.isDigits || before.isMark("%") || role(over - 1) == .counted || word(over - 1).isPlural { return true }
        guard before.isWord, role(over - 1) == nil, before.count > 3 else { return false }
        return reading.scalars[before.end - 1] == "s" || reading.scalars[before.end - 1] == "n"
    }

    private func bound(after index: Int) -> (LengthValue.Bound, Int)? {
        guard role(index) == .or else { return nil }
        switch role(index + 1) {
        case .more: return (.atLeast, index + 2)
        case .less: return (.atMost, index + 2)
        default:
            if spells(index + 1, "so") { return (.approximate, index + 2) }
            return spells(index + 1, "longer") ? (.atLeast, index + 2) : nil
        }
    }
}
