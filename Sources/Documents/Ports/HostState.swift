/// What is remembered of one host.
public struct HostState: Sendable, Hashable {
    /// In lower case, without its port: politeness is owed to the machine.
    public var host: String
    public var lastRequestAt: Timestamp?
    /// Asked for by `Retry-After`, or our own back-off.
    public var notBefore: Timestamp?
    /// Failures in a row.
    public var failures: Int

    public init(host: String, lastRequestAt: Timestamp? = nil, notBefore: Timestamp? = nil, failures: Int = 0) {
        self.host = host
        self.lastRequestAt = lastRequestAt
        self.notBefore = notBefore
        self.failures = failures
    }
}
