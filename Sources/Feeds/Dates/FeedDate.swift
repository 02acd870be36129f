/// Dates as feeds write them, made RFC 3339.
public enum FeedDate {
    /// A moment with its stated offset (`2026-11-23T06:42:00+01:00`; `Z` for UTC), or a date alone where no time, or no
    /// offset that can be understood, is stated. `nil` for what is no date, is ambiguous or marks an unset field.
    ///
    /// Reads RFC 3339 and ISO 8601, RFC 822 and 5322 with the errors of real feeds (wrong or foreign weekdays, full month
    /// names, two-digit years, named zones, missing seconds), RFC 850, `asctime`, and Unix times. Fractions are dropped.
    public static func normalized(_ text: String) -> String? {
        let tokens = DateToken.tokens(of: text)
        guard !tokens.isEmpty else { return nil }
        var reader = DateReader(tokens)
        return reader.read()?.text
    }
}
