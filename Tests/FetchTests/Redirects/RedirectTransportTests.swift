import Documents
import TestSupport
import Testing

@testable import Fetch

@Suite("RedirectTransport")
struct RedirectTransportTests {
    private func transport(_ inner: any Transport, maxRedirects: Int = 10) -> RedirectTransport {
        RedirectTransport(inner, maxRedirects: maxRedirects, timeout: .seconds(30), elapsed: { .zero })
    }

    private func request(_ text: String, validators: Validators = Validators()) -> FetchRequest {
        FetchRequest(WebAddress(text)!, validators: validators)
    }

    /// A web where some addresses point to others.
    private func web(_ targets: [String: String], status: Int = 302) -> StubTransport {
        StubTransport { request in
            .success(
                targets[request.url.text].map { .stub(request, status, headers: [("Location", $0)]) }
                    ?? .stub(request, body: "here"))
        }
    }

    @Test("Every hop is a request of its own, and the answer tells the way", arguments: [301, 302, 303, 307, 308])
    func follows(status: Int) async throws {
        let inner = web(["http://a.example/x": "../y", "http://a.example/y": "//b.example/z#part"], status: status)
        let response = try await transport(inner).fetch(request("http://a.example/x#top")).get()
        #expect(response.requestedURL.text == "http://a.example/x#top")
        #expect(response.finalURL.text == "http://b.example/z")
        #expect(
            response.redirects == [
                Redirect(status: status, location: "http://a.example/y"),
                Redirect(status: status, location: "http://b.example/z"),
            ])
        #expect(inner.requests.map(\.url.text) == ["http://a.example/x", "http://a.example/y", "http://b.example/z"])
    }

    @Test("Validators are shown to the first address only")
    func validators() async throws {
        let inner = web(["http://a.example/x": "/y"])
        _ = await transport(inner).fetch(request("http://a.example/x", validators: Validators(etag: "\"v\"")))
        #expect(inner.requests.map(\.validators.etag) == ["\"v\"", nil])
    }

    @Test("A hop to another origin is remembered, also on the way back; the source is named on each")
    func leavesOrigin() async throws {
        let inner = web([
            "http://a.example/x": "/y", "http://a.example/y": "https://a.example/z",
            "https://a.example/z": "http://a.example/end",
        ])
        _ = await transport(inner).fetch(FetchRequest(try #require(WebAddress("http://a.example/x")), source: "news"))
        #expect(inner.requests.map(\.hasLeftOrigin) == [false, false, true, true])
        #expect(inner.requests.allSatisfy { $0.source == "news" })
    }

    @Test("Other statuses of the 300s are answers")
    func answers() async throws {
        for status in [300, 304, 305] {
            let inner = StubTransport { .success(.stub($0, status, headers: [("Location", "/y")])) }
            #expect(try await transport(inner).fetch(request("http://a.example/")).get().status == status)
        }
    }

    @Test("Circles and endless ways are left")
    func tooMany() async throws {
        let circle = web(["http://a.example/x": "/y", "http://a.example/y": "/x"])
        #expect(await transport(circle).fetch(request("http://a.example/x")).failure?.code == .tooManyRedirects)
        #expect(circle.requests.count == 2)
        let itself = web(["http://a.example/x": "/x#again"])
        #expect(await transport(itself).fetch(request("http://a.example/x")).failure?.code == .tooManyRedirects)
        #expect(itself.requests.count == 1)
        let endless = StubTransport { .success(.stub($0, 302, headers: [("Location", $0.url.text + "x")])) }
        let failure = try #require(await transport(endless, maxRedirects: 3).fetch(request("http://a.example/")).failure)
        #expect(failure.code == .tooManyRedirects)
        #expect(failure.message == "a.example redirects more than 3 times")
        #expect(endless.requests.count == 4)
    }

    @Test(
        "Nothing but http and https is followed",
        arguments: [
            "file:///etc/passwd", "FILE:///etc/passwd", "gopher://127.0.0.1:6379/_x", "ftp://a.example/", "data:text/html,x",
            "javascript:alert(1)", "dict://a.example/", "mailto:a@a.example",
        ])
    func schemes(_ location: String) async throws {
        let inner = web(["http://a.example/": location])
        let failure = try #require(await transport(inner).fetch(request("http://a.example/")).failure)
        #expect(failure.code == .schemeRefused)
        #expect(failure.message == "a.example redirects to \(location), which is neither http nor https")
        #expect(inner.requests.count == 1)
    }

    @Test(
        "Where a redirect points to nothing it is an error, and no loop",
        arguments: ["", "http://", "http://a.example/\u{1B}[31m", "/" + String(repeating: "a", count: 9000)])
    func badLocations(_ location: String) async throws {
        let inner = web(["http://a.example/": location])
        let failure = try #require(await transport(inner).fetch(request("http://a.example/")).failure)
        #expect(failure.code == .badRedirect)
        #expect(!failure.message.unicodeScalars.contains("\u{1B}"))
        let without = StubTransport { .success(.stub($0, 302)) }
        #expect(await transport(without).fetch(request("http://a.example/")).failure?.code == .badRedirect)
    }

    @Test("The time limit is for the whole way")
    func timeLimit() async throws {
        let inner = StubTransport { request in
            var response = FetchResponse.stub(request, 302, headers: [("Location", request.url.text + "x")])
            response.transferTime = .seconds(12)
            return .success(response)
        }
        let failure = try #require(await transport(inner).fetch(request("http://a.example/")).failure)
        #expect(failure.code == .timedOut)
        #expect(failure.message == "a.example and its redirects took longer than 30 s")
        #expect(inner.requests.map(\.timeLimit) == [.seconds(30), .seconds(18), .seconds(6)])
    }

    @Test("A host that wants TLS is not asked without it again")
    func strictTransport() async throws {
        let inner = StubTransport { request in
            .success(
                request.url.scheme == "http"
                    ? .stub(request, 301, headers: [("Location", "https://a.example/")])
                    : .stub(request, headers: [("Strict-Transport-Security", "max-age=1000")]))
        }
        let transport = transport(inner)
        for _ in 0..<2 { _ = await transport.fetch(request("http://a.example/")) }
        #expect(inner.requests.map(\.url.scheme) == ["http", "https", "https"])
    }

    @Test("On the wire, another origin sees nothing that was meant for the first")
    func crossOrigin() async throws {
        let second = try RawServer { connection in
            guard connection.readHead() != nil else { return }
            connection.send(head: "HTTP/1.1 200 OK\nContent-Length: 2", body: [1, 2])
        }
        defer { second.stop() }
        let target = second.origin
        let first = try RawServer { connection in
            guard connection.readHead() != nil else { return }
            connection.send(head: "HTTP/1.1 302 Found\nSet-Cookie: a=b\nLocation: \(target)/y\nContent-Length: 0", body: [])
        }
        defer { first.stop() }
        let wire = CurlTransport(.test())
        defer { wire.shutdown() }
        let response = try await transport(wire).fetch(
            request("http://user:secret@127.0.0.1:\(first.port)/x", validators: Validators(etag: "\"v\""))
        ).get()
        #expect(response.body == [1, 2])
        #expect(first.heads.first?.contains("If-None-Match: \"v\"") == true)
        let head = try #require(second.heads.first?.lowercased())
        for word in ["if-none-match", "cookie", "authorization", "referer", "secret"] { #expect(!head.contains(word), "\(word)") }
        #expect(head == response.requestHead.lowercased())
    }
}
