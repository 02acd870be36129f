import Foundation
import TestSupport
import Testing

@Suite("ingest fetch")
struct FetchCommandTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    @Test("prints a page's record in the form that was asked for, saves the page, and keeps no state")
    func fetch() async throws {
        let page = SmallArticle.html("New quay opens")
        try await TestServer.run { request in
            request.path == "/a" ? .html(page) : .notFound
        } _: { server in
            try ingest.configure("")
            let end = try await ingest("--config", "ingest.toml", "fetch", "\(server.origin)/a", "--save-raw", "page.html")
            #expect(end.status == 0)
            let record = try #require(try JSONSerialization.jsonObject(with: Data(end.output.utf8)) as? [String: Any])
            #expect(record["title"] as? String == "New quay opens")
            #expect(record["source"] is NSNull)
            #expect(try ingest.folder.read("page.html") == Array(page.utf8))
            #expect(!FileManager.default.fileExists(atPath: ingest.folder.path("out")))
            let markdown = try await ingest("fetch", "--config", "ingest.toml", "--format", "markdown", "\(server.origin)/a")
            #expect(markdown.output.hasPrefix("# New quay opens\n"))
        }
    }

    @Test("--explain says why the record is what it is, for a terminal or in the record")
    func explain() async throws {
        try await TestServer.run { _ in
            .html(SmallArticle.html("New quay opens"))
        } _: { server in
            try ingest.configure("")
            let lines = try await ingest("--config", "ingest.toml", "fetch", "--explain", "\(server.origin)/a")
            #expect(lines.status == 0 && lines.output.hasPrefix("\(server.origin)/a: "))
            #expect(lines.output.contains("\ntitle\n  * ") && lines.output.contains("segments weighed"))
            let end = try await ingest("--config", "ingest.toml", "fetch", "--explain", "--format", "json", "\(server.origin)/a")
            let record = try #require(try JSONSerialization.jsonObject(with: Data(end.output.utf8)) as? [String: Any])
            #expect(record["title"] as? String == "New quay opens")
            #expect((record["explanation"] as? [String: Any])?["fields"] is [Any])
            let prose = try await ingest(
                "--config", "ingest.toml", "fetch", "--explain", "--format", "text", "\(server.origin)/a")
            #expect(prose.status == 64)
        }
    }

    @Test("a page that is not there ends with 3 and a sentence; the others are printed")
    func missing() async throws {
        let page = SmallArticle.html("New quay opens")
        try await TestServer.run { request in
            request.path == "/a" ? .html(page) : .notFound
        } _: { server in
            try ingest.configure("")
            let end = try await ingest(
                "--config", "ingest.toml", "fetch", "--format", "jsonl", "\(server.origin)/b", "\(server.origin)/a")
            #expect(end.status == 3)
            #expect(end.lines.count == 1)
            #expect(end.errors.contains("404 Not Found"))
        }
    }

    @Test("-v shows what is said on the connection, on standard error, with a server's escapes made harmless")
    func verbose() async throws {
        try await TestServer.run { _ in
            .html(SmallArticle.html("New quay opens"), headers: ["X-Colour": "\u{9B}31m"])
        } _: { server in
            try ingest.configure("")
            let end = try await ingest("--config", "ingest.toml", "fetch", "-v", "--format", "markdown", "\(server.origin)/a")
            #expect(end.status == 0)
            #expect(end.output.hasPrefix("# New quay opens\n"))
            #expect(end.errors.contains("> GET /a HTTP/1.1\n") && end.errors.contains("< HTTP/1.1 200 OK\n"))
            #expect(!end.errors.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x1B })
        }
    }

    @Test("an address on this machine is refused unless the configuration allows it")
    func refused() async throws {
        try ingest.write("")
        let end = try await ingest("--config", "ingest.toml", "fetch", "http://127.0.0.1:1/")
        #expect(end.status == 3)
        #expect(end.errors.contains("address_refused"))
    }
}
