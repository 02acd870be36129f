/// A document as it came, before anything was understood of it.
public struct Page: Sendable, Hashable {
    public enum MediaType: String, Sendable, Hashable {
        case html = "text/html"
        case xhtml = "application/xhtml+xml"
        case plainText = "text/plain"
        /// What a feed gives as an entry's full text: HTML that is the body and nothing else.
        case feedText = "text/html;profile=feed-text"
    }

    public var bytes: [UInt8]
    public var mediaType: MediaType
    /// Where it was found; links are resolved against it.
    public var url: WebAddress?
    /// From the HTTP header or the manifest.
    public var charset: String?
    public var charsetBasis: Provenance.CharsetBasis

    public init(
        bytes: [UInt8], mediaType: MediaType, url: WebAddress? = nil, charset: String? = nil,
        charsetBasis: Provenance.CharsetBasis = .http
    ) {
        self.bytes = bytes
        self.mediaType = mediaType
        self.url = url
        self.charset = charset
        self.charsetBasis = charsetBasis
    }
}
