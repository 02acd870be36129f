/// How a number is meant, by its name in the record.
enum Modifier: String, Sendable {
    case exact, approximate, between
    case atLeast = "at_least"
    case atMost = "at_most"
    case moreThan = "more_than"
    case lessThan = "less_than"
    case upTo = "up_to"

    /// The number is the lower end of what is meant.
    var isLowerBound: Bool { self == .atLeast || self == .moreThan }
    /// The number is the upper end of what is meant.
    var isUpperBound: Bool { self == .atMost || self == .lessThan || self == .upTo }
}
