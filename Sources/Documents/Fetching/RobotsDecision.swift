/// What `robots.txt` (RFC 9309) said of a request.
public enum RobotsDecision: String, Sendable, Hashable, CaseIterable {
    case allowed
    /// The site has none (any 4xx): allowed.
    case none
    case disallowed
    /// It could not be had (5xx, no answer): disallowed for now.
    case unreachable
    /// The configuration says not to ask.
    case ignored
}
