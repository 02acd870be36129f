/// What the archive keeps of one document: the answer, and what else the record was derived from.
public struct Exchange: Sendable, Hashable {
    public enum Payload: Sendable, Hashable {
        case http(FetchResponse)
        /// A document of a `files` source, as it lay there.
        case file(path: String, mediaType: String, bytes: [UInt8], readAt: Timestamp)
    }

    public var payload: Payload
    public var source: String
    public var discoveredVia: String?
    public var hint: EntryHint?

    public init(_ payload: Payload, source: String, discoveredVia: String? = nil, hint: EntryHint? = nil) {
        self.payload = payload
        self.source = source
        self.discoveredVia = discoveredVia
        self.hint = hint
    }
}
