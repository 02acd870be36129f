/// What a reader of the text knows besides: its language and when it was written.
public struct Setting: Sendable, Hashable {
    /// BCP 47; `nil` where it is not known.
    public var language: String?
    /// The day the text is of, as `YYYY-MM-DD`: what "yesterday" is counted from. `nil` where it is not known.
    public var anchor: String?

    public init(language: String? = nil, anchor: String? = nil) {
        self.language = language
        self.anchor = anchor
    }

    /// Words of the language are read in English texts only; in others, only forms that hold in any language.
    var isEnglish: Bool { language.map { $0 == "en" || $0.hasPrefix("en-") } ?? false }
}
