import JSON

/// How a source as a whole fared in one run.
public struct SourceOutcome: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case succeeded
        /// Its feed, list or folder could not be had or read.
        case failed
        /// Its interval has not passed, or it is paused.
        case notDue = "not_due"
    }

    public var source: String
    public var kind: Kind
    public var reason: String?
    public var message: String?
    /// How many addresses it named.
    public var found: Int

    public init(source: String, kind: Kind, reason: String? = nil, message: String? = nil, found: Int = 0) {
        self.source = source
        self.kind = kind
        self.reason = reason
        self.message = message
        self.found = found
    }

    public var json: JSONValue {
        [
            "source": .string(source), "outcome": .string(kind.rawValue), "reason": JSONValue(reason),
            "message": JSONValue(message), "found": .int(found),
        ]
    }
}
