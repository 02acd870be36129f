/// Makes sense of a date's tokens, whatever order they come in.
struct DateReader {
    private let tokens: [DateToken]
    private var index = 0
    private var months: [Int] = []
    /// Numbers that are neither time nor offset: day, month and year.
    private var numbers: [(value: Int, digits: Int)] = []
    private var separators: Set<Character> = []
    private var clock: ClockTime?
    private var offset: Int?

    init(_ tokens: [DateToken]) { self.tokens = tokens }

    mutating func read() -> StatedDate? {
        if tokens.count == 1, case .number(let value, let digits) = tokens[0], let date = Self.compact(value, digits) {
            return date
        }
        while index < tokens.count {
            switch tokens[index] {
            case .number(let value, let digits): number(value, digits)
            case .word(let word): self.word(word)
            case .mark(let mark): self.mark(mark)
            }
        }
        guard let (year, month, day) = calendarDate() else { return nil }
        return StatedDate(year: year, month: month, day: day, clock: clock, offset: offset)
    }

    private func token(_ distance: Int) -> DateToken? {
        tokens.indices.contains(index + distance) ? tokens[index + distance] : nil
    }

    private mutating func number(_ value: Int, _ digits: Int) {
        if clock == nil, token(1) == .mark(":"), case .number(let minute, _)? = token(2) {
            index += 3
            var second = 0
            if token(0) == .mark(":"), case .number(let value, _)? = token(1) {
                second = value
                index += 2
                if token(0) == .mark(".") || token(0) == .mark(","), case .number? = token(1) { index += 2 }
            }
            clock = ClockTime(hour: value, minute: minute, second: second)
        } else if clock == nil, case .word(let word)? = token(1), Self.isHalfDay(word), digits <= 2 {
            clock = ClockTime(hour: value, minute: 0, second: 0)
            index += 1
        } else if digits == 8, numbers.isEmpty {
            numbers = [(value / 10_000, 4), (value / 100 % 100, 2), (value % 100, 2)]
            index += 1
            // ISO 8601's basic format: 20261123T064200Z.
            if token(0) == .word("t"), case .number(let time, let count)? = token(1), count == 6 || count == 4 {
                let full = count == 6 ? time : time * 100
                clock = ClockTime(hour: full / 10_000, minute: full / 100 % 100, second: full % 100)
                index += 2
            }
        } else {
            numbers.append((value, digits))
            index += 1
        }
    }

    private mutating func word(_ word: String) {
        index += 1
        if Self.isHalfDay(word) {
            clock?.apply(isAfternoon: word.hasPrefix("p"))
        } else if clock != nil, offset == nil, let zone = ZoneNames.offset(word) {
            offset = zone
        } else if let month = MonthNames.month(word) {
            months.append(month)
        }
    }

    private mutating func mark(_ mark: Character) {
        index += 1
        if clock != nil, mark == "+" || mark == "-", case .number(let value, let digits)? = token(0) {
            index += 1
            var minutes: Int? = digits <= 2 ? value * 60 : digits <= 4 ? value / 100 * 60 + value % 100 : nil
            if digits <= 2, token(0) == .mark(":"), case .number(let extra, _)? = token(1) {
                minutes = value * 60 + extra
                index += 2
            }
            // No zone is further than fourteen hours from UTC.
            guard let minutes, minutes <= 14 * 60, digits <= 2 || value % 100 < 60 else {
                offset = nil
                return
            }
            offset = mark == "-" ? -minutes : minutes
        } else if clock == nil {
            separators.insert(mark)
        }
    }

    private func calendarDate() -> (Int, Int, Int)? {
        // Where two words look like months the first is a weekday: "mar, 24 nov 2026".
        if let month = months.last {
            guard numbers.count == 2 else { return nil }
            let (a, b) = (numbers[0], numbers[1])
            return a.digits == 4 ? (a.value, month, b.value) : Self.year(b).map { ($0, month, a.value) }
        }
        guard numbers.count == 3 else { return nil }
        let (a, b, c) = (numbers[0], numbers[1], numbers[2])
        if a.digits == 4 { return (a.value, b.value, c.value) }
        let isDotted = separators.contains(".")
        guard c.digits == 4 || (isDotted && c.digits == 2), let year = Self.year(c) else { return nil }
        // 23.11. is always the 23rd; 11/23 only where it can be nothing else.
        if isDotted || a.value > 12 || a.value == b.value { return (year, b.value, a.value) }
        return b.value > 12 ? (year, a.value, b.value) : nil
    }

    /// RFC 5322, section 4.3: two digits mean 1950…2049, three are an offset from 1900.
    private static func year(_ number: (value: Int, digits: Int)) -> Int? {
        switch number.digits {
        case 4: number.value
        case 3: number.value + 1900
        case 2: number.value + (number.value < 50 ? 2000 : 1900)
        default: nil
        }
    }

    private static func isHalfDay(_ word: String) -> Bool { word == "am" || word == "pm" }

    /// Seconds or milliseconds since 1970, or the digits of a date and time.
    private static func compact(_ value: Int, _ digits: Int) -> StatedDate? {
        switch digits {
        case 10: StatedDate(unixTime: value)
        case 13: StatedDate(unixTime: value / 1000)
        case 14:
            StatedDate(
                year: value / 10_000_000_000, month: value / 100_000_000 % 100, day: value / 1_000_000 % 100, clock: nil,
                offset: nil)
        default: nil
        }
    }
}
