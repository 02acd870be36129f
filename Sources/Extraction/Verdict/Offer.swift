import Documents

/// What a page offers right behind its text: to be paid for, by its price or by an account that one may have already.
enum Offer {
    /// In characters: what stands farther behind belongs to the page's foot.
    private static let reach = 320
    private static let longestEnd = 40

    /// - Parameters:
    ///   - body: the text, in lower case
    ///   - visible: all that the page shows, in lower case
    static func follows(_ body: String, in visible: String) -> Bool {
        let lines = body.split(separator: "\n")
        guard let last = lines.last else { return false }
        let end = String(last.suffix(longestEnd))
        guard let range = visible.firstRange(of: end) else { return false }
        let after = String(visible[range.upperBound...].prefix(reach))
        return WallWords.any(WallWords.subscribing, in: after)
            && (WallWords.any(WallWords.signingIn, in: after) || hasPrice(after))
    }

    /// A number beside a currency.
    private static func hasPrice(_ text: String) -> Bool {
        let words = text.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }
        return words.indices.contains { index in
            guard words[index].contains(where: \.isNumber) else { return false }
            if words[index].contains(where: { $0.unicodeScalars.first?.properties.generalCategory == .currencySymbol }) {
                return true
            }
            return [index - 1, index + 1].contains { words.indices.contains($0) && isCurrency(words[$0]) }
        }
    }

    private static func isCurrency(_ word: Substring) -> Bool {
        if let first = word.unicodeScalars.first, first.properties.generalCategory == .currencySymbol { return true }
        return currencies.contains { word.hasPrefix($0) }
    }

    private static let currencies = [
        "kr", "eur", "usd", "gbp", "chf", "zł", "kč", "ft", "lei", "tl", "руб", "грн", "円", "원", "元", "rupia", "rp", "dollar",
        "pound",
    ]
}
