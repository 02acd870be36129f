/// Decides by what stands around an amount which of several currencies of one name is meant.
struct CurrencyContext: Sendable {
    private let reader: CurrencyReader

    /// How far away, in tokens, a country is still what an amount's currency is told by.
    private static let reach = 40

    init(_ reader: CurrencyReader) { self.reader = reader }

    /// - Parameters:
    ///   - dollars: codes of the dollars that the text names with their country, `USD` among them.
    func resolve(_ mark: CurrencyMark, _ reading: Reading, _ tokens: Range<Int>, _ passage: Range<Int>, dollars: Set<String>)
        -> CurrencyMark
    {
        guard mark.basis == .symbolDefault else { return mark }
        var mark = mark
        if mark.isBareDollar {
            if dollars.count == 1, let only = dollars.first, only != "USD" { (mark.code, mark.basis) = (only, .context) }
            return mark
        }
        guard mark.candidates.count > 1 else { return mark }
        var found: Set<String> = []
        var index = max(passage.lowerBound, tokens.lowerBound - Self.reach)
        let end = min(passage.upperBound, tokens.upperBound + Self.reach)
        while index < end {
            if reading.tokens[index].isCapitalised, let country = reader.table.adjectives.match(reading, at: index, before: end) {
                found.formUnion(country.value.filter { mark.candidates.contains($0) })
                index = country.end
            } else {
                index += 1
            }
        }
        if found.count == 1, let only = found.first { (mark.code, mark.basis) = (only, .context) }
        return mark
    }
}
