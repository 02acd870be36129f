import Testing

@testable import Documents

@Suite("Addresses that are written as they are normalized")
struct PlainAddressTests {
    @Test(
        "are read as the long way reads them",
        arguments: [
            "https://www.example.com/", "http://example.com/a/b.html", "https://example.com/a?b=c&d=/../e",
            "https://example.com/a#b?c#d",
            "https://example.com/?", "https://example.com/#", "https://example.com/a|b;c,d", "https://example.com/a?x={y}",
            "https://example.com/%41", "https://example.com/a%41",
        ])
    func same(text: String) {
        // A blank before it is taken away by the long way only.
        let long = WebAddress(" " + text)
        #expect(WebAddress(text) == long)
        if let plain = WebAddressReader.plain(text) { #expect(plain == long) }
    }

    @Test(
        "are taken as they are",
        arguments: ["https://www.example.com/", "http://example.com/a/b.html?c=d#e", "https://a.example/x..y"])
    func taken(text: String) { #expect(WebAddressReader.plain(text)?.text == text) }

    @Test(
        "all others go the long way",
        arguments: [
            "", "https://", "https://a/", "https:///x.example/", "https://example.com", "https://Example.com/",
            "https://example.com:443/",
            "https://a@example.com/", "HTTPS://example.com/", "ftp://example.com/", "https://example.com/../a",
            "https://example.com/a/%2e%2e/b",
            "https://example.com/a b", "https://example.com/é", "https://example.com/a\\b", "https://example.com/it's",
            "//example.com/a", "/a",
        ])
    func others(text: String) { #expect(WebAddressReader.plain(text) == nil) }
}
