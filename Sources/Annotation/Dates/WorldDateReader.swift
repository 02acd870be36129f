/// Reads dates of another language than English at one token: what the tables of its words tell, and nothing that could be something else.
struct WorldDateReader {
    let reader: DateReader
    let names: WordTable<Int>
    let words: WordTable<WorldDayTable.Meaning>?
    /// What stands between the parts of a date: `3 de marzo de 2024`, `1er mai`, `2024 года` stays outside.
    let links: WordSet
    let endings: WordSet

    /// A sentence's words that tell of the future are looked for so far to either side.
    private static let reach = 12

    private func meaning(_ index: Int) -> WorldDayTable.Meaning? { reader.token(index).flatMap { words?[$0.word] } }

    func term(_ index: Int) -> DateTerm? {
        guard reader.reading.tokens[index].isDigits else { return monthAndYear(index) ?? told(index) }
        return reader.numericDate(index) ?? dayAndMonth(index) ?? year(alone: index)
    }

    /// "im Jahr 1998", "в 2014 году", "en 2024", "nel 2023"
    private func year(alone index: Int) -> DateTerm? {
        guard let year = reader.year(index), reader.beginsNumber(index), let word = reader.token(index - 1) else { return nil }
        let isTold = meaning(index - 1) == .yearAfter || meaning(index + 1) == .yearBefore
        if !isTold {
            // "en 2000 viviendas" counts: only years that stand for themselves.
            guard words?[word.word] == .within, (1900...2099).contains(year), !countsSomething(index + 1, year) else {
                return nil
            }
        }
        return DateTerm(index..<index + 1, .fields(DateFields(year: year)), "date/year", isTold ? 0.9 : 0.8)
    }

    private func countsSomething(_ index: Int, _ year: Int) -> Bool {
        guard let next = reader.token(index) else { return false }
        if next.isMark("%") || next.isMark("€") || next.isMark("$") || next.isDigits { return true }
        return year % 100 == 0 && next.isWord && next.hasGapBefore
    }

    /// "gestern", "jeudi", "im März"
    private func told(_ index: Int) -> DateTerm? {
        switch meaning(index) {
        case .day(let distance)?:
            return reader.resolver.unit(.day, distance).map {
                DateTerm(index..<index + 1, .stretch($0), "date/relative-day", 0.85)
            }
        case .weekday(let day, let tail)?: return weekday(index, day, tail)
        default: return month(index)
        }
    }

    private func weekday(_ index: Int, _ day: Int, _ tail: Word?) -> DateTerm? {
        var end = index + 1
        if let tail {
            guard reader.isHyphen(end), let last = reader.token(end + 1), last.word == tail, !last.hasGapBefore else {
                return nil
            }
            end += 2
        }
        // Capitals are names' but where the language has them or a sentence begins.
        let token = reader.reading.tokens[index]
        let isGerman = reader.reading.setting.language?.hasPrefix("de") ?? false
        guard token.isCapitalised == isGerman || (token.startsSentence && reader.isMark(end, ",")), meaning(index - 1) != .every
        else { return nil }
        if let dated = dated(end) {
            var term = dated
            term.tokens = index..<dated.tokens.upperBound
            return term
        }
        let stretch =
            isAhead(index..<end)
            ? reader.resolver.weekday(after: day)
            : reader.resolver.stretch(of: DateFields(weekday: day), .past)
        return stretch.map { DateTerm(index..<end, .stretch($0), "date/weekday", 0.7) }
    }

    /// "lundi 3 mars", "Montag, den 3. März"
    private func dated(_ index: Int) -> DateTerm? {
        var next = reader.afterComma(index)
        if reader.spells(next, "den") || reader.spells(next, "dia") { next += 1 }
        guard reader.token(next)?.isDigits ?? false else { return nil }
        return reader.numericDate(next) ?? dayAndMonth(next)
    }

    /// "im März", "depuis janvier": the nearest one that its sentence allows.
    private func month(_ index: Int) -> DateTerm? {
        let token = reader.reading.tokens[index]
        // Short forms are other words too ("em mar aberto").
        guard let month = names[token.word], token.count > 3 || month == 5, meaning(index - 1) == .within,
            reader.reading.setting.language != nil,
            reader.token(index + 1).map({ !$0.isMark(".") || $0.hasGapBefore || endsSentence(index + 1) }) ?? true,
            let stretch = reader.resolver.stretch(of: DateFields(month: month), isAhead(index..<index + 1) ? .future : .unknown)
        else { return nil }
        return DateTerm(index..<index + 1, .stretch(stretch), "date/month", 0.7)
    }

    private func endsSentence(_ point: Int) -> Bool { reader.token(point + 1)?.startsSentence ?? true }

    private func isAhead(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        for _ in 0..<Self.reach where reader.token(index)?.startsSentence == false {
            index -= 1
            if tellsFuture(index) { return true }
        }
        for index in range.upperBound..<range.upperBound + Self.reach {
            guard let token = reader.token(index), !token.startsSentence else { return false }
            if tellsFuture(index) { return true }
        }
        return false
    }

    /// "wird", "va"; "comenzará", "commencera", "comincerà": by the ending.
    private func tellsFuture(_ index: Int) -> Bool {
        if meaning(index) == .future { return true }
        guard let token = reader.token(index), token.isWord, token.count > 4, !token.isCapitalised else { return false }
        let scalars = reader.reading.scalars
        func ends(_ ending: String) -> Bool {
            let count = ending.unicodeScalars.count
            return scalars[(token.end - count)..<token.end].elementsEqual(ending.unicodeScalars)
        }
        switch reader.reading.setting.language.map({ String($0.prefix(2)) }) {
        case "es"?: return ends("rá") || ends("rán")
        case "pt"?: return ends("rá") || ends("rão")
        case "it"?: return ends("rà") || ends("ranno")
        case "fr"?: return ends("era") || ends("eront") || ends("ira") || ends("iront")
        case "tr"?: return ends("acak") || ends("ecek")
        default: return false
        }
    }

    private func dayAndMonth(_ index: Int) -> DateTerm? {
        guard let day = reader.value(index), reader.digitCount(index) <= 2, (1...31).contains(day), reader.beginsNumber(index)
        else {
            return nil
        }
        var next = index + 1
        // "3.", "1er", "1º"
        if let ending = reader.token(next), !ending.hasGapBefore {
            guard ending.isMark(".") || ending.isMark("º") || ending.isMark("°") || endings.contains(ending.word) else {
                return nil
            }
            next += 1
        }
        if let link = reader.token(next), links.contains(link.word) { next += 1 }
        guard let name = reader.token(next), name.isWord, let month = names[name.word] else { return nil }
        var fields = DateFields(month: month, day: day)
        guard Stretch.day(2000, month, day) != nil else { return nil }
        var end = next + 1
        if let (year, after) = year(after: end) {
            fields.year = year
            end = after
        } else if reader.reading.setting.language == nil {
            return nil
        }
        return DateTerm(index..<end, .fields(fields), "date/day-month", fields.year == nil ? 0.75 : 0.95)
    }

    private func monthAndYear(_ index: Int) -> DateTerm? {
        guard let month = names[reader.reading.tokens[index].word], let (year, end) = year(after: index + 1) else { return nil }
        return DateTerm(index..<end, .fields(DateFields(year: year, month: month)), "date/month-year", 0.9)
    }

    private func year(after index: Int) -> (year: Int, end: Int)? {
        var next = reader.isMark(index, ".") && reader.isGlued(index) ? index + 1 : index
        if let link = reader.token(next), links.contains(link.word) { next += 1 }
        guard let year = reader.year(next) else { return nil }
        return (year, next + 1)
    }
}
