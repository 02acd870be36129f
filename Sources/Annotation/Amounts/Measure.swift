/// One number with what it is a number of.
struct Measure: Sendable {
    enum Kind: Sendable, Hashable {
        case count
        case unit(Unit, label: Range<Int>)
        case percent(label: Range<Int>)
        case money(CurrencyMark)
    }

    var value: ExactDecimal
    /// Without the power of ten after it.
    var unscaled: ExactDecimal
    var hasScale: Bool
    var kind: Kind
    /// From the sign or currency to the unit.
    var tokens: Range<Int>
    /// The number alone.
    var numeral: Numeral

    var end: Int { tokens.upperBound }
    var isCount: Bool { kind == .count }

    /// The currency before the number: it holds for the other end of a range too.
    var isPrefixed: Bool { tokens.lowerBound < numeral.tokens.lowerBound }

    /// Whether two measures can be the ends of one range.
    func agrees(with other: Measure) -> Bool {
        switch (kind, other.kind) {
        case (.count, _): return true
        case (.money(let a), .money(let b)): return a.code == b.code && a.isMinor == b.isMinor
        case (.money, .count): return isPrefixed
        case (.percent, .percent): return true
        case (.unit(let a, _), .unit(let b, _)): return a.ucum == b.ucum && a.dimension == b.dimension
        default: return false
        }
    }
}
