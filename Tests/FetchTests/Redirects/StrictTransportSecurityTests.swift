import Documents
import Testing

@testable import Fetch

@Suite("StrictTransportSecurity")
struct StrictTransportSecurityTests {
    private func noted(_ url: String, _ value: String) throws -> StrictTransportSecurity {
        var strict = StrictTransportSecurity()
        strict.note(
            .stub(FetchRequest(try #require(WebAddress(url))), headers: [("Strict-Transport-Security", value)]), at: .zero)
        return strict
    }

    private func upgraded(_ strict: StrictTransportSecurity, _ url: String, at time: Duration = .zero) throws -> String {
        strict.upgraded(try #require(WebAddress(url)), at: time).text
    }

    @Test("A host that asks for TLS gets it, for as long as it says")
    func upgrades() throws {
        let strict = try noted("https://example.org/", "max-age=100")
        #expect(try upgraded(strict, "http://example.org/x?y") == "https://example.org/x?y")
        #expect(try upgraded(strict, "http://example.org:8080/") == "https://example.org:8080/")
        #expect(try upgraded(strict, "http://sub.example.org/") == "http://sub.example.org/")
        #expect(try upgraded(strict, "http://example.org/", at: .seconds(100)) == "http://example.org/")
    }

    @Test("Subdomains are included where it says so")
    func subdomains() throws {
        let strict = try noted("https://example.org/", "includeSubDomains ; max-age=\"100\"")
        #expect(try upgraded(strict, "http://a.b.example.org/") == "https://a.b.example.org/")
        #expect(try upgraded(strict, "http://notexample.org/") == "http://notexample.org/")
    }

    @Test(
        "A wish without TLS or without an age does not count",
        arguments: [
            ("http://example.org/", "max-age=100"), ("https://example.org/", "includeSubDomains"),
            ("https://example.org/", "max-age=x"),
            ("https://example.org/", "max-age=0"),
        ])
    func ignored(url: String, value: String) throws {
        let strict = try noted(url, value)
        #expect(try upgraded(strict, "http://example.org/") == "http://example.org/")
    }

    @Test("An address without a name asks for nothing (RFC 6797, section 8.1.1)")
    func address() throws {
        let strict = try noted("https://192.0.2.1/", "max-age=100")
        #expect(try upgraded(strict, "http://192.0.2.1/") == "http://192.0.2.1/")
    }
}
