/// What the site was asked for, and what it answered.
public struct ServedRequest: Sendable, Hashable, CustomStringConvertible {
    public var method: String
    /// As it came over the wire, still percent-encoded, without the query.
    public var path: String
    public var status: Int
    /// The request carried `If-None-Match` or `If-Modified-Since`.
    public var isConditional: Bool
    public var userAgent: String?

    /// `GET /feed.xml 304 conditional`
    public var description: String { "\(method) \(path) \(status)" + (isConditional ? " conditional" : "") }
}
