import Documents
import TestSupport
import Testing

@testable import Fetch

@Suite("PoliteWeb")
struct PoliteWebTests {
    private func web(_ change: (inout PoliteWeb.Configuration) -> Void = { _ in }) -> PoliteWeb {
        var configuration = PoliteWeb.Configuration(userAgent: "ingest/1.0 (+https://example.org/contact)") {
            Timestamp(seconds: 1_763_899_200)
        }
        configuration.allowPrivateAddresses = true
        configuration.delayPerHost = .zero
        change(&configuration)
        return PoliteWeb(configuration)
    }

    private func request(_ server: TestServer, _ path: String, _ validators: Validators = Validators()) throws -> FetchRequest {
        FetchRequest(try #require(WebAddress(server.origin + path)), validators: validators)
    }

    private let site: @Sendable (TestServer.Request) async -> TestServer.Answer = { request in
        switch request.path {
        case "/robots.txt": .text("User-agent: *\nDisallow: /private/\nCrawl-delay: 0.1\n")
        case "/moved": .redirect(to: "/page", status: 301)
        case "/trap": .redirect(to: "/private/x")
        case "/away": .redirect(to: "http://169.254.169.254/latest/meta-data/")
        case "/page" where request.headers["if-none-match"] == "\"1\"": TestServer.Answer(304)
        case "/page": .html("<p>page</p>", headers: ["ETag": "\"1\""])
        default: .notFound
        }
    }

    @Test("A page is fetched through redirects and robots.txt, and the second time only if it has changed")
    func endToEnd() async throws {
        try await TestServer.run(answering: site) { server in
            let web = web()
            defer { web.shutdown() }
            let response = try await web.fetch(request(server, "/moved")).get()
            #expect(response.body == Array("<p>page</p>".utf8))
            #expect(response.redirects == [Redirect(status: 301, location: server.origin + "/page")])
            #expect(response.robots == .allowed)
            let again = try await web.fetch(request(server, "/page", response.validators)).get()
            #expect(again.isNotModified)
            #expect(try await web.fetch(request(server, "/none")).get().status == 404)
            #expect(server.requests.map(\.path) == ["/robots.txt", "/moved", "/page", "/page", "/none"])
        }
    }

    @Test("A redirect does not lead around robots.txt")
    func redirectIntoPrivate() async throws {
        try await TestServer.run(answering: site) { server in
            let web = web()
            defer { web.shutdown() }
            let failure = try #require(await web.fetch(request(server, "/trap")).failure)
            #expect(failure.code == .robotsDisallowed)
            #expect(failure.message == "robots.txt of 127.0.0.1 disallows /private/ for ingest")
            #expect(server.requests.map(\.path) == ["/robots.txt", "/trap"])
        }
    }

    @Test("robots.txt can be left out, and the answer says so")
    func ignoringRobots() async throws {
        try await TestServer.run(answering: site) { server in
            let web = web { $0.respectRobots = false }
            defer { web.shutdown() }
            let response = try await web.fetch(request(server, "/page")).get()
            #expect(response.robots == .ignored)
            #expect(server.requests.map(\.path) == ["/page"])
        }
    }

    @Test("Private addresses are refused under their own name, before anything is asked")
    func privateAddress() async throws {
        try await TestServer.run(answering: site) { server in
            let web = web { $0.allowPrivateAddresses = false }
            defer { web.shutdown() }
            let result = try await web.fetch(request(server, "/page"))
            #expect(result.failure?.code == .addressRefused)
            #expect(server.requests.isEmpty)
        }
    }

    @Test("The requests for robots.txt and those that follow keep the pauses too")
    func politeRobots() async throws {
        let clock = JumpingClock()
        try await TestServer.run(answering: site) { server in
            let web = web {
                $0.clock = clock.clock
                $0.delayPerHost = .seconds(2)
            }
            defer { web.shutdown() }
            _ = try await web.fetch(request(server, "/moved")).get()
            // robots.txt at 0 s, the redirect at 2 s, the page at 4 s.
            #expect(clock.elapsed == .seconds(4))
        }
    }

    @Test("Shutting down ends everything that waits")
    func shutdown() async throws {
        let server = try RawServer { $0.waitForEnd() }
        defer { server.stop() }
        let web = web()
        let address = try #require(WebAddress(server.origin))
        let tasks = (0..<5).map { _ in Task { await web.fetch(FetchRequest(address)) } }
        while server.accepted == 0 { await Task.yield() }
        web.shutdown()
        for task in tasks { #expect(await task.value.failure?.code == .cancelled) }
    }
}
