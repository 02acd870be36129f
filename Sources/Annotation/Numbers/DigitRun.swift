/// Digits and the marks that group them or part off a fraction: `1,234.5`, `1.234,5`, `1 234`, `1’234`.
struct DigitRun: Sendable {
    /// `nil` where they are no one number (`1.2.3`, `10,20,30`) or could be two (`1,234` in a language that is not known).
    let value: ExactDecimal?
    /// The token after the last.
    let end: Int
    /// Neither grouped nor with a fraction.
    let isPlain: Bool

    /// Longer runs are lists.
    private static let maximumGroups = 12

    /// - Parameter start: a token of digits.
    init(_ reading: Reading, at start: Int, before limit: Int, _ decimal: DecimalMark) {
        let tokens = reading.tokens
        // Most numbers are one run of digits.
        if tokens[start].count <= 18, !Self.mayGoOn(reading, start, limit) {
            end = start + 1
            isPlain = true
            var value = 0
            for index in tokens[start].start..<tokens[start].end {
                value = value * 10 + Int(reading.scalars[index].value - 0x30)
            }
            self.value = ExactDecimal(value)
            return
        }
        var groups = [start]
        var marks: [Unicode.Scalar] = []
        var index = start + 1
        while groups.count < Self.maximumGroups {
            if index + 1 < limit, tokens[index].kind == .mark, Self.isSeparator(tokens[index].first), !tokens[index].hasGapBefore,
                tokens[index + 1].isDigits, !tokens[index + 1].hasGapBefore
            {
                marks.append(tokens[index].first)
                groups.append(index + 1)
                index += 2
            } else if index < limit, let blank = Self.groupingBlank(reading, index, groups.count, marks.last, decimal) {
                marks.append(blank)
                groups.append(index)
                index += 1
            } else {
                break
            }
        }
        end = index
        isPlain = marks.isEmpty
        if marks.isEmpty {
            value = Self.number(reading, groups[...], fraction: nil)
            return
        }
        value = Self.value(reading, groups, marks, decimal)
    }

    /// Whether more digits come right after the first ones, with a mark or a blank between.
    private static func mayGoOn(_ reading: Reading, _ start: Int, _ limit: Int) -> Bool {
        guard start + 1 < limit else { return false }
        let next = reading.tokens[start + 1]
        if next.isDigits { return true }
        return start + 2 < limit && next.kind == .mark && isSeparator(next.first) && !next.hasGapBefore
            && reading.tokens[start + 2].isDigits
    }

    private static func isSeparator(_ mark: Unicode.Scalar) -> Bool { mark == "," || mark == "." || mark == "’" || mark == "'" }

    /// A narrow or unbreakable blank, or a plain one in languages that group with it, before exactly three digits.
    private static func groupingBlank(
        _ reading: Reading, _ index: Int, _ count: Int, _ last: Unicode.Scalar?, _ decimal: DecimalMark
    ) -> Unicode.Scalar? {
        let (token, before) = (reading.tokens[index], reading.tokens[index - 1])
        guard token.isDigits, token.count == 3, token.start == before.end + 1, last == nil || last == " " else { return nil }
        guard count > 1 ? before.count == 3 : before.count <= 3 else { return nil }
        switch reading.scalars[before.end].value {
        case 0xA0, 0x2009, 0x202F: return " "
        case 0x20 where decimal == .comma: return " "
        default: return nil
        }
    }

    private static func value(
        _ reading: Reading, _ groups: [Int], _ marks: [Unicode.Scalar], _ decimal: DecimalMark
    ) -> ExactDecimal? {
        let last = marks[marks.count - 1]
        // All marks alike: either they group, or there is one and it parts off a fraction.
        if marks.allSatisfy({ $0 == last }) {
            let grouped = areThousands(reading, groups[...], indian: last == ",")
            switch last {
            case ",", ".":
                let isDecimal = decimal == (last == "." ? .point : .comma)
                if marks.count > 1 {
                    return grouped && (decimal == .unknown || !isDecimal || last == ".")
                        ? number(reading, groups[...], fraction: nil) : nil
                }
                if isDecimal { return number(reading, groups[..<1], fraction: groups[1]) }
                let couldGroup = grouped && reading.tokens[groups[0]].first != "0"
                if couldGroup { return decimal == .unknown ? nil : number(reading, groups[...], fraction: nil) }
                // In an English text "1,3" is a list as likely as a number.
                return last == "," && decimal == .point ? nil : number(reading, groups[..<1], fraction: groups[1])
            default: return grouped ? number(reading, groups[...], fraction: nil) : nil
            }
        }
        // Groups of thousands, and another mark before the fraction.
        let grouping = marks[0]
        guard last == "." || last == ",", marks.dropLast().allSatisfy({ $0 == grouping }),
            areThousands(reading, groups.dropLast(), indian: grouping == ",")
        else { return nil }
        return number(reading, groups.dropLast(), fraction: groups[groups.count - 1])
    }

    /// One to three digits, then threes; or, as in India, twos and a three.
    private static func areThousands(_ reading: Reading, _ groups: ArraySlice<Int>, indian: Bool) -> Bool {
        let counts = groups.map { reading.tokens[$0].count }
        guard let first = counts.first, first <= 3, let last = counts.last, last == 3 else { return false }
        let middle = counts.dropFirst().dropLast()
        if middle.allSatisfy({ $0 == 3 }) { return true }
        return indian && first <= 2 && middle.allSatisfy { $0 == 2 }
    }

    private static func number(_ reading: Reading, _ groups: ArraySlice<Int>, fraction: Int?) -> ExactDecimal? {
        var mantissa: Int128 = 0
        var count = 0
        var exponent = 0
        func take(_ token: Token) -> Bool {
            count += token.count
            guard count <= 30 else { return false }
            for index in token.start..<token.end { mantissa = mantissa * 10 + Int128(reading.scalars[index].value - 0x30) }
            return true
        }
        for group in groups where !take(reading.tokens[group]) { return nil }
        if let fraction {
            exponent = -reading.tokens[fraction].count
            guard take(reading.tokens[fraction]) else { return nil }
        }
        return ExactDecimal(mantissa, exponent)
    }
}
