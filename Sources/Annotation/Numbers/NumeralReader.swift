/// `Numerals` with the habits of one text.
struct NumeralReader: Sendable {
    private let numerals: Numerals
    private let habits: Numerals.Habits

    init(_ numerals: Numerals, _ setting: Setting) {
        self.numerals = numerals
        habits = numerals.habits(of: setting)
    }

    /// As `Numerals.read`.
    func read(_ reading: Reading, at index: Int, before limit: Int) -> Numeral? {
        numerals.read(reading, at: index, before: limit, habits)
    }
}
