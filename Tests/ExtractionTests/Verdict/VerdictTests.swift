import Documents
import Testing

@testable import Extraction

@Suite("Verdicts")
struct VerdictTests {
    private func quality(_ page: SamplePage) -> Quality { page.record().quality }

    private var whole: SamplePage {
        var page = SamplePage(jsonLD: [#"{"@type":"NewsArticle","headline":"Quay"}"#])
        page.text = SamplePage.words(600)
        page.measures = PageMeasures(
            bytes: 40_000, characters: 5000, linkedCharacters: 500, proseCharacters: 4200, bodyProseCharacters: 4000)
        page.measures.shape.columnProse = 4000
        return page
    }

    @Test("a long text that calls itself an article is complete, and surer than one that does not")
    func complete() {
        var silent = whole
        silent.evidence.jsonLD = []
        silent.evidence.title = "Quay"
        #expect(quality(whole).status == .complete)
        #expect(quality(silent).status == .complete)
        #expect(quality(whole).score > quality(silent).score)
        #expect(quality(whole).warnings == [])
    }

    @Test("a page that says it is a thread is not asked whether it is laid out like a story")
    func thread() {
        var page = whole
        page.evidence.title = "Quay"
        page.evidence.jsonLD = [#"{"@type":"Organization","name":"Harbour"}"#]
        page.measures.shape.columnProse = 200
        page.measures.shape.carts = 1
        #expect(quality(page).status == .notArticle)
        page.evidence.jsonLD = [#"{"@type":"QAPage"}"#]
        #expect(quality(page).status == .complete)
    }

    @Test("no text at all is empty")
    func empty() {
        var page = whole
        page.text = ""
        page.measures = PageMeasures(bytes: 40_000, scriptBytes: 35_000)
        #expect(quality(page).status == .empty)
    }

    @Test("a page of links is no article")
    func listing() {
        var page = whole
        page.evidence.jsonLD = []
        page.evidence.title = "Latest news"
        page.text = SamplePage.words(100)
        page.measures = PageMeasures(
            bytes: 40_000, characters: 5000, linkedCharacters: 4000, proseCharacters: 500, bodyProseCharacters: 500)
        #expect(quality(page).status == .notArticle)
    }

    @Test("a few words are part of an article where one is declared, and none elsewhere")
    func short() {
        var page = whole
        page.text = SamplePage.words(30)
        #expect(quality(page).status == .partial)
        #expect(quality(page).warnings == ["short_text"])
        page.evidence.jsonLD = []
        page.evidence.title = "Contact"
        #expect(quality(page).status == .notArticle)
    }

    @Test("the stub of what costs money is paywalled; the whole of it is complete, with a warning")
    func paywall() {
        var page = whole
        page.evidence.jsonLD = [#"{"@type":"NewsArticle","isAccessibleForFree":"False"}"#]
        page.text = SamplePage.words(120)
        #expect(quality(page).status == .paywalled)
        page.text = SamplePage.words(900)
        #expect(quality(page).status == .complete)
        #expect(quality(page).warnings == ["declared_paywalled"])
    }

    @Test("a page that asks for consent is a consent wall")
    func consent() {
        var page = SamplePage(title: "Before you continue")
        page.text =
            "We value your privacy. We and our partners store cookies and personal data. Accept all or manage options. Read our privacy policy. "
            + SamplePage.words(80)
        #expect(quality(page).status == .consentWall)
    }

    @Test("a page that doubts the reader is a bot wall")
    func bot() {
        var page = SamplePage(title: "Just a moment...")
        page.text = "Checking your browser before you go on. Verify you are human. Ray ID 123. " + SamplePage.words(30)
        #expect(quality(page).status == .botWall)
    }

    @Test("an article about cookies or robots is an article")
    func about() {
        var page = whole
        page.text =
            "Cookie consent and captcha: are you a robot? Access denied, accept all, privacy policy, personal data, partners. "
            + SamplePage.words(500)
        #expect(quality(page).status == .complete)
    }

    @Test(
        "an answer that is an error is no article",
        arguments: [
            (404, Quality.Status.notArticle), (410, .notArticle), (500, .notArticle), (403, .botWall), (429, .botWall),
            (503, .botWall), (401, .paywalled), (402, .paywalled),
        ])
    func errors(code: Int, status: Quality.Status) {
        var page = whole
        page.retrieval.status = code
        #expect(quality(page).status == status)
        #expect(quality(page).warnings == ["http_error"])
    }

    @Test(
        "a refusal whose page doubts who is asking is told from one that only refuses",
        arguments: [
            ("Just a moment...", "Checking your browser before you go on. Verify you are human.", true),
            ("403 Forbidden", "403 Forbidden", false),
            ("Access denied", "You do not have permission to access this resource.", false),
            ("429 Too Many Requests", "Too many requests: there is a rate limit.", false),
            ("Service unavailable", "The harbour is being rebuilt.", false),
        ])
    func refusals(title: String, text: String, doubts: Bool) {
        var page = SamplePage(title: title)
        page.text = text
        page.retrieval.status = 403
        #expect(quality(page).warnings == (doubts ? [Quality.botChallenge] : []) + ["http_error"])
    }

    @Test("what the cleaning stage warned of is passed on")
    func warnings() {
        let page = whole
        var article = page.article
        article.warnings = ["page_cut_short"]
        let record = Extractor(
            languageDetector: FixedDetector(nil), trackingParameters: .none, generator: .init(name: "ingest", version: "1")
        )
        .record(of: article, page.retrieval, rawBytes: [])
        #expect(record.quality.warnings == ["page_cut_short"])
    }

    @Test("a score is between nought and one", arguments: [0, 30, 100, 400, 2000])
    func scores(words: Int) {
        var page = whole
        page.text = SamplePage.words(words)
        #expect((0...1).contains(quality(page).score))
    }
}
