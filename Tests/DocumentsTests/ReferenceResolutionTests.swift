import Documents
import Testing

@Suite("References, resolved")
struct ReferenceResolutionTests {
    /// RFC 3986, section 5.4, without `g:h`, which leads out of the web.
    @Test(
        "the examples of RFC 3986",
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
            ("//g", "http://g/"),
            ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
            ("g#s", "http://a/b/c/g#s"),
            ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
            ("g;x?y#s", "http://a/b/c/g;x?y#s"),
            ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
            ("../", "http://a/b/"),
            ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
            ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
            ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
            ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
            ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
            ("http:g", "http://a/b/c/g"),
        ])
    func rfc3986(reference: String, target: String) throws {
        let base = try #require(WebAddress("http://a/b/c/d;p?q"))
        #expect(base.resolving(reference)?.text == target)
    }

    @Test(
        "as browsers do",
        arguments: [
            ("  g \n", "https://a.example:8443/b/g"), ("\\g", "https://a.example:8443/g"), ("\\\\h\\g", "https://h/g"),
            ("g h", "https://a.example:8443/b/g%20h"),
            ("http://h/", "http://h/"), ("https:g", "https://a.example:8443/b/g"), ("https:/g", "https://a.example:8443/g"),
            ("http:g", "http://g/"),
            ("//h:443/g", "https://h/g"), ("///h/g", "https://h/g"), ("é?ü", "https://a.example:8443/b/%C3%A9?%C3%BC"),
            ("a:b/c", nil),
            ("#", "https://a.example:8443/b/c?d#"), ("g?#", "https://a.example:8443/b/g?#"),
            ("%2e%2e/g", "https://a.example:8443/g"),
        ] as [(String, String?)])
    func browsers(reference: String, target: String?) throws {
        let base = try #require(WebAddress("https://a.example:8443/b/c?d#e"))
        #expect(base.resolving(reference)?.text == target)
    }

    @Test(
        "references that lead out of the web lead nowhere",
        arguments: [
            "mailto:a@example.org", "javascript:void(0)", "JavaScript:void(0)", "data:,x", "tel:+123", "ftp://h/", "about:blank",
            "g:h", "//", "http://",
        ])
    func outside(reference: String) throws {
        let base = try #require(WebAddress("https://a.example/b"))
        #expect(base.resolving(reference) == nil)
    }

    @Test("an empty reference is the document itself, without its fragment")
    func empty() throws {
        let base = try #require(WebAddress("https://a.example/b?c#d"))
        #expect(base.resolving("") == base.withoutFragment)
    }
}
