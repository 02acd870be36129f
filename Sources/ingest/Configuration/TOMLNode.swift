/// A TOML value as a Swift value: independent of the parser's memory.
indirect enum TOMLNode: Sendable, Equatable {
    case string(String)
    case integer(Int)
    case double(Double)
    case bool(Bool)
    case array([TOMLNode])
    case table([String: TOMLNode])
    /// A date, a time, or both: no key of ours takes one.
    case moment(String)

    /// What it is, in words, with its value where that is short.
    var found: String {
        switch self {
        case .string(let text): "the text \"\(text.count > 60 ? text.prefix(60) + "…" : text[...])\""
        case .integer(let number): "the number \(number)"
        case .double(let number): "the number \(number)"
        case .bool(let flag): "\(flag)"
        case .array: "a list"
        case .table: "a table"
        case .moment(let text): "the date or time \(text)"
        }
    }
}
