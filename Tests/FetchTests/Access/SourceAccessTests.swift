import Documents
import Synchronization
import TestSupport
import Testing

@testable import Fetch

@Suite("A source's own header fields")
struct SourceAccessTests {
    private static let secret = "Bearer 5ecret"

    /// Two servers; the first sends whoever asks for `/away` to the second, and the second sends everybody back.
    private func run(
        _ change: (inout SourceAccess) -> Void = { _ in },
        _ body: (RedirectTransport, _ own: RawServer, _ other: RawServer, _ lines: @escaping @Sendable () -> [ConversationLine])
            async throws -> Void
    ) async throws {
        let back = Mutex("")
        let other = try RawServer(answering: { _, connection in
            connection.send(head: "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: \(back.withLock { $0 })", body: [])
        })
        defer { other.stop() }
        let away = other.origin + "/x"
        let own = try RawServer(answering: { head, connection in
            if head.hasPrefix("GET /away") {
                connection.send(head: "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: \(away)", body: [])
            } else {
                connection.send(head: "HTTP/1.1 200 OK\nSet-Cookie: s=1\nContent-Length: 2", body: Array("ok".utf8))
            }
        })
        defer { own.stop() }
        back.withLock { $0 = own.origin + "/back" }
        var access = SourceAccess(fields: [HTTPHeaders.Field("Authorization", Self.secret)], origins: [own.origin])
        change(&access)
        let said = Mutex<[ConversationLine]>([])
        var configuration = CurlTransport.Configuration.test()
        configuration.access = ["news": access]
        configuration.onLine = { line in said.withLock { $0.append(line) } }
        let wire = CurlTransport(configuration)
        defer { wire.shutdown() }
        let transport = RedirectTransport(wire, elapsed: { .zero })
        try await body(transport, own, other) { said.withLock { $0 } }
    }

    private func fetch(_ transport: RedirectTransport, _ url: String, source: String? = "news") async throws -> FetchResponse {
        try await transport.fetch(FetchRequest(try #require(WebAddress(url)), source: source)).get()
    }

    @Test("go to its own origin, and only when it is the source that asks")
    func own() async throws {
        try await run { transport, own, _, _ in
            _ = try await fetch(transport, own.origin + "/a")
            _ = try await fetch(transport, own.origin + "/b", source: nil)
            _ = try await fetch(transport, own.origin + "/c", source: "other")
            #expect(own.heads.map { $0.contains("Authorization: \(Self.secret)\r\n") } == [true, false, false])
        }
    }

    @Test("go to no other origin, and not even back home behind one")
    func redirected() async throws {
        try await run { transport, own, other, _ in
            _ = try await fetch(transport, own.origin + "/away")
            #expect(own.heads.count == 2 && other.heads.count == 1)
            #expect(own.heads[0].contains(Self.secret))
            #expect(!other.heads[0].contains("Authorization") && !own.heads[1].contains("Authorization"))
        }
    }

    @Test("are in no answer that is kept, and in no line that is shown")
    func veiled() async throws {
        try await run { transport, own, _, lines in
            let response = try await fetch(transport, own.origin + "/a")
            #expect(response.requestHead.contains("Authorization: \(SecretFields.veil)\r\n"))
            #expect(!response.requestHead.contains("5ecret"))
            #expect(response.requestHead.hasSuffix("\r\n\r\n"))
            #expect(lines().contains(ConversationLine(.ours, "GET /a HTTP/1.1")))
            #expect(lines().contains(ConversationLine(.ours, "Authorization: \(SecretFields.veil)")))
            #expect(lines().contains(ConversationLine(.theirs, "HTTP/1.1 200 OK")))
            #expect(lines().contains(ConversationLine(.note, "2 bytes of body")))
            #expect(!lines().contains { $0.text.contains("5ecret") })
            #expect(!"\(SourceAccess(fields: [HTTPHeaders.Field("X-Key", "5ecret")]))".contains("5ecret"))
        }
    }

    @Test("that cannot be read keep the source's own places from being asked, and no others")
    func fault() async throws {
        try await run {
            $0.fault = "The header fields of the source news cannot be read."
        } _: { transport, own, other, _ in
            let failure = await transport.fetch(
                FetchRequest(try #require(WebAddress(own.origin + "/a")), source: "news")
            ).failure
            #expect(failure?.code == .headersUnreadable)
            #expect(own.accepted == 0)
            _ = await transport.fetch(FetchRequest(try #require(WebAddress(other.origin)), source: "news"))
            #expect(other.accepted == 1)
        }
    }

    @Test("are sent together with the cookies that it keeps, in one field")
    func cookies() async throws {
        try await run {
            $0.keepsCookies = true
            $0.fields = [HTTPHeaders.Field("Cookie", "k=2")]
        } _: { transport, own, _, _ in
            _ = try await fetch(transport, own.origin + "/a")
            let second = try await fetch(transport, own.origin + "/b")
            #expect(own.heads[1].contains("Cookie: k=2; s=1\r\n"))
            #expect(!second.requestHead.contains("s=1"))
        }
    }
}
