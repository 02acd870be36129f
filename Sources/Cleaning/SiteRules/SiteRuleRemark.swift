/// Something about a line of a rule file that its author should know.
public struct SiteRuleRemark: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// Nobody knows a directive of that name.
        case unknown(directive: String)
        /// The line cannot be used: no directive at all, a value that is missing or wrong, an expression that is none.
        case fault
        /// The directive is known and does nothing here.
        case withoutEffect
    }

    /// From 1.
    public var line: Int
    public var kind: Kind
    /// A sentence for people, without file and line.
    public var message: String

    public init(line: Int, kind: Kind, message: String) {
        self.line = line
        self.kind = kind
        self.message = message
    }
}
