import JSON

/// A piece of evidence in the text: a quantity, a date, a quotation, a name.
public struct Annotation: Sendable, Hashable {
    public var type: String
    public var span: Span
    /// Exactly the text of `span`.
    public var exact: String
    /// Index of the block it lies in.
    public var block: Int
    /// The rule that found it.
    public var rule: String
    /// 0…1
    public var confidence: Double
    /// The members that only this type has, in the order they are written.
    public var details: [JSONMember]

    public init(type: String, span: Span, exact: String, block: Int, rule: String, confidence: Double, details: [JSONMember] = [])
    {
        self.type = type
        self.span = span
        self.exact = exact
        self.block = block
        self.rule = rule
        self.confidence = confidence
        self.details = details
    }
}
