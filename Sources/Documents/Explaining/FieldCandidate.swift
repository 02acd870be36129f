/// One of the values that a page gives for a field, chosen or not: what explains a record's choice.
public struct FieldCandidate: Sendable, Hashable {
    /// The record's field: `title`, `authors`, `date_published`, `date_modified`.
    public var field: String
    /// As the record would hold it; several authors with commas between them.
    public var value: String
    public var origin: FieldOrigin
    /// What the choice goes by: its own weight, and part of that of each other origin that agrees.
    public var score: Double
    /// It is the record's value. Spelling may still be corrected after the choice.
    public var isChosen: Bool

    public init(field: String, value: String, origin: FieldOrigin, score: Double, isChosen: Bool) {
        self.field = field
        self.value = value
        self.origin = origin
        self.score = score
        self.isChosen = isChosen
    }
}
