/// What the archive keeps of one document: the answer, and what else the record was derived from.
public struct Exchange: Sendable, Hashable {
    public enum Payload: Sendable, Hashable {
        case http(FetchResponse)
        /// A document of a `files` source, as it lay there.
        case file(path: String, mediaType: String, bytes: [UInt8], readAt: Timestamp)
        /// A feed's own text of a page that could not be had.
        case feedText(url: WebAddress, html: [UInt8], takenAt: Timestamp)
    }

    public var payload: Payload
    public var source: String
    public var discoveredVia: String?
    public var hint: EntryHint?
    /// What the configuration gave the whole source then; `nil` where the archive does not say.
    public var sourceTags: [String]?
    public var sourceLanguage: String?

    public init(
        _ payload: Payload, source: String, discoveredVia: String? = nil, hint: EntryHint? = nil, sourceTags: [String]? = nil,
        sourceLanguage: String? = nil
    ) {
        self.payload = payload
        self.source = source
        self.discoveredVia = discoveredVia
        self.hint = hint
        self.sourceTags = sourceTags
        self.sourceLanguage = sourceLanguage
    }

    /// What the record is made of: the answer's body with its content coding undone, or the file.
    public var body: [UInt8] {
        switch payload {
        case .http(let response): response.body
        case .file(_, _, let bytes, _): bytes
        case .feedText(_, let html, _): html
        }
    }
}
