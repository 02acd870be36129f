/// A number as it stands in the text.
struct Numeral: Sendable, Hashable {
    enum Writing: Sendable {
        /// `1,234.5`, `2½`, `5 million`: begins with digits.
        case digits
        /// `twenty-five`, `half a million`
        case words
    }

    var value: ExactDecimal
    /// From the sign or the first digit or word to the last, with `million` and its like.
    var tokens: Range<Int>
    var writing: Writing
    /// `21st`, `twenty-first`
    var isOrdinal = false
    /// `3/4`, `three-quarters`, `half of`: a share of something, if nothing whole stands before it.
    var isFraction = false
    /// The value without the power of ten that `scaleStart` begins: 2.5 of `2.5 million`.
    var unscaled: ExactDecimal
    /// The first token of `million` and its like.
    var scaleStart: Int?

    var end: Int { tokens.upperBound }
    var hasScale: Bool { scaleStart != nil }

    init(_ value: ExactDecimal, _ tokens: Range<Int>, _ writing: Writing) {
        self.value = value
        self.tokens = tokens
        self.writing = writing
        unscaled = value
    }
}
