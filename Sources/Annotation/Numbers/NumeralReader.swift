/// `Numerals` with the habits of one text, and what was read last: rules ask for the same few numbers many times.
final class NumeralReader {
    private let numerals: Numerals
    private let habits: Numerals.Habits
    /// By the last bits of the token's index.
    private var last: [(index: Int, limit: Int, numeral: Numeral?)]

    init(_ numerals: Numerals, _ setting: Setting) {
        self.numerals = numerals
        habits = numerals.habits(of: setting)
        last = Array(repeating: (-1, -1, nil), count: 8)
    }

    /// As `Numerals.read`, of one reading.
    func read(_ reading: Reading, at index: Int, before limit: Int) -> Numeral? {
        let place = index & 7
        if last[place].index == index, last[place].limit == limit { return last[place].numeral }
        let numeral = numerals.read(reading, at: index, before: limit, habits)
        last[place] = (index, limit, numeral)
        return numeral
    }
}
