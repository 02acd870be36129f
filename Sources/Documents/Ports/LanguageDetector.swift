/// Tells the language of a text.
public protocol LanguageDetector: Sendable {
    /// BCP 47, or `nil` where the text is too short or too mixed to tell.
    func language(of text: String) -> String?
}
