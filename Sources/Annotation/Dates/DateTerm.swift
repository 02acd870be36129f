/// One date, as it was read: which tokens, what they say, by which rule.
struct DateTerm: Sendable {
    enum Meaning: Sendable {
        /// What is missing is told by the clause and the anchor, or by the other end of a range.
        case fields(DateFields)
        case stretch(Stretch)
    }

    var tokens: Range<Int>
    var meaning: Meaning
    var rule: String
    var confidence: Double
    /// Only this part of it is meant: "early March".
    var third: Stretch.Third?
    var half: Bool?
    var from: ClockTime?
    var until: ClockTime?

    init(_ tokens: Range<Int>, _ meaning: Meaning, _ rule: String, _ confidence: Double) {
        self.tokens = tokens
        self.meaning = meaning
        self.rule = rule
        self.confidence = confidence
    }

    var fields: DateFields? {
        get { if case .fields(let fields) = meaning { fields } else { nil } }
        set { if let newValue { meaning = .fields(newValue) } }
    }
}
