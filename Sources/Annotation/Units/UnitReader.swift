/// Reads the unit at a token: "km", "square miles", "barrels per day", "m³/s".
struct UnitReader: Sendable {
    struct Match: Sendable, Hashable {
        var unit: Unit
        var tokens: Range<Int>
    }

    private let table: UnitTable
    private let square: WordSet
    private let cubic: WordSet
    private let per: Word
    private let articles: WordSet

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        table = try UnitTable(tables, vocabulary)
        square = vocabulary.words("square", "sq")
        cubic = vocabulary.words("cubic", "cu")
        per = vocabulary.word("per")
        articles = vocabulary.words("a", "an")
    }

    /// - Parameter names: whether English names are read, not symbols alone.
    func read(_ reading: Reading, at index: Int, before limit: Int, names: Bool) -> Match? {
        guard var match = power(reading, index, limit, names) else { return nil }
        // Twice at most: "litres per minute per metre".
        for _ in 0..<2 {
            guard let divisor = divisor(reading, match.tokens.upperBound, limit, names), match.unit.ucum != nil || names else {
                break
            }
            match.unit = Unit(
                ucum: match.unit.ucum.flatMap { code in divisor.unit.ucum.map { "\(code)/\($0)" } }, dimension: .compound,
                evidence: .none, isSymbol: match.unit.isSymbol)
            match.tokens = index..<divisor.tokens.upperBound
        }
        return match.unit.evidence == .inside ? nil : match
    }

    /// "/h", "per day", "a day"
    private func divisor(_ reading: Reading, _ index: Int, _ limit: Int, _ names: Bool) -> Match? {
        guard index + 1 < limit else { return nil }
        let token = reading.tokens[index]
        if token.isMark("/"), !token.hasGapBefore, !reading.tokens[index + 1].hasGapBefore {
            return power(reading, index + 1, limit, names)
        }
        guard names, token.isWord, token.hasGapBefore else { return nil }
        if token.word == per { return power(reading, index + 1, limit, names) }
        guard articles.contains(token.word), let match = power(reading, index + 1, limit, names), match.unit.dimension == .time,
            !match.unit.isSymbol
        else { return nil }
        return match
    }

    /// An atom with "square" or "cubic" before it, or ², ³, 2, 3 after it.
    private func power(_ reading: Reading, _ index: Int, _ limit: Int, _ names: Bool) -> Match? {
        let token = reading.tokens[index]
        if token.isWord, let exponent = square.contains(token.word) ? 2 : cubic.contains(token.word) ? 3 : nil {
            var next = index + 1
            if next < limit, !reading.tokens[next].hasGapBefore,
                reading.tokens[next].isMark("-") || reading.tokens[next].isMark(".")
            {
                next += 1
            }
            guard next < limit, var match = atom(reading, next, limit, names), match.unit.dimension == .length else { return nil }
            raise(&match, exponent)
            match.tokens = index..<match.tokens.upperBound
            return match
        }
        guard var match = atom(reading, index, limit, names) else { return nil }
        let end = match.tokens.upperBound
        guard end < limit, match.unit.isSymbol, match.unit.dimension == .length || match.unit.dimension == .time,
            !reading.tokens[end].hasGapBefore
        else { return match }
        let mark = reading.tokens[end]
        let exponent: Int
        switch mark.first {
        case "²": exponent = 2
        case "³": exponent = 3
        case "2" where mark.count == 1: exponent = 2
        case "3" where mark.count == 1: exponent = 3
        default: return mark.isDigits ? nil : match
        }
        if mark.isDigits, end + 1 < limit, !reading.tokens[end + 1].hasGapBefore, reading.tokens[end + 1].kind != .mark {
            return nil
        }
        raise(&match, exponent)
        match.tokens = index..<end + 1
        return match
    }

    private func raise(_ match: inout Match, _ exponent: Int) {
        match.unit.ucum = match.unit.ucum.map { $0 + String(exponent) }
        if match.unit.dimension == .length {
            match.unit.dimension = exponent == 2 ? .area : .volume
            match.unit.evidence = .none
        }
    }

    private func atom(_ reading: Reading, _ index: Int, _ limit: Int, _ names: Bool) -> Match? {
        let token = reading.tokens[index]
        let spellings: [UnitTable.Spelling]?
        switch token.kind {
        case .word: spellings = table.byWord[token.word]
        case .mark: spellings = table.byMark[token.first]
        case .digits: return nil
        }
        for spelling in spellings ?? [] where names || spelling.unit.isSymbol {
            if let end = end(of: spelling, reading, index, limit) { return Match(unit: spelling.unit, tokens: index..<end) }
        }
        return nil
    }

    private func end(of spelling: UnitTable.Spelling, _ reading: Reading, _ index: Int, _ limit: Int) -> Int? {
        var cursor = index
        for (number, piece) in spelling.pieces.enumerated() {
            if number > 0, cursor < limit, !reading.tokens[cursor].hasGapBefore, reading.tokens[cursor].isMark("-") {
                cursor += 1
            }
            guard cursor < limit else { return nil }
            let token = reading.tokens[cursor]
            switch piece {
            case .word(let word): guard token.isWord, token.word == word else { return nil }
            case .mark(let mark): guard token.isMark(mark) else { return nil }
            }
            cursor += 1
        }
        if let scalars = spelling.scalars {
            let span = reading.tokens[index].start..<reading.tokens[cursor - 1].end
            guard reading.scalars[span].elementsEqual(scalars) else { return nil }
        }
        // "m" of "m212" is none; "km2" is looked at by the caller.
        if cursor < limit, !reading.tokens[cursor].hasGapBefore, reading.tokens[cursor].isWord { return nil }
        return cursor
    }
}
