import Documents
import Hashing

/// A value that is bound to a statement. Everything goes in this way; nothing is spliced into SQL.
enum SQLValue {
    case null
    case int(Int)
    case text(String)
    case blob([UInt8])

    init(_ value: Int?) { self = value.map(SQLValue.int) ?? .null }
    init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
    /// Seconds since 1970.
    init(_ value: Timestamp?) { self = value.map { .int(Int($0.seconds)) } ?? .null }
    /// A hash or an identifier in lower-case hexadecimal: half as long as bytes. What is something else stays text.
    init(hex value: String?) {
        guard let value else {
            self = .null
            return
        }
        self = Hexadecimal.bytes(of: value).map(SQLValue.blob) ?? .text(value)
    }

    init(_ value: Bool) { self = .int(value ? 1 : 0) }
}
