import Documents

/// How an answer is written as an HTTP/1.1 message, and read back.
///
/// The body is archived with its content coding and without its chunks, so the header must not announce chunks:
/// `Transfer-Encoding` becomes `X-Crawl-Transfer-Encoding` (as Common Crawl's Nutch writes it), a `Content-Length` that is not
/// the body's becomes `X-Crawl-Content-Length`, and a right one follows at the end. Everything else stays as it came.
enum ArchivedResponse {
    private static let renamed = [
        "transfer-encoding": "X-Crawl-Transfer-Encoding", "content-length": "X-Crawl-Content-Length",
    ]
    private static let original = [
        "x-crawl-transfer-encoding": "Transfer-Encoding", "x-crawl-content-length": "Content-Length",
    ]

    /// In two pieces: a body may be large, and is not copied.
    static func block(_ response: FetchResponse) -> [[UInt8]] {
        var head = "HTTP/1.1 \(response.status) \(FieldText.oneLine(response.reason))\r\n"
        let length = String(response.rawBody.count)
        let isChunked = response.headers["Transfer-Encoding"] != nil
        var isAltered = false
        for field in response.headers.fields {
            var name = FieldText.oneLine(field.name)
            let isLength = name.lowercased() == "content-length"
            if let other = renamed[name.lowercased()], !isLength || isChunked || field.value != length {
                name = other
                isAltered = true
            }
            head += "\(name): \(FieldText.oneLine(field.value))\r\n"
        }
        if isAltered { head += "Content-Length: \(length)\r\n" }
        return [Array((head + "\r\n").utf8), response.rawBody]
    }

    /// The header as the server sent it.
    static func headers(_ message: HTTPMessage) -> HTTPHeaders {
        var fields = message.headers.fields
        if fields.contains(where: { original[$0.name.lowercased()] != nil }), fields.last?.name == "Content-Length" {
            fields.removeLast()
        }
        return HTTPHeaders(fields.map { HTTPHeaders.Field(original[$0.name.lowercased()] ?? $0.name, $0.value) })
    }

    /// The request as an HTTP/1.1 message; `nil` where nobody kept it.
    static func requestBlock(_ head: String) -> [UInt8]? {
        var lines = head.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).map(String.init)
        guard let first = lines.first else { return nil }
        if let version = first.firstRange(of: " HTTP/") { lines[0] = first[..<version.lowerBound] + " HTTP/1.1" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
