/// A whole answer to a request: nothing that was cut short ever becomes one.
public struct FetchResponse: Sendable, Hashable {
    public var requestedURL: WebAddress
    /// Where the body came from, after redirects.
    public var finalURL: WebAddress
    public var redirects: [Redirect]
    public var status: Int
    /// Without the line's version: `OK`; empty over HTTP/2.
    public var reason: String
    /// As received from the final address.
    public var headers: HTTPHeaders
    /// As received: still compressed where `Content-Encoding` says so, but with chunks put together. What the archive keeps.
    public var rawBody: [UInt8]
    /// With the content coding undone. What the document is read from.
    public var body: [UInt8]
    public var fetchedAt: Timestamp
    /// The request line and fields that were sent to the final address, for the archive.
    public var requestHead: String
    /// The address that was really connected to.
    public var remoteIP: String?
    public var robots: RobotsDecision
    /// Seconds that the server asked us to wait (`Retry-After`), clamped by the transport.
    public var retryAfter: Int64?
    /// Spent on the wire, all hops together, without the waits that politeness asks for.
    public var transferTime: Duration
    /// What keeps the place for the bodies in memory; goes with the last copy.
    public var hold: BodyHold?

    public init(
        requestedURL: WebAddress, finalURL: WebAddress, redirects: [Redirect] = [], status: Int, reason: String = "",
        headers: HTTPHeaders = HTTPHeaders(), rawBody: [UInt8], body: [UInt8], fetchedAt: Timestamp, requestHead: String = "",
        remoteIP: String? = nil, robots: RobotsDecision = .ignored, retryAfter: Int64? = nil, transferTime: Duration = .zero
    ) {
        self.requestedURL = requestedURL
        self.finalURL = finalURL
        self.redirects = redirects
        self.status = status
        self.reason = reason
        self.headers = headers
        self.rawBody = rawBody
        self.body = body
        self.fetchedAt = fetchedAt
        self.requestHead = requestHead
        self.remoteIP = remoteIP
        self.robots = robots
        self.retryAfter = retryAfter
        self.transferTime = transferTime
    }

    /// What to ask with next time; without what no careful client would keep or send.
    public var validators: Validators { Validators(etag: headers["ETag"], lastModified: headers["Last-Modified"]).usable }
    public var isSuccess: Bool { (200..<300).contains(status) }
    public var isNotModified: Bool { status == 304 }
}
