/// Decides by what stands around an amount which of several currencies of one name is meant.
struct CurrencyContext: Sendable {
    private let reader: CurrencyReader

    /// How far away, in tokens, a country is still what an amount's currency is told by.
    private static let reach = 40

    init(_ reader: CurrencyReader) { self.reader = reader }

    /// The currencies of the countries that a whole text names.
    func currencies(of reading: Reading) -> Set<String> {
        reading.passages.reduce(into: []) { $0.formUnion(codes(reading, $1.tokens)) }
    }

    /// - Parameters:
    ///   - dollars: codes of the dollars that the text names with their country, `USD` among them.
    ///   - everywhere: what `currencies(of:)` says: asked where no country stands near.
    func resolve(
        _ mark: CurrencyMark, _ reading: Reading, _ tokens: Range<Int>, _ passage: Range<Int>, dollars: Set<String>,
        everywhere: Set<String>
    ) -> CurrencyMark {
        guard mark.basis == .symbolDefault else { return mark }
        var mark = mark
        if mark.isBareDollar {
            if dollars.count == 1, let only = dollars.first, only != "USD" { (mark.code, mark.basis) = (only, .context) }
            return mark
        }
        guard mark.candidates.count > 1 || mark.isInitial else { return mark }
        let start = max(passage.lowerBound, tokens.lowerBound - Self.reach)
        let near = codes(reading, start..<min(passage.upperBound, tokens.upperBound + Self.reach)).intersection(mark.candidates)
        let found = near.isEmpty ? everywhere.intersection(mark.candidates) : near
        if found.count == 1, let only = found.first {
            (mark.code, mark.basis) = (only, .context)
        } else if found.isEmpty, let region = Self.region(of: reading.setting.language),
            let code = mark.candidates.first(where: { $0.hasPrefix(region) })
        {
            (mark.code, mark.basis) = (code, .context)
        }
        return mark
    }

    /// The country that a language's tag tells: a code of ISO 4217 begins with that of its country.
    private static func region(of language: String?) -> String? {
        guard let parts = language?.split(separator: "-"), let primary = parts.first else { return nil }
        if let region = parts.dropFirst().first(where: { $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isUppercase } }) {
            return String(region)
        }
        switch primary {
        case "nb", "nn", "no": return "NO"
        case "da": return "DK"
        case "sv": return "SE"
        case "is": return "IS"
        case "cs": return "CZ"
        default: return nil
        }
    }

    private func codes(_ reading: Reading, _ tokens: Range<Int>) -> Set<String> {
        var found: Set<String> = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if reading.tokens[index].isCapitalised,
                let country = reader.table.adjectives.match(reading, at: index, before: tokens.upperBound)
            {
                found.formUnion(country.value)
                index = country.end
            } else {
                index += 1
            }
        }
        return found
    }
}
