/// Which mark parts the whole from the fraction in a language's numbers.
enum DecimalMark: Sendable {
    case point
    case comma
    /// The language is not known: only what can be read in one way is read.
    case unknown

    /// After the Unicode Common Locale Data Repository, `numbers/symbols/decimal`.
    init(language: String?) {
        guard let language else {
            self = .unknown
            return
        }
        let primary = language.prefix { $0 != "-" }
        switch primary {
        case "en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ta", "te", "ur", "ms", "fil", "tl", "sw", "cy", "ga", "mt":
            self = .point
        case "de" where language == "de-CH" || language == "de-LI": self = .point
        case "es" where Self.pointedSpanish.contains(String(language.dropFirst(3))): self = .point
        // Spanish newspapers write both, by country.
        case "es": self = .comma
        case "de", "fr", "it", "pt", "nl", "ru", "uk", "be", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ro", "hu",
            "el",
            "tr", "az", "kk", "sv", "da", "nb", "nn", "no", "fi", "et", "lv", "lt", "is", "ca", "gl", "eu", "id", "vi", "sq",
            "ka",
            "hy", "af":
            self = .comma
        default: self = .unknown
        }
    }

    private static let pointedSpanish: Set<String> = ["MX", "US", "GT", "HN", "NI", "PA", "PE", "SV", "DO", "PR"]
}
