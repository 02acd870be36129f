/// What stands at a token: the longest thing that the rules can read there.
extension DateReader {
    func mayBegin(_ index: Int, _ marks: TimeMarks) -> Bool {
        let token = reading.tokens[index]
        switch token.kind {
        // "March 4 and 5": a member of a list has its month behind.
        case .digits: return marks.isNear(index, within: Self.shortReach) || isInList(index)
        case .word:
            guard lexicon.begins(token.word) else { return false }
            return marks.isNear(index, within: Self.longReach) || isSpokenYear(index)
        case .mark: return token.first == "½" || token.first == "¼" || token.first == "¾" || isApostrophe(index)
        }
    }

    /// From figures, and from words, to what tells that they are a time's.
    private static let (shortReach, longReach) = (6, 9)

    private func isInList(_ index: Int) -> Bool { isMark(index - 1, ",") || role(index - 1) == .and || role(index - 1) == .or }

    /// "in nineteen ninety-six"
    private func isSpokenYear(_ index: Int) -> Bool {
        lexicon.isNumber(reading.tokens[index].word)
            && (role(index - 1) == .in || role(index - 1) == .since || role(index - 1) == .of)
    }

    func match(_ index: Int) -> DateMatch? {
        if role(index) == .from || role(index) == .between {
            if let range = bracketedRange(index) { return range }
            if let time = timeFirst(index), let match = single(time) { return match }
            return lengthRange(index)
        }
        if role(index) == .in || role(index) == .within { return distant(index) }
        guard mayGoOn(index) else { return nil }
        let mayBeOpen = mayBeOpen(index)
        let first = mayBeOpen ? term(index) : nil
        if let first, let open = openEnded(first) { return open }
        if let time = timeFirst(index) { return single(time) }
        if let shifted = shifted(index) ?? closing(index) ?? besideDay(index) { return shifted }
        if let piece = piece(index) { return single(piece) }
        if let range = bareRange(index) { return range }
        if let term = mayBeOpen ? first : term(index) { return extended(term) }
        return length(index)
    }

    /// Most articles stand before words that no time is told with.
    private func mayGoOn(_ index: Int) -> Bool {
        guard let next = token(index + 1), next.isWord else { return true }
        switch role(index) {
        case .the: return lexicon.isKnown(next.word)
        case .article: return next.word != .unknown
        default: return true
        }
    }

    /// A term, with what follows it as the other end of a range.
    private func extended(_ term: DateTerm) -> DateMatch? {
        if term.from == nil, term.third == nil || !isJoined(term.tokens.upperBound), let next = joint(term.tokens.upperBound),
            let other = otherEnd(next, term), let range = range(term, other, term.tokens.lowerBound..<other.tokens.upperBound)
        {
            return range
        }
        return single(term)
    }

    private func isJoined(_ index: Int) -> Bool { joint(index) != nil }

    /// `nil` where the calendar has no such day.
    func single(_ term: DateTerm) -> DateMatch? {
        let modifier = modifier(before: term.tokens.lowerBound)
        let tense = needsTense(term) ? tense(of: term, modifier) : .unknown
        guard var stretch = resolved(term, tense) else { return nil }
        if term.from != nil, stretch.edtf == nil { stretch.isRelative = true }
        var value = CalendarValue(stretch: stretch, from: term.from, until: term.until)
        value.modifier = modifier
        let isUnresolved = stretch.edtf == nil
        return DateMatch(
            tokens: term.tokens, content: .calendar(value), rule: term.rule,
            confidence: isUnresolved ? min(term.confidence, 0.6) : term.confidence)
    }

    private func tense(of term: DateTerm, _ modifier: DateModifier?) -> Tense {
        // What has begun began in the past.
        if modifier == .since { return .past }
        let tense = tense(around: term.tokens)
        guard modifier == .until || modifier == .by else { return tense }
        // What has not ended yet ends in the future.
        if tense == .unknown { return .future }
        // "ordered it to pay by 1 December", "closed until October 19": the clause is past, the day the nearest one.
        return tense == .past && term.fields?.weekday == nil ? .unknown : tense
    }

    /// From its first day on, without an end.
    private func open(_ value: CalendarValue) -> CalendarValue {
        var value = value
        value.stretch.kind = .other
        value.stretch.edtf = value.stretch.edtf.map { name in
            name.contains("[") ? name : (name.split(separator: "/").first.map(String.init) ?? name) + "/.."
        }
        value.stretch.last = nil
        value.modifier = .since
        return value
    }

    /// "onwards", "or later", "and later": the index after it.
    private func isOnwards(_ index: Int) -> Int? {
        if role(index) == .onwards { return index + 1 }
        guard role(index) == .or || role(index) == .and, role(index + 1) == .later, word(index + 2).unit == nil,
            role(index + 2) != .in
        else { return nil }
        return index + 2
    }

    private func needsTense(_ term: DateTerm) -> Bool { term.fields.map { $0.year == nil } ?? false }

    func resolved(_ term: DateTerm, _ tense: Tense) -> Stretch? {
        var stretch: Stretch?
        switch term.meaning {
        case .fields(let fields): stretch = resolver.stretch(of: fields, tense)
        case .stretch(let known): stretch = known
        }
        if let third = term.third { stretch = stretch?.third(third) }
        if let half = term.half { stretch = stretch?.half(half) }
        return stretch
    }

    private func modifier(before index: Int) -> DateModifier? {
        var before = index - 1
        if role(before) == .the { before -= 1 }
        // "until at least Tuesday"
        if role(before) == .least, role(before - 1) == .at { before -= 2 }
        switch role(before) {
        case .since: return .since
        case .until: return .until
        case .before: return .before
        case .after: return .after
        case .by: return .by
        case .about: return .approximate
        case .to:
            if spells(before, "through") || spells(before, "thru") { return .until }
            return spells(before - 1, "prior") ? .before : nil
        case .than where role(before - 1) == .later: return role(before - 2) == .no ? .by : .after
        case .than where role(before - 1) == .earlier: return role(before - 2) == .no ? .after : .before
        default: return nil
        }
    }

    private func mayBeOpen(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        return token.isDigits || word(index).month > 0 || role(index) == .the || word(index).unit == .year
    }

    /// "2019 onwards", "from March on": the rest is read as any other date.
    private func openEnded(_ term: DateTerm) -> DateMatch? {
        guard let end = isOnwards(term.tokens.upperBound), var match = single(term), case .calendar(var value) = match.content,
            value.stretch.edtf != nil
        else { return nil }
        value = open(value)
        match.tokens = match.tokens.lowerBound..<end
        match.content = .calendar(value)
        return match
    }
}
