import Documents
import Foundation
import Hashing
import TestSupport
import Testing

@testable import Store

@Suite struct WARCArchiveTests {
    let place: TemporaryDirectory
    let tree: OutputTree

    init() throws {
        place = try TemporaryDirectory()
        tree = OutputTree(root: place.path)
    }

    private func archive(limit: Int = WARCArchive.defaultLimit) -> WARCArchive {
        WARCArchive(tree, startedAt: Samples.time, software: "ingest/test", limit: limit)
    }

    @Test("An exchange comes back as it went in")
    func roundTrip() throws {
        let hint = EntryHint(title: "T\r\nx", authors: ["A", "B"], published: "2026-11-23", contentHTML: "<p>é")
        var exchange = try Samples.exchange(
            body: Array("<p>\u{0}é".utf8),
            headers: [("Content-Type", "text/html"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")],
            hint: hint)
        guard case .http(var response) = exchange.payload else { return }
        response.requestedURL = try #require(WebAddress("http://news.example.org/old#part"))
        response.redirects = [Redirect(status: 301, location: "https://news.example.org/a")]
        exchange.payload = .http(response)
        let archive = archive()
        let location = try archive.append(exchange)
        #expect(location.file == "archive/2026/11/ingest-20261123064200-00001.warc.gz")
        #expect(try ExchangeReader.read(location, in: tree) { body, _ in body } == exchange)
        try archive.close()
        #expect(place.files() == [location.file])
        #expect(try place.mode(location.file) == 0o640)
    }

    @Test("A feed's own text comes back as it went in, under the page's address")
    func feedText() throws {
        let url = try #require(WebAddress("https://news.example.org/a?b=1"))
        let exchange = Exchange(
            .feedText(url: url, html: Array("<p>é</p>".utf8), takenAt: Samples.time), source: "news", discoveredVia: "feed",
            hint: EntryHint(title: "T", contentHTML: "<p>é</p>"), sourceTags: ["t"], sourceLanguage: "en")
        let archive = archive()
        let location = try archive.append(exchange)
        #expect(try ExchangeReader.read(location, in: tree) { body, _ in body } == exchange)
        let reader = try WARCReader(path: tree.absolute(location.file), offset: location.offset)
        guard case .record(let record) = try reader.next() else { throw CancellationError() }
        #expect(record.type == "resource" && record.targetURI == url.text)
    }

    @Test("The header announces no chunks and the right length, and the server's own is given back")
    func chunkedHeader() throws {
        let sent = [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip"), ("X-Robots-Tag", "noai")]
        let exchange = try Samples.exchange(body: [1, 2, 3], headers: sent)
        let archive = archive()
        let location = try archive.append(exchange)
        let reader = try WARCReader(path: tree.absolute(location.file), offset: location.offset)
        guard case .record(let record) = try reader.next() else { throw CancellationError() }
        let http = try #require(record.http)
        #expect(
            http.headers.fields.map(\.name) == [
                "X-Crawl-Transfer-Encoding", "Content-Encoding", "X-Robots-Tag", "Content-Length",
            ])
        #expect(http.headers["Content-Length"] == "3")
        var coding = ""
        let back = try ExchangeReader.read(location, in: tree) { body, given in
            coding = given
            return body.reversed()
        }
        guard case .http(let response) = back.payload else { throw CancellationError() }
        #expect(response.headers.fields.map { [$0.name, $0.value] } == sent.map { [$0.0, $0.1] })
        #expect(response.rawBody == [1, 2, 3] && response.body == [3, 2, 1] && coding == "gzip")
    }

    @Test("A length that is not the body's is set right and given back")
    func wrongLength() throws {
        let exchange = try Samples.exchange(body: [1, 2, 3], headers: [("Content-Length", "9"), ("A", "b")])
        let location = try archive().append(exchange)
        #expect(try ExchangeReader.read(location, in: tree) { body, _ in body } == exchange)
    }

    @Test("The records say what WARC 1.1 wants of them")
    func fields() throws {
        let archive = archive()
        let body = Array("<p>Hello".utf8)
        let location = try archive.append(try Samples.exchange(body: body, headers: [("Content-Type", "text/html")]))
        try archive.close()
        let all = try records(WARCReader(path: tree.absolute(location.file))).records
        #expect(all.map(\.type) == ["warcinfo", "response", "request", "metadata"])
        let response = all[1]
        #expect(response.offset == location.offset && response.id == location.recordID)
        #expect(response.targetURI == "https://news.example.org/a")
        #expect(response.fields["WARC-Date"] == "2026-11-23T06:42:00Z")
        #expect(response.fields["WARC-IP-Address"] == "192.0.2.7")
        #expect(response.fields["WARC-Payload-Digest"] == "sha1:" + Digest(.sha1, of: body).base32)
        #expect(response.fields["Content-Type"] == "application/http;msgtype=response")
        #expect(all[2].fields["WARC-Concurrent-To"] == response.id && all[3].fields["WARC-Concurrent-To"] == response.id)
        #expect(String(decoding: all[2].block, as: UTF8.self) == "GET /a HTTP/1.1\r\nHost: news.example.org\r\n\r\n")
        #expect(all.allSatisfy { $0.checkDigests() == .right })
        #expect(Set(all.compactMap(\.id)).count == 4)
        // urn:uuid, version 8, variant 10
        let digits = try #require(response.id).split(separator: "-")
        let variant = try #require(digits[3].first)
        #expect(digits[2].first == "8" && "89ab".contains(variant))
    }

    @Test("An HTTP/2 answer is written as HTTP/1.1, without what would break the header")
    func http2() throws {
        var exchange = try Samples.exchange(headers: [("X-Evil", "a\r\nInjected: 1")], reason: "")
        guard case .http(var response) = exchange.payload else { return }
        response.requestHead = "GET /a HTTP/2\r\nuser-agent: ingest\r\n"
        exchange.payload = .http(response)
        let location = try archive().append(exchange)
        let all = try records(WARCReader(path: tree.absolute(location.file))).records
        #expect(all[1].http?.startLine == "HTTP/1.1 200 " && all[1].http?.reason == "")
        #expect(all[1].http?.headers["Injected"] == nil)
        #expect(String(decoding: all[2].block, as: UTF8.self) == "GET /a HTTP/1.1\r\nuser-agent: ingest\r\n\r\n")
    }

    @Test("A document from a file is a resource record and comes back")
    func file() throws {
        let exchange = Exchange(
            .file(path: "/data/Seite 1 ä.html", mediaType: "text/html", bytes: Array("<p>x".utf8), readAt: Samples.time),
            source: "saved")
        let location = try archive().append(exchange)
        let all = try records(WARCReader(path: tree.absolute(location.file))).records
        #expect(all.map(\.type) == ["warcinfo", "resource", "metadata"])
        #expect(all[1].targetURI == "file:///data/Seite%201%20%C3%A4.html")
        #expect(try ExchangeReader.read(location, in: tree) { body, _ in body } == exchange)
    }

    @Test("The same exchanges give the same bytes, and the same exchange twice has two identifiers")
    func determinism() throws {
        let other = try TemporaryDirectory()
        var files: [[UInt8]] = []
        for root in [place, other] {
            let archive = WARCArchive(OutputTree(root: root.path), startedAt: Samples.time, software: "ingest/test")
            let locations = try archive.append([try Samples.exchange(), try Samples.exchange()])
            #expect(locations[0].recordID != locations[1].recordID)
            try archive.close()
            files.append(try root.read(locations[0].file))
        }
        #expect(files[0] == files[1])
    }

    @Test("A file that would grow beyond the limit is followed by another, each with its head")
    func rotation() throws {
        let archive = archive(limit: 3000)
        let locations = try archive.append((0..<12).map { try Samples.exchange("https://h.example/\($0)") })
        try archive.close()
        let files = place.files()
        #expect(files.count > 2 && files.last?.hasSuffix("-0000\(files.count).warc.gz") == true)
        for file in files {
            let all = try records(WARCReader(path: place.path(file))).records
            #expect(all.first?.type == "warcinfo" && all.count > 1)
            #expect(try place.read(file).count <= 3000)
        }
        for location in locations { _ = try ExchangeReader.read(location, in: tree) { body, _ in body } }
    }

    @Test("A second archive of the same second takes another name")
    func sameSecond() throws {
        let first = try archive().append(try Samples.exchange())
        let second = try archive().append(try Samples.exchange())
        #expect(first.file != second.file && first.recordID != second.recordID)
    }

    @Test("An archive without exchanges makes no file")
    func nothing() throws {
        try archive().close()
        #expect(place.files().isEmpty)
    }

    @Test("Many at once are all found where they are said to be")
    func concurrent() async throws {
        let archive = archive()
        let locations = try await withThrowingTaskGroup(of: (String, ArchiveLocation).self) { group in
            for index in 0..<20 {
                let url = "https://h.example/\(index)"
                group.addTask { (url, try archive.append(try Samples.exchange(url))) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (url, location) in locations {
            guard case .http(let response) = try ExchangeReader.read(location, in: tree, decoding: { body, _ in body }).payload
            else {
                throw CancellationError()
            }
            #expect(response.finalURL.text == url)
        }
    }

    @Test("Another byte in the archive is noticed")
    func tampered() throws {
        let archive = archive()
        let location = try archive.append(try Samples.exchange())
        try archive.close()
        var bytes = try place.read(location.file)
        bytes[location.offset + 60] ^= 0x40
        try place.write(bytes, to: location.file)
        let error = #expect(throws: StoreError.self) { try ExchangeReader.read(location, in: tree) { body, _ in body } }
        #expect(error?.code == .damaged)
    }
}
