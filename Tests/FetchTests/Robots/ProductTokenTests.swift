import Testing

@testable import Fetch

@Suite("ProductToken")
struct ProductTokenTests {
    @Test(
        "The first product of the user agent names us",
        arguments: [
            ("ingest/1.0 (+https://example.org/contact)", "ingest"), ("My-Bot_x/2", "My-Bot_x"), ("ingest", "ingest"),
            ("Mozilla/5.0 (compatible; ingest/1.0; +https://example.org)", "ingest"), ("Mozilla/5.0 (X11)", "Mozilla"), ("", ""),
        ])
    func token(userAgent: String, expected: String) {
        #expect(ProductToken.of(userAgent: userAgent) == expected)
    }
}
