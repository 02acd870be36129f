import Documents
import Testing

/// Documents as the tests of the store need them.
enum Samples {
    static let time = Timestamp(seconds: 1_795_416_120)  // 2026-11-23T06:42:00Z
    static let id = "0123456789abcdef0123456789abcdef"

    static func record(
        id: String = id, version: Int = 1, title: String? = "A headline", text: String = "Some text.",
        source: String = "example-news",
        url: String? = "https://news.example.org/2026/a-page.html", fetchedAt: Timestamp = time
    ) -> Record {
        let provenance = Provenance(
            requestedURL: url, finalURL: url, status: 200, fetchedAt: fetchedAt, rawSHA256: "00",
            warc: ArchiveLocation(file: "archive/x.warc.gz", offset: 7, recordID: "<urn:uuid:0>"),
            generator: Provenance.Generator(name: "ingest", version: "1"))
        var record = Record(
            id: id, text: text, textSHA256: "sha of \(text)", quality: Quality(status: .complete, score: 1),
            provenance: provenance)
        record.version = version
        record.title = title
        record.url = url
        record.canonicalURL = url
        record.source = source
        return record
    }

    static func exchange(
        _ url: String = "https://news.example.org/a", body: [UInt8] = Array("<p>Hello".utf8), headers: [(String, String)] = [],
        reason: String = "OK", hint: EntryHint? = nil
    ) throws -> Exchange {
        let address = try #require(WebAddress(url))
        let response = FetchResponse(
            requestedURL: address, finalURL: address, status: 200, reason: reason,
            headers: HTTPHeaders(headers.map { HTTPHeaders.Field($0.0, $0.1) }), rawBody: body, body: body, fetchedAt: time,
            requestHead: "GET /a HTTP/1.1\r\nHost: news.example.org\r\n\r\n", remoteIP: "192.0.2.7", robots: .allowed)
        return Exchange(.http(response), source: "example-news", discoveredVia: "https://news.example.org/rss.xml", hint: hint)
    }

    static func address(_ url: String, acceptedAt: Int64 = 0, outcome: String? = nil, nextTryAt: Int64? = nil) -> URLState {
        URLState(
            url: url, source: "example-news", acceptedAt: time.advanced(bySeconds: acceptedAt), outcome: outcome,
            nextTryAt: nextTryAt.map { time.advanced(bySeconds: $0) })
    }

    static func version(
        _ id: String = id, _ version: Int = 1, source: String = "example-news", status: Quality.Status = .complete,
        writtenAt: Int64 = 0
    ) -> DocumentState {
        DocumentState(
            id: id, source: source, version: version, firstFetchedAt: time, textSHA256: "t\(version)", simhash: "00ff",
            status: status,
            title: "A headline", url: "https://news.example.org/a", path: "records/x.json", recordSHA256: "r",
            archive: ArchiveLocation(file: "archive/x.warc.gz", offset: 12, recordID: "<urn:uuid:1>"),
            writtenAt: time.advanced(bySeconds: writtenAt))
    }
}
