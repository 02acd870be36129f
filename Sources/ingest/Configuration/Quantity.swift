/// A whole number with a unit, as the configuration writes durations (`30s 15m 6h 1d`) and sizes (`512KiB 16MiB`).
enum Quantity {
    static let durationForm = "a number with s, m, h or d, such as \"30s\" or \"15m\""
    static let sizeForm = "a number with B, KiB, MiB or GiB, such as \"512KiB\" or \"16MiB\""

    /// Seconds.
    static func duration(_ text: String) -> Int64? {
        read(text, units: ["s": 1, "m": 60, "h": 3600, "d": 86400])
    }

    /// Bytes.
    static func size(_ text: String) -> Int? {
        read(text, units: ["B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30]).flatMap(Int.init(exactly:))
    }

    private static func read(_ text: String, units: [String: Int64]) -> Int64? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int64(digits), let unit = units[String(text.dropFirst(digits.count))] else { return nil }
        let (product, overflows) = number.multipliedReportingOverflow(by: unit)
        return overflows ? nil : product
    }

    /// Seconds, in the largest unit that fits evenly.
    ///
    /// Without a loop over pairs of unit and size: the compiler lays such a loop out now one way and now the other, and the package
    /// would not come out the same twice.
    static func durationText(_ seconds: Int64) -> String {
        guard seconds > 0, seconds % 60 == 0 else { return "\(seconds)s" }
        guard seconds % 3600 == 0 else { return "\(seconds / 60)m" }
        guard seconds % 86400 == 0 else { return "\(seconds / 3600)h" }
        return "\(seconds / 86400)d"
    }
}
