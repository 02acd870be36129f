/// What was read at one place: a stretch of the calendar or a length of time.
struct DateMatch: Sendable {
    enum Content: Sendable {
        case calendar(CalendarValue)
        case length(LengthValue)
    }

    var tokens: Range<Int>
    var content: Content
    var rule: String
    var confidence: Double
}

/// A date or a period as the record has it.
struct CalendarValue: Sendable {
    var stretch: Stretch
    /// How the text relates to it: `until`, `before`; `nil` where it means the stretch itself.
    var modifier: DateModifier?
    var from: ClockTime?
    var until: ClockTime?
}

enum DateModifier: String, Sendable {
    case since, until, before, after, by, approximate
}

/// A length of time as the record has it: one, or two that it lies between.
struct LengthValue: Sendable {
    var length: CalendarDuration
    /// The longer end of a range.
    var longest: CalendarDuration?
    var modifier = Bound.exact

    enum Bound: String, Sendable {
        case exact, approximate, between
        case atLeast = "at_least"
        case atMost = "at_most"
        case moreThan = "more_than"
        case lessThan = "less_than"
        case upTo = "up_to"
    }
}
