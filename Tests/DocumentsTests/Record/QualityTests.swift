import Documents
import Testing

@Suite("Quality")
struct QualityTests {
    @Test("articles are what is complete, partial or behind a wall of money; nothing else")
    func articles() {
        #expect(Quality.Status.allCases.filter(\.isArticle) == [.complete, .partial, .paywalled])
    }

    @Test("the statuses and origins are spelled as in the contract")
    func spelling() {
        #expect(
            Quality.Status.allCases.map(\.rawValue)
                == ["complete", "partial", "paywalled", "consent_wall", "bot_wall", "empty", "not_article"])
        #expect(
            FieldOrigin.allCases.map(\.rawValue)
                == ["json-ld", "open-graph", "meta", "microdata", "site-rule", "markup", "url", "feed", "http", "inferred"])
    }

    @Test("warnings are sorted, whatever order they were found in")
    func warnings() { #expect(Quality(status: .partial, score: 0, warnings: ["b", "a"]).warnings == ["a", "b"]) }
}
