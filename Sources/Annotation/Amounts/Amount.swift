import JSON

/// A number, or a range, with what it is a number of and how it is meant.
struct Amount: Sendable {
    var low: ExactDecimal?
    var high: ExactDecimal?
    var modifier: Modifier
    var kind: Measure.Kind
    /// With the modifier's words.
    var tokens: Range<Int>
    /// Without them.
    var core: Range<Int>
    /// The last number in it.
    var numeral: Numeral
    var hasScale: Bool
    /// What is counted or measured.
    var of: Range<Int>?

    /// - Parameter name: of the member that holds a single value: `value`, or `amount` of money.
    func members(_ name: String, scaledBy power: Int = 0) -> [JSONMember] {
        func text(_ value: ExactDecimal) -> JSONValue { .string(value.scaled(byPowerOfTen: power).description) }
        var members: [JSONMember] = []
        switch modifier {
        case .exact, .approximate: if let low { members.append(JSONMember(name, text(low))) }
        case .between:
            if let low { members.append(JSONMember("min", text(low))) }
            if let high { members.append(JSONMember("max", text(high))) }
        case .atLeast, .moreThan: if let low { members.append(JSONMember("min", text(low))) }
        case .atMost, .lessThan, .upTo: if let high { members.append(JSONMember("max", text(high))) }
        }
        members.append(JSONMember("modifier", .string(modifier.rawValue)))
        return members
    }
}
