import Documents

/// What a WARC record says of a document beside its bytes.
struct WARCCapture: Sendable {
    /// The HTTP answer's; none for a `resource`.
    var status: Int?
    var headers = HTTPHeaders()
    /// From a `file:` address, whose documents have no web address.
    var fileName: String?
    /// Where the record lies; `nil` where it has no identifier of its own.
    var location: ArchiveLocation?
}
