/// What a page may cost. The defaults let every real page through and stop what would take seconds (input that costs its square).
public struct HTMLLimits: Sendable {
    /// Bytes of UTF-8.
    public var bytes = 16 << 20
    public var tags = 300_000
    /// Elements open at once, leaving out those whose end tag is optional; deeper ones lose their tags, not their text.
    public var depth = 512

    public init() {}
}
