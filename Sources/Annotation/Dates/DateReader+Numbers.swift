/// Numbers in digits and in words, as far as times are told with them.
extension DateReader {
    struct Amount {
        var thousandths: Int
        /// Its tokens end before this one.
        var end: Int
        var isApproximate = false
    }

    /// `12`, `1,500`, `2.5`, `½`, "twenty-four", "two and a half", "a hundred", "a couple of".
    func amount(_ index: Int) -> Amount? {
        guard var amount = digits(index) ?? vulgarFraction(index) ?? words(index) else { return nil }
        if let end = andAHalf(amount.end) {
            amount.thousandths += 500
            amount.end = end
        }
        return amount
    }

    /// "and a half", "-and-a-half": the index after it.
    private func andAHalf(_ index: Int) -> Int? {
        var next = index
        for wanted in [DateRole.and, .article, .half] {
            if isHyphen(next), isGlued(next), isGlued(next + 1) { next += 1 }
            guard role(next) == wanted else { return nil }
            next += 1
        }
        return next
    }

    private func digits(_ index: Int) -> Amount? {
        guard var value = value(index), beginsNumber(index) else { return nil }
        var end = index + 1
        while isMark(end, ","), isGlued(end), isGlued(end + 1), digitCount(end + 1) == 3, value < 1_000_000 {
            value = value * 1000 + (self.value(end + 1) ?? 0)
            end += 2
        }
        var thousandths = value * 1000
        if isMark(end, "."), isGlued(end), isGlued(end + 1), (1...3).contains(digitCount(end + 1)) {
            thousandths += (self.value(end + 1) ?? 0) * [100, 10, 1][digitCount(end + 1) - 1]
            end += 2
        }
        if let half = vulgarFraction(end) {
            thousandths += half.thousandths
            end += 1
        }
        return Amount(thousandths: thousandths, end: end)
    }

    private func vulgarFraction(_ index: Int) -> Amount? {
        guard let token = token(index), token.kind == .mark else { return nil }
        switch token.first {
        case "½": return Amount(thousandths: 500, end: index + 1)
        case "¼": return Amount(thousandths: 250, end: index + 1)
        case "¾": return Amount(thousandths: 750, end: index + 1)
        default: return nil
        }
    }

    private func words(_ index: Int) -> Amount? {
        var first = index
        if role(index) == .article { first += 1 }
        switch role(first) {
        case .couple:
            let end = role(first + 1) == .of ? first + 2 : first + 1
            return Amount(thousandths: 2000, end: end, isApproximate: true)
        case .dozen: return Amount(thousandths: 12_000, end: first + 1)
        default: break
        }
        guard let (value, end) = cardinal(first), first == index || word(first).number == 100 else { return nil }
        return Amount(thousandths: value * 1000, end: end)
    }

    /// A cardinal below a thousand in words: "seven", "twenty-four", "one hundred and eighty", "hundred".
    func cardinal(_ index: Int) -> (value: Int, end: Int)? {
        guard word(index).number >= 0 else { return nil }
        var end = index
        var value = 0
        if word(index).number == 100 {
            value = 1
        } else if let (small, next) = belowHundred(index) {
            (value, end) = (small, next)
        } else {
            return nil
        }
        guard word(end).number == 100 else { return (value, end) }
        value *= 100
        end += 1
        if let (rest, next) = belowHundred(role(end) == .and ? end + 1 : end) {
            value += rest
            end = next
        }
        return (value, end)
    }

    func belowHundred(_ index: Int) -> (value: Int, end: Int)? {
        let value = Int(word(index).number)
        guard value >= 0, value < 100 else { return nil }
        guard value >= 20 else { return (value, index + 1) }
        let next = isHyphen(index + 1) && isGlued(index + 1) ? index + 2 : index + 1
        let unit = Int(word(next).number)
        guard (1...9).contains(unit) else { return (value, index + 1) }
        return (value + unit, next + 1)
    }

    /// `3rd`, "third", "twenty-third".
    func ordinal(_ index: Int) -> (value: Int, end: Int)? {
        if let value = value(index), beginsNumber(index), isOrdinalEnding(index + 1) { return (value, index + 2) }
        let word = word(index)
        if word.ordinal > 0, word.unit == nil || word.ordinal == 2 { return (Int(word.ordinal), index + 1) }
        guard word.number >= 20, word.number < 100 else { return nil }
        let next = isHyphen(index + 1) && isGlued(index + 1) ? index + 2 : index + 1
        let unit = Int(self.word(next).ordinal)
        guard (1...9).contains(unit) else { return nil }
        return (Int(word.number) + unit, next + 1)
    }

    func isOrdinalEnding(_ index: Int) -> Bool {
        isGlued(index) && (spells(index, "th") || spells(index, "st") || spells(index, "nd") || spells(index, "rd"))
    }

    /// A year in words: "nineteen ninety-six", "two thousand and fifteen".
    func yearInWords(_ index: Int) -> (year: Int, end: Int)? {
        if word(index).number == 2, word(index + 1).number == 1000 {
            guard let (rest, end) = belowHundred(role(index + 2) == .and ? index + 3 : index + 2) else {
                return isCounting(index + 1) ? nil : (2000, index + 2)
            }
            return (2000 + rest, end)
        }
        let century = Int(word(index).number)
        guard (15...20).contains(century), let (rest, end) = belowHundred(index + 1), rest >= 10 else { return nil }
        return (century * 100 + rest, end)
    }
}
