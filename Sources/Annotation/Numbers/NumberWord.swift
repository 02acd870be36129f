/// What an English word says in a number.
enum NumberWord: Sendable, Hashable {
    case zero
    /// 1…9
    case unit(Int)
    /// 10…19
    case teen(Int)
    /// 20, 30 … 90
    case ten(Int)
    case hundred
    /// A power of ten: 3 for "thousand".
    case scale(Int)
    case dozen
    case half
    /// "quarter", and the plural ("thirds") or singular ordinals as denominators.
    case denominator(Int)
    case ordinalUnit(Int)
    case ordinalTeen(Int)
    case ordinalTen(Int)
    case ordinalHundred
    case ordinalScale(Int)
    case and
    /// "a", "an"
    case article
    case point
    case of
    /// "minus", "negative"
    case minus

    static let table: [(String, NumberWord)] = {
        var table: [(String, NumberWord)] = [
            ("zero", .zero), ("hundred", .hundred), ("dozen", .dozen), ("half", .half), ("and", .and), ("a", .article),
            ("an", .article), ("point", .point), ("of", .of), ("minus", .minus), ("negative", .minus),
            ("hundredth", .ordinalHundred), ("quarter", .denominator(4)), ("quarters", .denominator(4)),
            ("halves", .denominator(2)),
            ("hundredths", .denominator(100)), ("thousandths", .denominator(1000)), ("fourths", .denominator(4)),
        ]
        let units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        for (index, word) in units.enumerated() { table.append((word, .unit(index + 1))) }
        let teens = [
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        for (index, word) in teens.enumerated() { table.append((word, .teen(index + 10))) }
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        for (index, word) in tens.enumerated() { table.append((word, .ten((index + 2) * 10))) }
        table.append(("fourty", .ten(40)))
        let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
        for (index, word) in ordinals.enumerated() {
            table.append((word, .ordinalUnit(index + 1)))
            if index >= 2, index != 3 { table.append((word + "s", .denominator(index + 1))) }
        }
        let ordinalTeens = [
            "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
            "nineteenth",
        ]
        for (index, word) in ordinalTeens.enumerated() {
            table.append((word, .ordinalTeen(index + 10)))
            table.append((word + "s", .denominator(index + 10)))
        }
        let ordinalTens = [
            "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
        ]
        for (index, word) in ordinalTens.enumerated() {
            table.append((word, .ordinalTen((index + 2) * 10)))
            table.append((word + "s", .denominator((index + 2) * 10)))
        }
        let scales = [
            ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("quadrillion", 15), ("lakh", 5), ("lakhs", 5),
            ("crore", 7), ("crores", 7),
        ]
        for (word, power) in scales {
            table.append((word, .scale(power)))
            if power != 5, power != 7 { table.append((word + "th", .ordinalScale(power))) }
        }
        return table
    }()
}
