import Documents
import Extraction
import Testing

@Suite("Tracking parameters")
struct TrackingParametersTests {
    private let parameters = TrackingParameters(names: ["utm_*", "fbclid", "mc_eid"])

    @Test(
        "are taken out, and nothing else",
        arguments: [
            ("?utm_source=a", ""), ("?id=1&utm_source=a&utm_medium=b", "?id=1"), ("?UTM_Source=a&id=1", "?id=1"),
            ("?fbclid=x&b=2&a=1", "?b=2&a=1"), ("?fbclid2=x", "?fbclid2=x"), ("?xutm_source=a", "?xutm_source=a"), ("?utm_", ""),
            ("?fbclid", ""),
            ("?a=fbclid", "?a=fbclid"), ("?id", "?id"), ("", ""), ("?a=1&&b=2", "?a=1&b=2"), ("?", ""),
            ("?a=b%26utm_source=c", "?a=b%26utm_source=c"),
        ])
    func removed(query: String, rest: String) throws {
        let url = try #require(WebAddress("https://a.example/x\(query)"))
        #expect(parameters.removed(from: url).text == "https://a.example/x\(rest)")
    }

    @Test("without names everything stays")
    func none() throws {
        let url = try #require(WebAddress("https://a.example/x?utm_source=a"))
        #expect(TrackingParameters.none.removed(from: url) == url)
    }
}
