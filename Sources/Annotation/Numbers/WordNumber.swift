/// Reads English number words: "twenty-five", "one hundred and five", "two and a half million", "half a dozen", "three-quarters".
struct WordNumber {
    enum Outcome {
        case numeral(Numeral)
        /// A number that has no decimal writing, as "two-thirds"; `end` is the token after it.
        case unwritable(end: Int)
        case none
    }

    private enum Last { case start, zero, unit, teen, ten, hundred, scale }

    private let reading: Reading
    private let words: WordTable<NumberWord>
    private let start: Int
    private let limit: Int

    init(_ reading: Reading, _ words: WordTable<NumberWord>, at start: Int, before limit: Int) {
        self.reading = reading
        self.words = words
        self.start = start
        self.limit = limit
    }

    /// The number word at a token, or behind a hyphen that joins it to the word before.
    private func word(at index: Int) -> (word: NumberWord, end: Int)? {
        guard index < limit else { return nil }
        let token = reading.tokens[index]
        if token.isWord { return words[token.word].map { ($0, index + 1) } }
        guard index + 1 < limit, isHyphen(index), !reading.tokens[index + 1].hasGapBefore, reading.tokens[index + 1].isWord else {
            return nil
        }
        return words[reading.tokens[index + 1].word].map { ($0, index + 2) }
    }

    private func isHyphen(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return !token.hasGapBefore && (token.isMark("-") || token.isMark("‑") || token.isMark("–"))
    }

    func read() -> Outcome {
        if let share = share() { return share }
        guard let cardinal = cardinal() else { return .none }
        if cardinal.isOrdinal { return .numeral(cardinal) }
        if let fraction = fraction(of: cardinal) { return fraction }
        return .numeral(widened(cardinal))
    }

    // MARK: Whole numbers

    private func cardinal() -> Numeral? {
        var (total, current): (Int, Int) = (0, 0)
        var smallestScale = Int.max
        var last = Last.start
        var cursor = start
        var end = start
        var (scaleStart, unscaled): (Int?, Int) = (nil, 0)
        if case .article? = word(at: start)?.word, let next = word(at: start + 1), !isHyphen(start + 1) {
            switch next.word {
            case .hundred, .scale, .dozen: (current, last, cursor) = (1, .unit, start + 1)
            default: return nil
            }
        }
        loop: while let next = word(at: cursor) {
            var step = next
            if case .and = step.word {
                guard last == .hundred || last == .scale, let after = word(at: step.end), isSmall(after.word) else { break }
                step = after
            }
            switch step.word {
            case .zero where last == .start: last = .zero
            case .unit(let n) where last == .start || last == .ten || last == .hundred || last == .scale:
                (current, last) = (current + n, .unit)
            case .teen(let n) where last == .start || last == .hundred || last == .scale: (current, last) = (current + n, .teen)
            case .ten(let n) where last == .start || last == .hundred || last == .scale: (current, last) = (current + n, .ten)
            case .hundred where current > 0 && current < 100: (current, last) = (current * 100, .hundred)
            case .scale(let power) where current > 0 && power < smallestScale && last != .zero:
                let (product, overflow) = current.multipliedReportingOverflow(by: Self.power(power))
                if overflow { break loop }
                if total == 0 { (scaleStart, unscaled) = (step.end - 1, current) } else { scaleStart = nil }
                (total, current, smallestScale, last) = (total + product, 0, power, .scale)
            case .ordinalUnit(let n) where last == .start || last == .ten || last == .hundred || last == .scale:
                return ordinal(total + current + n, end: step.end)
            case .ordinalTeen(let n) where last == .start || last == .hundred || last == .scale,
                .ordinalTen(let n) where last == .start || last == .hundred || last == .scale:
                return ordinal(total + current + n, end: step.end)
            case .ordinalHundred where current > 0 && current < 100: return ordinal(total + current * 100, end: step.end)
            case .ordinalScale(let power) where current > 0 && power < smallestScale:
                return ordinal(total + current * Self.power(power), end: step.end)
            case .dozen where last == .unit && total == 0:
                return Numeral(ExactDecimal(current * 12), start..<step.end, .words)
            default: break loop
            }
            cursor = step.end
            end = step.end
        }
        guard last != .start, end > start else { return nil }
        var numeral = Numeral(ExactDecimal(total + current), start..<end, .words)
        if last == .scale, let scaleStart {
            numeral.scaleStart = scaleStart
            numeral.unscaled = ExactDecimal(unscaled)
        }
        return numeral
    }

    private func isSmall(_ word: NumberWord) -> Bool {
        switch word {
        case .unit, .teen, .ten, .ordinalUnit, .ordinalTeen, .ordinalTen: true
        default: false
        }
    }

    private func ordinal(_ value: Int, end: Int) -> Numeral {
        var numeral = Numeral(ExactDecimal(value), start..<end, .words)
        numeral.isOrdinal = true
        return numeral
    }

    private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    // MARK: What follows a whole number

    /// "two and a half", "two point five", and then "million".
    private func widened(_ cardinal: Numeral) -> Numeral {
        var numeral = cardinal
        if let share = andShare(numeral.end), let sum = numeral.unscaled.plus(share.value) {
            // "two million and a half" is two and a half million.
            let power = numeral.hasScale ? numeral.value.divided(by: max(1, numeral.unscaled.int ?? 1)) : ExactDecimal(1)
            if let power, let value = sum.times(power) {
                numeral.value = value
                numeral.unscaled = sum
                numeral.tokens = start..<share.end
            }
        } else if let decimal = decimals(numeral.end), !numeral.hasScale, let sum = numeral.value.plus(decimal.value) {
            numeral.value = sum
            numeral.unscaled = sum
            numeral.tokens = start..<decimal.end
        }
        return numeral
    }

    /// "and a half", "-and-a-half", "and three quarters"
    private func andShare(_ index: Int) -> (value: ExactDecimal, end: Int)? {
        guard let and = word(at: index), and.word == .and, let next = word(at: and.end) else { return nil }
        switch next.word {
        case .article:
            guard let part = word(at: next.end) else { return nil }
            if part.word == .half { return (ExactDecimal(5, -1), part.end) }
            if part.word == .denominator(4) { return (ExactDecimal(25, -2), part.end) }
            return nil
        case .unit(3):
            guard let part = word(at: next.end), part.word == .denominator(4) else { return nil }
            return (ExactDecimal(75, -2), part.end)
        default: return nil
        }
    }

    /// "point two five"
    private func decimals(_ index: Int) -> (value: ExactDecimal, end: Int)? {
        guard let point = word(at: index), point.word == .point else { return nil }
        var (mantissa, count, cursor): (Int128, Int, Int) = (0, 0, point.end)
        while count < 12, let next = word(at: cursor) {
            switch next.word {
            case .zero: mantissa = mantissa * 10
            case .unit(let n): mantissa = mantissa * 10 + Int128(n)
            default: return count > 0 ? (ExactDecimal(mantissa, -count), cursor) : nil
            }
            count += 1
            cursor = next.end
        }
        return count > 0 ? (ExactDecimal(mantissa, -count), cursor) : nil
    }

    // MARK: Shares

    /// "half a million", "a quarter of a million", "half of": begins with the share itself.
    private func share() -> Outcome? {
        guard var first = word(at: start) else { return nil }
        if case .article = first.word {
            guard let next = word(at: first.end), !isHyphen(first.end) else { return nil }
            first = next
        }
        let value: ExactDecimal
        switch first.word {
        case .half: value = ExactDecimal(5, -1)
        case .denominator(4): value = ExactDecimal(25, -2)
        case .ordinalUnit(let n) where n > 2, .ordinalTeen(let n), .ordinalTen(let n):
            // "a third of": not "the third".
            guard first.end > start + 1, let of = word(at: first.end), of.word == .of else { return nil }
            guard let share = ExactDecimal(1).divided(by: n) else { return .unwritable(end: first.end) }
            return .numeral(fraction(share, end: first.end))
        default: return nil
        }
        if let scale = scaleAfterShare(first.end), let scaled = value.times(scale.value) {
            var numeral = Numeral(scaled, start..<scale.end, .words)
            numeral.scaleStart = scale.end - 1
            numeral.unscaled = value
            return .numeral(numeral)
        }
        guard let of = word(at: first.end), of.word == .of, !isHyphen(first.end), !followsDeterminer() else { return nil }
        return .numeral(fraction(value, end: first.end))
    }

    /// "million", "a million", "of a million", "a dozen"
    private func scaleAfterShare(_ index: Int) -> (value: ExactDecimal, end: Int)? {
        var cursor = index
        if let of = word(at: cursor), of.word == .of { cursor = of.end }
        if let article = word(at: cursor), article.word == .article {
            cursor = article.end
        } else if cursor != index {
            return nil
        }
        guard let scale = word(at: cursor) else { return nil }
        switch scale.word {
        case .scale(let power): return (ExactDecimal(1, power), scale.end)
        case .dozen: return (ExactDecimal(12), scale.end)
        default: return nil
        }
    }

    /// "the first half of": a part of a thing, not a number.
    private func followsDeterminer() -> Bool {
        guard start > 0, !reading.tokens[start].hasGapBefore || !reading.tokens[start].startsSentence else { return false }
        let before = reading.tokens[start - 1]
        guard before.isWord else { return false }
        switch words[before.word] {
        case .ordinalUnit?, .ordinalTeen?: return true
        default: return false
        }
    }

    /// "three-quarters", "two fifths of"
    private func fraction(of cardinal: Numeral) -> Outcome? {
        guard let n = cardinal.value.int, n > 0, n < 1000, let part = word(at: cardinal.end) else { return nil }
        let divisor: Int
        switch part.word {
        case .denominator(let d): divisor = d
        case .half where n == 1: divisor = 2
        case .ordinalUnit(let d) where n == 1 && d > 2, .ordinalTeen(let d) where n == 1, .ordinalTen(let d) where n == 1:
            divisor = d
        case .ordinalHundred where n == 1: divisor = 100
        default: return nil
        }
        let scale = scaleAfterShare(part.end)
        let isOf = word(at: part.end).map { $0.word == .of } ?? false
        guard isHyphen(cardinal.end) || isOf || scale != nil else { return nil }
        guard let value = ExactDecimal(n).divided(by: divisor) else { return .unwritable(end: scale?.end ?? part.end) }
        if let scale, let scaled = value.times(scale.value) {
            var numeral = Numeral(scaled, start..<scale.end, .words)
            numeral.scaleStart = scale.end - 1
            numeral.unscaled = value
            return .numeral(numeral)
        }
        return .numeral(fraction(value, end: part.end))
    }

    private func fraction(_ value: ExactDecimal, end: Int) -> Numeral {
        var numeral = Numeral(value, start..<end, .words)
        numeral.isFraction = true
        return numeral
    }
}
