import Documents
import Hashing

/// Turns an exchange into the bytes of its records: the response or resource first, then the request, then the metadata, which
/// closes the group. What has no metadata after it was cut off by a kill.
struct WARCGroup {
    /// The name of the file and the number of its next record: with content and time they make a record's id unique.
    let file: String
    let warcinfoID: String?
    private(set) var serial: Int
    private(set) var bytes: [UInt8] = []

    init(file: String, warcinfoID: String? = nil, serial: Int) {
        self.file = file
        self.warcinfoID = warcinfoID
        self.serial = serial
    }

    /// Returns the id of the response or resource record.
    mutating func append(_ exchange: Exchange) -> String {
        let metadata = ExchangeMetadata(exchange)
        let main: String
        let uri: String
        switch exchange.payload {
        case .http(let response):
            uri = response.finalURL.withoutFragment.text
            main = append(
                "response", block: ArchivedResponse.block(response), payload: response.rawBody, date: metadata.fetchedAt,
                mediaType: "application/http;msgtype=response", uri: uri, address: response.remoteIP)
            if let request = ArchivedResponse.requestBlock(response.requestHead) {
                _ = append(
                    "request", block: request, date: metadata.fetchedAt, mediaType: "application/http;msgtype=request", uri: uri,
                    address: response.remoteIP, concurrentTo: main)
            }
        case .file(let path, let mediaType, let bytes, let readAt):
            uri = FileURI.text(path)
            main = append("resource", block: bytes, payload: bytes, date: readAt, mediaType: mediaType, uri: uri)
        case .feedText(let url, let html, let takenAt):
            uri = url.withoutFragment.text
            main = append(
                "resource", block: html, payload: html, date: takenAt, mediaType: Page.MediaType.feedText.rawValue, uri: uri)
        }
        _ = append(
            "metadata", block: metadata.block, date: metadata.fetchedAt, mediaType: ExchangeMetadata.mediaType, uri: uri,
            concurrentTo: main)
        return main
    }

    /// Returns the record's id.
    mutating func append(
        _ type: String, block: [UInt8], payload: [UInt8]? = nil, date: Timestamp, mediaType: String, uri: String? = nil,
        address: String? = nil, concurrentTo: String? = nil, filename: String? = nil
    ) -> String {
        append(
            type, block: [block], payload: payload, date: date, mediaType: mediaType, uri: uri, address: address,
            concurrentTo: concurrentTo, filename: filename)
    }

    private mutating func append(
        _ type: String, block: [[UInt8]], payload: [UInt8]?, date: Timestamp, mediaType: String, uri: String?, address: String?,
        concurrentTo: String? = nil, filename: String? = nil
    ) -> String {
        let digest = "sha1:" + Self.digest(.sha1, block).base32
        serial += 1
        let content = Self.digest(.sha256, block).hex
        let id = WARCRecordID.make([file, String(serial), type, uri ?? "", date.description, content])
        var fields = WARCFields()
        fields.append("WARC-Type", type)
        fields.append("WARC-Record-ID", id)
        fields.append("WARC-Date", date.description)
        fields.append("WARC-Target-URI", uri)
        fields.append("WARC-IP-Address", address)
        fields.append("WARC-Concurrent-To", concurrentTo)
        fields.append("WARC-Warcinfo-ID", warcinfoID)
        fields.append("WARC-Filename", filename)
        fields.append("WARC-Block-Digest", digest)
        fields.append("WARC-Payload-Digest", payload.map { [$0] == block ? digest : "sha1:" + Digest(.sha1, of: $0).base32 })
        fields.append("Content-Type", mediaType)
        fields.append("Content-Length", String(block.reduce(0) { $0 + $1.count }))
        let head = fields.fields.reduce(into: "WARC/1.1\r\n") { $0 += "\($1.name): \($1.value)\r\n" }
        let member = GzipMember.compress([Array((head + "\r\n").utf8)] + block + [Array("\r\n\r\n".utf8)])
        if bytes.isEmpty { bytes = member } else { bytes += member }
        return id
    }

    private static func digest(_ algorithm: Digest.Algorithm, _ pieces: [[UInt8]]) -> Digest {
        var hasher = Digest.Hasher(algorithm)
        for piece in pieces { hasher.update(piece) }
        return hasher.finish()
    }
}
