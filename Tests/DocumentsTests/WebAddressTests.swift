import Documents
import Testing

@Suite("Web addresses")
struct WebAddressTests {
    @Test(
        "are read as browsers do and written in one way",
        arguments: [
            ("http://example.org", "http://example.org/"), ("HTTPS://Example.ORG/Path", "https://example.org/Path"),
            ("  https://example.org/a \n", "https://example.org/a"), ("https://exa\nmple.org/\ta", "https://example.org/a"),
            ("\u{A0}https://example.org/\u{A0}", "https://example.org/"),
            ("https:\\\\example.org\\a\\b?c\\d", "https://example.org/a/b?c\\d"),
            ("https:/example.org/a", "https://example.org/a"), ("https:example.org/a", "https://example.org/a"),
            ("https://///example.org/a", "https://example.org/a"),
            ("https://example.org/a b?c d#e f", "https://example.org/a%20b?c%20d#e%20f"),
            ("https://example.org/<\"`{}>", "https://example.org/%3C%22%60%7B%7D%3E"),
            ("https://example.org/?a='b'&c[]=|", "https://example.org/?a=%27b%27&c[]=|"),
            ("https://example.org?q=1", "https://example.org/?q=1"), ("https://example.org#top", "https://example.org/#top"),
            ("https://example.org/a?", "https://example.org/a?"), ("https://example.org/100%", "https://example.org/100%"),
            ("https://example.org/%7Ea%20b", "https://example.org/%7Ea%20b"),
            ("https://example.org/a;b=c,d!$&()*+:@", "https://example.org/a;b=c,d!$&()*+:@"),
            ("https://example.org//a//b/", "https://example.org//a//b/"),
        ])
    func normalized(written: String, text: String) { #expect(WebAddress(written)?.text == text) }

    @Test(
        "dot segments are gone",
        arguments: [
            ("/a/./b/../c", "/a/c"), ("/..", "/"), ("/../../a", "/a"), ("/a/..", "/"), ("/a/b/.", "/a/b/"), ("/a/b/..", "/a/"),
            ("/a/...", "/a/..."),
            ("/.a/..b/c.", "/.a/..b/c."), ("/a/%2e%2E/b", "/b"), ("/a/%2e/b", "/a/b"), ("/a//../b", "/a/b"), ("/.", "/"),
            ("/a/.?b=/../c", "/a/?b=/../c"),
        ])
    func dotSegments(path: String, normalized: String) { #expect(WebAddress("http://h" + path)?.text == "http://h" + normalized) }

    @Test(
        "a port stands only where it is not the scheme's own",
        arguments: [
            ("http://h:80/", "http://h/"), ("https://h:443/", "https://h/"), ("http://h:443/", "http://h:443/"),
            ("http://h:8080/", "http://h:8080/"),
            ("http://h:/", "http://h/"), ("http://h:00080/", "http://h/"), ("http://h:65535/", "http://h:65535/"),
        ])
    func ports(written: String, text: String) { #expect(WebAddress(written)?.text == text) }

    @Test(
        "a user name and password never come along",
        arguments: [
            "https://anna:s3cret@example.org/a", "https://anna@example.org/a", "https://:s3cret@example.org/a",
            "https://@example.org/a",
            "https://anna:p@ss:w@rd@example.org/a", "https://anna:s3cret@example.org:443/a",
        ])
    func userInformation(written: String) throws {
        let address = try #require(WebAddress(written))
        #expect(address.text == "https://example.org/a")
        #expect(address.origin == "https://example.org")
        #expect(WebAddress("https://other.example/")?.resolving(written) == address)
    }

    @Test(
        "hosts outside ASCII are written as the network knows them",
        arguments: [
            ("http://bücher.example/", "xn--bcher-kva.example"), ("http://BÜCHER.example/", "xn--bcher-kva.example"),
            ("http://b%C3%BCcher.example/", "xn--bcher-kva.example"),
            ("http://münchen-ost.example/", "xn--mnchen-ost-9db.example"),
            ("http://пример.испытание/", "xn--e1afmkfd.xn--80akhbyknj4f"), ("http://例え。テスト/", "xn--r8jz45g.xn--zckzah"),
            ("http://ｅｘａｍｐｌｅ．org/", "example.org"), ("http://soft\u{AD}hyphen.example/", "softhyphen.example"),
            ("http://xn--bcher-kva.example/", "xn--bcher-kva.example"), ("http://under_score.example/", "under_score.example"),
            ("http://example.org./", "example.org."),
        ])
    func hosts(written: String, host: String) { #expect(WebAddress(written)?.host == host) }

    @Test(
        "an IPv6 host stands in brackets, in one spelling",
        arguments: [
            ("http://[::1]/", "[::1]"), ("http://[2001:DB8:0:0:0:0:0:1]:8080/", "[2001:db8::1]"),
            ("http://[2001:db8::0:1]/", "[2001:db8::1]"),
        ])
    func ipv6(written: String, host: String) { #expect(WebAddress(written)?.host == host) }

    @Test("paths, queries and fragments outside ASCII are UTF-8, percent-encoded")
    func nonASCII() {
        #expect(
            WebAddress("https://example.org/straße/日本?q=é#ü")?.text
                == "https://example.org/stra%C3%9Fe/%E6%97%A5%E6%9C%AC?q=%C3%A9#%C3%BC")
    }

    @Test(
        "what is no web address is none",
        arguments: [
            "", " ", "example.org", "/path", "//example.org/", "http://", "http:///", "https://?q", "https://#f",
            "ftp://example.org/", "mailto:a@example.org",
            "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://h:65536/", "http://h:99999999999999999999/",
            "http://h:8o/", "http://h:-1/",
            "http://a b/", "http://a<b/", "http://a^b/", "http://%00/", "http://%zz/", "http://[::1/", "http://[]/",
            "http://[::g]/", "http://[fe80::1%25eth0]/",
            "http://[::1]x/", "http://ex\0ample.org/", "http://user@/", "1http://h/", "http://%FF/",
        ])
    func refused(text: String) { #expect(WebAddress(text) == nil) }

    @Test("has its parts")
    func parts() throws {
        let address = try #require(WebAddress("https://Example.org:8443/a/b?c=d&e#f"))
        #expect(address.scheme == "https")
        #expect(address.host == "example.org")
        #expect(address.port == 8443)
        #expect(address.path == "/a/b")
        #expect(address.query == "c=d&e")
        #expect(address.fragment == "f")
        #expect(address.origin == "https://example.org:8443")
        #expect(address.pathAndQuery == "/a/b?c=d&e")
        #expect(address.withoutFragment.text == "https://example.org:8443/a/b?c=d&e")
        #expect(address.replacing(query: nil).text == "https://example.org:8443/a/b#f")
    }

    @Test(
        "reading what was written changes nothing",
        arguments: ["https://example.org/a%2Fb/?x=%27&y#é", "http://[::1]:81/%", "http://xn--bcher-kva.example//"])
    func idempotent(text: String) throws {
        let once = try #require(WebAddress(text))
        #expect(WebAddress(once.text) == once)
    }

    @Test(
        "100 KB of slashes, dots or percent signs are read in one pass",
        arguments: ["/", "/.", "/..", "%", "%2e", "?", "#", "@", ":", "\\", "[", " "])
    func hostile(piece: String) {
        let text = "http://h/" + String(repeating: piece, count: 100_000 / piece.utf8.count)
        #expect(WebAddress(text)?.host == "h")
        #expect(WebAddress("http://h/a/")?.resolving("./x" + String(repeating: piece, count: 50_000))?.host == "h")
    }
}
