/// A decimal number without rounding: `mantissa` × 10^`exponent`, the mantissa without trailing zeros.
///
/// What does not fit is `nil`, never rounded: evidence is what was written.
struct ExactDecimal: Sendable, Hashable {
    let mantissa: Int128
    let exponent: Int

    static let zero = ExactDecimal(0)

    /// Most numbers are small: they are divided as such.
    init(_ value: Int) {
        var (value, exponent) = (value, 0)
        while value != 0, value % 10 == 0 {
            value /= 10
            exponent += 1
        }
        mantissa = Int128(value)
        self.exponent = exponent
    }

    init(_ mantissa: Int128, _ exponent: Int) {
        var (mantissa, exponent) = (mantissa, mantissa == 0 ? 0 : exponent)
        while mantissa != 0, mantissa % 10 == 0 {
            mantissa /= 10
            exponent += 1
        }
        self.mantissa = mantissa
        self.exponent = exponent
    }

    var isNegative: Bool { mantissa < 0 }
    var isInteger: Bool { exponent >= 0 }
    var negated: ExactDecimal { ExactDecimal(-mantissa, exponent) }

    /// `nil` where it is no whole number or does not fit.
    var int: Int? {
        guard exponent >= 0, exponent < 19 else { return nil }
        let (value, overflow) = mantissa.multipliedReportingOverflow(by: Self.power(exponent))
        return overflow ? nil : Int(exactly: value)
    }

    func scaled(byPowerOfTen power: Int) -> ExactDecimal { ExactDecimal(mantissa, exponent + power) }

    func times(_ factor: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor.mantissa)
        return overflow ? nil : ExactDecimal(product, exponent + factor.exponent)
    }

    func plus(_ other: ExactDecimal) -> ExactDecimal? {
        guard let (a, b, exponent) = Self.aligned(self, other) else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : ExactDecimal(sum, exponent)
    }

    /// `nil` where the quotient does not end (1/3) or does not fit.
    func divided(by divisor: Int) -> ExactDecimal? {
        guard divisor > 0 else { return nil }
        var (value, exponent) = (mantissa, exponent)
        for _ in 0..<12 {
            if value % Int128(divisor) == 0 { return ExactDecimal(value / Int128(divisor), exponent) }
            let (next, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = next
            exponent -= 1
        }
        return nil
    }

    private static func power(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<max(0, exponent) { power *= 10 }
        return power
    }

    /// Both mantissas over one exponent.
    private static func aligned(_ a: ExactDecimal, _ b: ExactDecimal) -> (Int128, Int128, Int)? {
        let exponent = min(a.exponent, b.exponent)
        guard a.exponent - exponent <= 37, b.exponent - exponent <= 37 else { return nil }
        let (x, xOver) = a.mantissa.multipliedReportingOverflow(by: power(a.exponent - exponent))
        let (y, yOver) = b.mantissa.multipliedReportingOverflow(by: power(b.exponent - exponent))
        return xOver || yOver ? nil : (x, y, exponent)
    }
}

extension ExactDecimal: Comparable {
    static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        if a.exponent == b.exponent { return a.mantissa < b.mantissa }
        if let (x, y, _) = aligned(a, b) { return x < y }
        // So far apart that the one with more digits before the point is the greater in size.
        if a.isNegative != b.isNegative { return a.isNegative }
        return (a.exponent < b.exponent) != a.isNegative
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// Without exponent and without zeros at the end of a fraction: `2200000000`, `-0.5`.
    var description: String {
        let digits = String(mantissa.magnitude)
        let sign = isNegative ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let fraction = -exponent
        if digits.count > fraction { return sign + digits.dropLast(fraction) + "." + digits.suffix(fraction) }
        return sign + "0." + String(repeating: "0", count: fraction - digits.count) + digits
    }
}
