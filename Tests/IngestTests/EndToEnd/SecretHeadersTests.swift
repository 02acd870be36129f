import Foundation
import Glibc
import JSON
import TestSupport
import Testing

@Suite("A source with secret header fields, from its configuration to the archive")
struct SecretHeadersTests {
    private static let secret = "hunter2-in-a-header"

    private let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    private func feed(_ links: [String], text: String = "") -> TestServer.Answer {
        let items = links.map { "<item><title>Quay</title><link>\($0)</link>\(text)</item>" }.joined()
        return TestServer.Answer(
            headers: ["Content-Type": "application/rss+xml"],
            body: Array(
                ("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>t</title>"
                    + "\(items)</channel></rss>").utf8))
    }

    @Test("only its own origin sees them; no log, record, manifest or archive has them")
    func secret() async throws {
        try await TestServer.run { _ in
            .html(SmallArticle.html("Elsewhere"))
        } _: { other in
            try await TestServer.run { request in
                switch request.path {
                case "/feed": feed(["/a", "/away", "\(other.origin)/c"])
                case "/a": .html(SmallArticle.html("New quay opens"))
                case "/away": .redirect(to: "\(other.origin)/b")
                default: .notFound
                }
            } _: { own in
                try ingest.configure(
                    "[[source]]\nname = \"news\"\nfeed = \"\(own.origin)/feed\"\nheaders_file = \"secret\"\ncookies = true\n")
                try ingest.write("X-Api-Key: \(Self.secret)\n", to: "secret")
                #expect(chmod(ingest.folder.path("secret"), 0o600) == 0)
                let end = try await ingest("--config", "ingest.toml", "--log-level", "debug", "run", "--json")
                #expect(end.status == 0, "\(end.errors)")
                let seen = own.requests.filter { $0.path != "/robots.txt" }
                #expect(seen.count == 3 && seen.allSatisfy { $0.headers["x-api-key"] == Self.secret })
                #expect(own.requests.contains { $0.path == "/robots.txt" && $0.headers["x-api-key"] == nil })
                #expect(other.requests.count >= 2 && other.requests.allSatisfy { $0.headers["x-api-key"] == nil })
                #expect(!(end.output + end.errors).contains(Self.secret))
                let files = ingest.folder.files().filter { $0.hasPrefix("out/") }
                #expect(files.contains { $0.hasSuffix(".warc.gz") } && files.contains { $0.hasSuffix("state.db") })
                for file in files {
                    let path = ingest.folder.path(file)
                    let text =
                        file.hasSuffix(".gz")
                        ? try Command("gzip", "-dc", path).output : String(decoding: try ingest.folder.read(file), as: UTF8.self)
                    #expect(!text.contains(Self.secret), "\(file)")
                    if file.hasSuffix(".gz") { #expect(text.contains("X-Api-Key: (not kept)")) }
                }
            }
        }
    }

    @Test("where they cannot be read the source fails and says so, and nobody is asked; a check says it beforehand")
    func unreadable() async throws {
        try await TestServer.run { _ in
            .notFound
        } _: { server in
            try ingest.configure("[[source]]\nname = \"news\"\nfeed = \"\(server.origin)/feed\"\nheaders_file = \"secret\"\n")
            let end = try await ingest("--config", "ingest.toml", "run", "--json")
            #expect(end.status == 4)
            #expect(end.output.contains("headers_unreadable") && end.errors.contains("No such file or directory"))
            #expect(!server.requests.contains { $0.path == "/feed" })
            let check = try await ingest("--config", "ingest.toml", "check")
            #expect(check.status == 78 && check.errors.contains("secret: No such file or directory"))
        }
    }

    @Test("a page that is refused becomes a record of the feed's own text, which can be derived again from the archive")
    func feedText() async throws {
        let body = String(
            repeating: "<p>The quay opened on Monday, and the first ferry came in at noon, two hours late.</p>", count: 8)
        let text = "<content:encoded><![CDATA[\(body)]]></content:encoded>"
        try await TestServer.run { request in
            request.path == "/feed" ? feed(["/a"], text: text) : TestServer.Answer(request.path == "/a" ? 403 : 404)
        } _: { server in
            try ingest.configure("[[source]]\nname = \"news\"\nfeed = \"\(server.origin)/feed\"\n")
            let end = try await ingest("--config", "ingest.toml", "run", "--json")
            #expect(end.status == 0, "\(end.errors)")
            let path = try #require(ingest.folder.files().first { $0.hasPrefix("out/records/") })
            let record = try JSONParser.parse(try ingest.folder.read(path))
            #expect(record["title"] == "Quay" && record["field_sources"]?["text"] == "feed")
            #expect(record["quality"]?["warnings"]?.array?.contains("body_from_feed") == true)
            #expect(record["provenance"]?["status"] == .null)
            let verify = try await ingest("--config", "ingest.toml", "verify", "--deep")
            #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
        }
    }
}
