/// A name in the text, before it is written down.
struct Mention {
    enum Kind: String { case person, organisation, place }

    var tokens: Range<Int>
    var passage: Int
    var kind: Kind
    var rule: String
    var confidence: Double
    /// The table's name, by its index.
    var known: Int?
    /// What the normal form is taken from, where that is not `tokens`.
    var name: String?
    /// The country that the text itself names: `Paris, Texas`.
    var country: String?
    /// Lies inside another one, which has the tokens.
    var isNested = false
    /// Waits for another mention to speak for it.
    var isDoubtful = false
}
