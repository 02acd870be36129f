/// What says which currency an amount is in: a symbol, a code, a word.
struct CurrencyMark: Sendable, Hashable {
    enum Basis: String, Sendable {
        case explicit
        case symbolDefault = "symbol_default"
        case context
    }

    /// ISO 4217; `nil` where the word is shared by several and none is the usual one.
    var code: String?
    var basis: Basis
    /// Those it could be.
    var candidates: [String] = []
    /// Hundredths: cents, pence.
    var isMinor = false
    /// `$` or "dollars" without a country.
    var isBareDollar = false
    /// "pounds": of money or of weight.
    var isPound = false
    /// A verb as well: "won".
    var needsLargeNumber = false
    /// A single letter, as `R` and `N`: a currency only of a country that the text names, and before a large number.
    var isInitial = false
    /// The power of ten that the mark itself says: 6 of `MEUR`.
    var scale = 0
}
