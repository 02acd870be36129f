/// Counts over the whole page, for the verdict. Characters are code points of collapsed visible text.
public struct PageMeasures: Sendable, Hashable {
    public var bytes: Int
    public var characters: Int
    public var linkedCharacters: Int
    /// Characters in blocks that read like prose.
    public var proseCharacters: Int
    /// Of those, in the chosen body.
    public var bodyProseCharacters: Int
    public var bodyLinkedCharacters: Int
    public var scriptBytes: Int
    public var forms: Int
    public var passwordFields: Int
    public var articles: Int
    /// Amounts with a currency's symbol, in the whole page.
    public var prices: Int
    public var shape = PageShape()

    public init(
        bytes: Int = 0, characters: Int = 0, linkedCharacters: Int = 0, proseCharacters: Int = 0, bodyProseCharacters: Int = 0,
        bodyLinkedCharacters: Int = 0, scriptBytes: Int = 0, forms: Int = 0, passwordFields: Int = 0, articles: Int = 0,
        prices: Int = 0
    ) {
        self.bytes = bytes
        self.characters = characters
        self.linkedCharacters = linkedCharacters
        self.proseCharacters = proseCharacters
        self.bodyProseCharacters = bodyProseCharacters
        self.bodyLinkedCharacters = bodyLinkedCharacters
        self.scriptBytes = scriptBytes
        self.forms = forms
        self.passwordFields = passwordFields
        self.articles = articles
        self.prices = prices
    }
}
