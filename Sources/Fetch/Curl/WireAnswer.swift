import Documents

/// What came back for a `WireRequest`: whole by HTTP's own rules, the content coding not yet undone.
struct WireAnswer: Sendable {
    var status: Int
    var reason: String
    var headers: HTTPHeaders
    var body: ReceivedBody
    /// Whether the server said that there is no body, or sent the end of an empty one: nothing to look for an end mark in.
    var isBodyless: Bool
    var requestHead: String
    var remoteIP: String?
    /// Without the time in which there was no room for the body.
    var transferTime: Duration
}
