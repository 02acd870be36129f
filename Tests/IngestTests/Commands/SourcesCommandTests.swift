import Foundation
import TestSupport
import Testing

@Suite("ingest sources")
struct SourcesCommandTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    private static let feed =
        "<rss version=\"2.0\"><channel><title>Post</title><item><title>A</title><link>/a</link></item></channel></rss>"

    private func text(_ name: String) throws -> String { String(decoding: try ingest.folder.read(name), as: UTF8.self) }

    private func names() async throws -> [String] {
        let end = try await ingest("--config", "ingest.toml", "sources", "list", "--json")
        let list = try JSONSerialization.jsonObject(with: Data(end.output.utf8)) as? [[String: Any]]
        return try #require(list).compactMap { $0["name"] as? String }
    }

    @Test("add finds the feed that a page announces, asks robots.txt first, and writes a file of its own")
    func addFindsFeed() async throws {
        try await TestServer.run { request in
            switch request.path {
            case "/":
                .html("<html><head><link rel=alternate type=application/rss+xml href=/news.rss></head><body>Hello</body></html>")
            case "/news.rss": .text(Self.feed)
            default: .notFound
            }
        } _: { server in
            try ingest.configure("")
            let end = try await ingest("--config", "ingest.toml", "sources", "add", "\(server.origin)/", "--tag", "local")
            #expect(end.status == 0, "\(end.errors)")
            #expect(end.output.hasPrefix("added 127-0-0-1: feed \(server.origin)/news.rss, 1 articles now"))
            #expect(server.requests.map(\.path) == ["/robots.txt", "/", "/news.rss"])
            #expect(
                try text("sources.d/127-0-0-1.toml")
                    == "[[source]]\nname = \"127-0-0-1\"\nfeed = \"\(server.origin)/news.rss\"\ntags = [\"local\"]\n")
            let again = try await ingest("--config", "ingest.toml", "sources", "add", "\(server.origin)/news.rss")
            #expect(again.status == 0 && again.output.contains("already"))
        }
    }

    @Test("add keeps out where robots.txt says so, and adds nothing where there is no feed, saying what to do")
    func addRefuses() async throws {
        try await TestServer.run { request in
            request.path == "/robots.txt"
                ? .text("User-agent: *\nDisallow: /private\n") : request.path == "/" ? .html("<p>Hello") : .notFound
        } _: { server in
            try ingest.configure("")
            let refused = try await ingest("--config", "ingest.toml", "sources", "add", "\(server.origin)/private/feed")
            #expect(refused.status == 4 && refused.errors.contains("robots_disallowed"))
            let nothing = try await ingest("--config", "ingest.toml", "sources", "add", "\(server.origin)/")
            #expect(
                nothing.status == 4 && nothing.errors.contains("nothing was added") && nothing.errors.contains("--as sitemap"))
            #expect(try await names() == [])
        }
    }

    @Test("pause, resume and remove change their source only: comments and other sources stay, byte for byte")
    func edits() async throws {
        let before = """
            # mine
            [[source]]
            name = "one"   # the first
            feed = "https://one.example/"

            # about two
            [[source]]
            name = "two"
            urls = [
              "https://two.example/a",   # a
            ]
            # the end

            """
        try ingest.write("[output]\ndirectory = \"out\"\n")
        try ingest.write(before, to: "sources.d/all.toml")
        let pause = try await ingest("--config", "ingest.toml", "sources", "pause", "two")
        #expect(pause.status == 0, "\(pause.errors)")
        #expect(
            try text("sources.d/all.toml") == before.replacingOccurrences(of: "]\n# the end", with: "]\npaused = true\n# the end")
        )
        #expect(try await ingest("--config", "ingest.toml", "status").output.contains("two     paused"))
        let run = try await ingest("--config", "ingest.toml", "run", "--force", "--source", "two")
        #expect(run.status == 0 && run.errors.contains("0 of 1 sources due"))
        #expect(try await ingest("--config", "ingest.toml", "sources", "resume", "two").status == 0)
        #expect(try text("sources.d/all.toml") == before)
        #expect(try await ingest("--config", "ingest.toml", "sources", "remove", "one").status == 0)
        #expect(
            try text("sources.d/all.toml")
                == before.replacingOccurrences(
                    of: "[[source]]\nname = \"one\"   # the first\nfeed = \"https://one.example/\"\n\n", with: "\n"))
        #expect(try await ingest("--config", "ingest.toml", "sources", "remove", "one").status == 64)
        #expect(try await names() == ["two"])
    }

    @Test("nothing is changed where the configuration is wrong already, or would be")
    func checksFirst() async throws {
        try ingest.write("[fetch]\nmax_bodi = \"1MiB\"\n")
        let end = try await ingest("--config", "ingest.toml", "sources", "add", "--offline", "https://a.example/feed")
        #expect(end.status == 78 && end.errors.contains("max_body") && end.errors.contains("nothing was changed"))
        try ingest.write("")
        let bad = try await ingest(
            "--config", "ingest.toml", "sources", "add", "--offline", "--name", "A B", "https://a.example/feed")
        #expect(bad.status == 78)
        #expect(!ingest.folder.files().contains { $0.hasPrefix("sources.d") })
    }

    @Test("OPML goes in with its folders as tags, what is there already is passed over, and comes out again")
    func opml() async throws {
        try ingest.write("")
        try ingest.write(
            """
            <opml version="2.0"><head/><body><outline text="World"><outline text="Asia">
            <outline type="rss" text="Quay News" xmlUrl="https://quay.example/rss"/></outline>
            <outline type="rss" text="Quay News" xmlUrl="https://other.example/rss"/></outline>
            <outline type="rss" text="Quay News" xmlUrl="https://quay.example/rss"/></body></opml>
            """, to: "My feeds.opml")
        let end = try await ingest("--config", "ingest.toml", "sources", "import-opml", "My feeds.opml")
        #expect(end.status == 0, "\(end.errors)")
        #expect(try await names() == ["quay-news", "quay-news-2"])
        #expect(try text("sources.d/my-feeds.toml").contains("tags = [\"World\", \"Asia\"]"))
        let again = try await ingest("--config", "ingest.toml", "sources", "import-opml", "My feeds.opml")
        #expect(again.output == "nothing to add: 0 new feeds, 2 there already\n")
        let out = try await ingest("--config", "ingest.toml", "sources", "export-opml")
        #expect(out.output.contains("<outline text=\"Asia\">\n") && out.output.contains("xmlUrl=\"https://other.example/rss\""))
        try ingest.write("<opml><body><outline text=\"World\"/><outline xmlUrl=\"https://cut.exa", to: "cut.opml")
        let cut = try await ingest("--config", "ingest.toml", "sources", "import-opml", "cut.opml")
        #expect(cut.status == 65 && cut.errors.contains("no feed is listed in it"))
        try ingest.write("<html>", to: "no.opml")
        #expect(try await ingest("--config", "ingest.toml", "sources", "import-opml", "no.opml").status == 65)
        #expect(try await ingest("--config", "ingest.toml", "sources", "import-opml", "none.opml").status == 66)
        let other = try await ingest("--config", "ingest.toml", "sources", "import-opml", "sources.d/my-feeds.toml")
        #expect(other.status == 65 && other.errors.contains("Plain text") && !other.errors.contains("JSON"))
    }

    @Test("check --network asks each source, tells what it would find, and leaves no trace")
    func network() async throws {
        try await TestServer.run { request in
            switch request.path {
            case "/news.rss": .text(Self.feed)
            case "/page": .html("<!DOCTYPE html><title>Not a feed</title>")
            default: .notFound
            }
        } _: { server in
            try ingest.configure(
                """
                [[source]]
                name = "page"
                feed = "\(server.origin)/page"
                [[source]]
                name = "good"
                feed = "\(server.origin)/news.rss"
                [[source]]
                name = "gone"
                feed = "\(server.origin)/gone.rss"
                """)
            let end = try await ingest("--config", "ingest.toml", "check", "--network")
            #expect(end.status == 3)
            #expect(end.output.contains("good: ok, 1 document\n  \(server.origin)/a\n"))
            #expect(end.output.contains("gone: failed: ") && end.output.contains("404"))
            #expect(
                end.output.contains("page: failed: A web page was answered where a feed was expected. `ingest sources add` finds")
            )
            #expect(!ingest.folder.files().contains { $0.hasPrefix("out") })
        }
    }

    @Test("status says until when a source's host is left alone, by whatever port it is asked")
    func backOff() async throws {
        try await TestServer.run { request in
            request.path == "/robots.txt" ? .notFound : TestServer.Answer(503, headers: ["Retry-After": "3600"])
        } _: { server in
            try ingest.configure("[[source]]\nname = \"busy\"\nfeed = \"\(server.origin)/news.rss\"\n")
            _ = try await ingest("--config", "ingest.toml", "run")
            let json = try await ingest("--config", "ingest.toml", "status", "--json")
            let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            let source = try #require((object["sources"] as? [[String: Any]])?.first)
            #expect(source["host"] as? String == "127.0.0.1")
            #expect(source["host_back_off_until"] is String)
            #expect(try await ingest("--config", "ingest.toml", "status").output.contains("127.0.0.1 is left alone until "))
        }
    }

    @Test("status names the other hosts of a source's documents that are left alone")
    func otherBackOff() async throws {
        try await TestServer.run { request in
            request.path == "/robots.txt" ? .notFound : TestServer.Answer(503, headers: ["Retry-After": "3600"])
        } _: { server in
            let elsewhere = server.origin.replacingOccurrences(of: "127.0.0.1", with: "localhost")
            try ingest.configure(
                "[[source]]\nname = \"busy\"\nurls = [\"http://127.0.0.1:1/a\", \"\(elsewhere)/b\"]\n")
            _ = try await ingest("--config", "ingest.toml", "run")
            #expect(try await ingest("--config", "ingest.toml", "status").output.contains("  localhost is left alone until "))
        }
    }

    @Test("status names what became of no record, and metrics are written after a run")
    func statusAndMetrics() async throws {
        try await TestServer.run { request in
            request.path == "/a" ? .html(SmallArticle.html("Quay")) : .notFound
        } _: { server in
            try ingest.configure(
                "[[source]]\nname = \"list\"\nurls = [\"\(server.origin)/a\", \"\(server.origin)/missing\"]\n")
            let text = try text("ingest.toml").replacingOccurrences(
                of: "directory = \"out\"", with: "directory = \"out\"\nmetrics = \"run.prom\"")
            try ingest.write(text)
            #expect(try await ingest("--config", "ingest.toml", "run").status == 3)
            let metrics = try self.text("run.prom")
            #expect(metrics.contains("ingest_last_run_documents{source=\"list\",outcome=\"failed\"} 1\n"))
            #expect(
                metrics.contains(
                    "# TYPE ingest_last_success_timestamp_seconds gauge\ningest_last_success_timestamp_seconds{source=\"list\"} ")
            )
            let status = try await ingest("--config", "ingest.toml", "status")
            #expect(
                status.output.contains("failed: ") && status.output.contains("/missing") && !status.output.contains("\u{1B}"))
            let json = try await ingest("--config", "ingest.toml", "status", "--json")
            let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            let source = try #require((object["sources"] as? [[String: Any]])?.first)
            #expect(((source["problems"] as? [[String: Any]])?.first)?["reason"] as? String == "http_404")
            #expect((object["totals"] as? [String: Int])?["documents"] == 1)
            try ingest.write(text.replacingOccurrences(of: "run.prom", with: "a/b/run.prom"))
            let warned = try await ingest("--config", "ingest.toml", "run", "--force")
            #expect(warned.status == 3 && warned.errors.contains("the metrics were not written"))
        }
    }
}
