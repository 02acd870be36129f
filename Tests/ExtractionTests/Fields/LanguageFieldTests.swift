import Documents
import Testing

@testable import Extraction

@Suite("Languages of articles")
struct LanguageFieldTests {
    @Test(
        "tags are written as BCP 47 writes them",
        arguments: [
            ("en", "en"), ("EN", "en"), ("en-us", "en-US"), ("en_US", "en-US"), ("zh-hans-cn", "zh-Hans-CN"), ("zh_TW", "zh-TW"),
            ("es-419", "es-419"), ("sr-LATN", "sr-Latn"), (" de ", "de"), ("fil", "fil"), ("en-", "en"),
            ("de-DE-1996", "de-DE-1996"),
            ("english", nil), ("e", nil), ("", nil), ("12", nil), ("x-klingon", nil), ("és", nil), ("en.us", nil), ("en US", nil),
        ] as [(String, String?)])
    func tags(written: String, tag: String?) { #expect(LanguageField.tag(written) == tag) }

    private func claim(_ detected: String?, declared: String? = nil, metas: [(String, String)] = [], source: String? = nil)
        -> String?
    {
        var page = SamplePage(metas: metas)
        page.evidence.language = declared
        page.retrieval.sourceLanguage = source
        return LanguageField(detector: FixedDetector(detected)).claim(page.subject).map { "\($0.value) \($0.origin.rawValue)" }
    }

    @Test("what the page declares counts where the text does not contradict it")
    func declared() {
        #expect(claim("en", declared: "en-GB") == "en-GB markup")
        #expect(claim(nil, declared: "en-GB") == "en-GB markup")
        #expect(claim("de", declared: "en-GB") == "de inferred")
        #expect(claim("no", declared: "nb-NO") == "nb-NO markup")
    }

    @Test("a second statement that fits goes before one that does not")
    func second() { #expect(claim("de", declared: "en", metas: [("og:locale", "de_AT")]) == "de-AT open-graph") }

    @Test("where nothing is declared, the text tells, and else the source")
    func undeclared() {
        #expect(claim("fr") == "fr inferred")
        #expect(claim(nil, source: "pt-br") == "pt-BR feed")
        #expect(claim(nil) == nil)
    }
}
