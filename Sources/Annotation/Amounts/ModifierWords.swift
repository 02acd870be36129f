/// The words and signs before and after a number that say how it is meant.
struct ModifierWords: Sendable {
    private var before = Phrases<Modifier>()
    private var after = Phrases<Modifier>()
    private let plus: Word
    private let odd: Word
    private let than: Word
    private let orEqual: Phrases<Bool>

    init(_ vocabulary: Vocabulary) {
        for (modifier, phrases) in Self.leading {
            for phrase in phrases { before.add(vocabulary.phrase(phrase).reversed(), modifier) }
        }
        for (modifier, phrases) in Self.trailing {
            for phrase in phrases { after.add(vocabulary.phrase(phrase), modifier) }
        }
        plus = vocabulary.word("plus")
        odd = vocabulary.word("odd")
        than = vocabulary.word("than")
        var equal = Phrases<Bool>()
        for words in ["or equal", "or equal to", "or equal to it", "or equal to that"] {
            equal.add(vocabulary.phrase(words), true)
        }
        orEqual = equal
    }

    private static let leading: [(Modifier, [String])] = [
        (
            .approximate,
            [
                "about", "around", "some", "nearly", "almost", "roughly", "approximately", "approx", "circa", "an estimated",
                "estimated", "close to", "in the region of", "in the neighbourhood of", "in the neighborhood of",
                "somewhere around", "around about", "just about", "on the order of", "in the order of", "somewhere near",
                "not quite", "virtually",
            ]
        ),
        (
            .moreThan,
            [
                "more than", "over", "above", "exceeding", "exceed", "exceeds", "exceeded", "in excess of", "greater than",
                "larger than", "bigger than", "higher than", "just over", "slightly more than", "slightly over", "a little over",
                "a little more than", "well over", "well above", "just above", "far more than", "north of", "just more than",
                "longer than", "heavier than", "taller than", "faster than", "considerably more than", "well in excess of",
            ]
        ),
        (
            .atLeast,
            [
                "at least", "no less than", "not less than", "no fewer than", "not fewer than", "a minimum of", "minimum of",
                "upwards of", "at a minimum", "greater than or equal to", "more than or equal to", "bigger or equal than",
                "larger than or equal to", "at the very least", "equal to or more than", "equal to or greater than",
                "greater or equal to", "bigger than or equal to", "at least or equal to", "no lower than",
            ]
        ),
        (
            .lessThan,
            [
                "less than", "fewer than", "under", "below", "just under", "just below", "smaller than", "lower than",
                "well under", "well below", "slightly less than", "slightly under", "a little under", "a little less than",
                "far fewer than", "far less than", "shorter than",
            ]
        ),
        (
            .atMost,
            [
                "at most", "no more than", "not more than", "a maximum of", "maximum of", "not exceeding", "no greater than",
                "no higher than", "less than or equal to", "smaller or equal than", "smaller than or equal to", "at the most",
                "lower than or equal to", "fewer than or equal to", "less or equal to", "equal to or less than",
            ]
        ),
        (.upTo, ["up to", "as many as", "as much as", "as high as", "as far as", "as long as"]),
        (.exact, ["exactly", "precisely", "equal to", "equals to", "equaling to"]),
    ]

    private static let trailing: [(Modifier, [String])] = [
        (
            .atLeast,
            [
                "or more", "or over", "or above", "or greater", "or higher", "or older", "or longer", "and above", "and over",
                "and up", "and more", "at least", "at the least", "at a minimum", "at minimum", "or better", "or larger",
            ]
        ),
        (
            .atMost,
            [
                "or less", "or fewer", "or under", "or below", "or lower", "or younger", "or shorter", "and below", "and under",
                "at most", "at the most", "at a maximum", "or smaller",
            ]
        ),
        (.approximate, ["or so", "or thereabouts", "more or less", "or thereabout"]),
    ]

    /// The modifier that ends before a token, two in a row at most ("up to about"); the outer one counts.
    func leading(_ reading: Reading, before end: Int, from start: Int, words: Bool) -> (modifier: Modifier, start: Int)? {
        guard let inner = one(reading, end, start, words) else { return nil }
        guard let outer = one(reading, inner.start, start, words) else { return inner }
        // "more than about 5" stays a lower bound; "about up to" is no English.
        return outer.modifier == .approximate ? (inner.modifier, outer.start) : outer
    }

    private func one(_ reading: Reading, _ end: Int, _ start: Int, _ words: Bool) -> (modifier: Modifier, start: Int)? {
        guard end > start else { return nil }
        let token = reading.tokens[end - 1]
        if token.kind == .mark {
            switch token.first {
            case "~", "≈", "≃", "∼": return (.approximate, end - 1)
            case "≥", "⩾": return (.atLeast, end - 1)
            case "≤", "⩽": return (.atMost, end - 1)
            case ">":
                // "=>" is an arrow.
                let isArrow = end - 1 > start && !token.hasGapBefore && reading.tokens[end - 2].isMark("=")
                return isArrow ? nil : (.moreThan, end - 1)
            case "<": return (.lessThan, end - 1)
            case "=":
                guard end - 1 > start, !token.hasGapBefore else { return nil }
                if reading.tokens[end - 2].isMark(">") { return (.atLeast, end - 2) }
                if reading.tokens[end - 2].isMark("<") { return (.atMost, end - 2) }
                return nil
            case ".":
                // "approx. 5", "c. 5"
                guard words, !token.hasGapBefore, end - 1 > start else { return nil }
                if let found = before.match(reading, endingBefore: end - 1, from: start), found.value == .approximate,
                    reading.tokens[end - 2].count == 6
                {
                    return (.approximate, found.start)
                }
                let letter = reading.tokens[end - 2]
                return letter.isWord && letter.count == 1 && letter.hasGapBefore && letter.first == "c"
                    ? (.approximate, end - 2) : nil
            default: return nil
            }
        }
        guard words, let found = before.match(reading, endingBefore: end, from: start) else { return nil }
        return (found.value, found.start)
    }

    /// "less than 5,000 or equal to it": the bound with its end.
    func closed(_ modifier: Modifier, _ reading: Reading, at index: Int, before limit: Int) -> (modifier: Modifier, end: Int)? {
        guard modifier == .lessThan || modifier == .moreThan, let found = orEqual.match(reading, at: index, before: limit) else {
            return nil
        }
        if found.end < limit, reading.tokens[found.end].isDigits { return nil }
        return (modifier == .lessThan ? .atMost : .atLeast, found.end)
    }

    /// "or more", "+", "plus", "-odd" right after a number and its unit.
    func trailing(_ reading: Reading, at index: Int, before limit: Int, words: Bool) -> (modifier: Modifier, end: Int)? {
        guard index < limit else { return nil }
        let token = reading.tokens[index]
        if token.isMark("+"), !token.hasGapBefore {
            let goesOn = index + 1 < limit && !reading.tokens[index + 1].hasGapBefore && reading.tokens[index + 1].kind != .mark
            return goesOn ? nil : (.atLeast, index + 1)
        }
        guard words else { return nil }
        if token.isMark("-"), !token.hasGapBefore, index + 1 < limit, !reading.tokens[index + 1].hasGapBefore {
            if reading.tokens[index + 1].word == plus { return (.atLeast, index + 2) }
            if reading.tokens[index + 1].word == odd { return (.approximate, index + 2) }
            return nil
        }
        guard let found = after.match(reading, at: index, before: limit) else { return nil }
        // "200 or greater than 190", "above 5 and below 9": the words belong to the next number.
        if found.end < limit, reading.tokens[found.end].isDigits || reading.tokens[found.end].word == than { return nil }
        return (found.value, found.end)
    }
}
