import Documents

/// An HTTP/1 message as it lies in a WARC block (RFC 9112, section 2.1).
public struct HTTPMessage: Sendable, Hashable {
    /// `HTTP/1.1 200 OK` or `GET / HTTP/1.1`.
    public var startLine: String
    public var headers: HTTPHeaders
    /// What follows the header, as it lies there.
    public var rawBody: [UInt8]

    /// `nil` where the block does not begin with a header that ends.
    public init?(_ block: [UInt8]) {
        guard let (lines, end) = FieldText.head(block[...]), let first = lines.first else { return nil }
        let startLine = FieldText.decode(first)
        guard startLine.hasPrefix("HTTP/") || startLine.contains(" HTTP/") else { return nil }
        self.startLine = startLine
        headers = HTTPHeaders(FieldText.fields(lines.dropFirst()).map { HTTPHeaders.Field($0.name, $0.value) })
        rawBody = Array(block[end...])
    }

    /// Of a response.
    public var status: Int? {
        guard startLine.hasPrefix("HTTP/") else { return nil }
        let words = startLine.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        return words.count > 1 ? Int(words[1]) : nil
    }

    /// Of a response; empty where the line has none.
    public var reason: String {
        let words = startLine.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        return words.count > 2 ? String(words[2]) : ""
    }

    /// With the transfer coding undone, and the content coding as it came.
    ///
    /// Many tools store a body with its chunks put together and leave `Transfer-Encoding` standing: what does not begin with a
    /// chunk is taken as it is.
    public var body: [UInt8] {
        guard headers.all("Transfer-Encoding").contains(where: { $0.lowercased().contains("chunked") }) else { return rawBody }
        return ChunkedBody.decode(rawBody) ?? rawBody
    }
}
