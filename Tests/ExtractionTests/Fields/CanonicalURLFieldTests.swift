import Documents
import Testing

@testable import Extraction

@Suite("Canonical addresses")
struct CanonicalURLFieldTests {
    private func claim(_ url: String?, canonical: String? = nil) -> String? {
        var page = SamplePage()
        page.url = url
        if let canonical {
            page.evidence.relations = [
                .init(rel: "stylesheet", url: "https://a.example/x", text: ""), .init(rel: "canonical", url: canonical, text: ""),
            ]
        }
        return CanonicalURLField(trackingParameters: TrackingParameters(names: ["utm_*", "fbclid"])).claim(page.subject).map {
            "\($0.value) \($0.origin.rawValue)"
        }
    }

    @Test("without a statement it is the address itself, without fragment and tracking")
    func own() {
        #expect(claim("https://a.example/x?utm_source=s&id=1&fbclid=2#top") == "https://a.example/x?id=1 url")
        #expect(claim(nil, canonical: "https://a.example/x") == nil)
    }

    @Test(
        "what the page calls canonical counts on the same site",
        arguments: [
            ("https://a.example/x", "https://www.a.example/y"), ("https://m.a.example/x", "https://a.example/y"),
            ("https://amp.a.example/x", "https://www.a.example/y"), ("http://a.example/x", "https://a.example/y"),
        ])
    func sameSite(url: String, canonical: String) { #expect(claim(url, canonical: canonical) == "\(canonical) markup") }

    @Test(
        "and nowhere else",
        arguments: [
            "https://b.example/x", "https://a.example.evil.example/x", "https://nota.example/x", "https://a.example:8443/y",
            "https://a.example/", "ftp://a.example/y", "", "https://user:secret@b.example/",
        ])
    func otherSite(canonical: String) { #expect(claim("https://a.example/x", canonical: canonical) == "https://a.example/x url") }

    @Test("of several, the first that may count does")
    func several() {
        var page = SamplePage()
        page.url = "https://a.example/x"
        page.evidence.relations = [
            .init(rel: "canonical", url: "https://b.example/y", text: ""),
            .init(rel: "nofollow canonical", url: "https://a.example/z?utm_a=1", text: ""),
        ]
        #expect(
            CanonicalURLField(trackingParameters: TrackingParameters(names: ["utm_*"])).claim(page.subject)?.value
                == "https://a.example/z")
    }

    @Test("a home page may be canonical for itself")
    func home() { #expect(claim("https://a.example/", canonical: "https://a.example/") == "https://a.example/ markup") }
}
